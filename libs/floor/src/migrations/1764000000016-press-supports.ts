import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Supports are decided where they are kept, in one statement (docs/decisions/0013-supports-in-one-statement.md). */
export class PressSupports1764000000016 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [pressSupports, pressAlone]) await runner.query(part);
  }

  async down() {
    throw new Error('The app asks for them');
  }
}

const pressSupports = `
  -- Gives and takes back supports, under the session's lock. Each press is told whether it was refused, how many support its question now, and whether it waits.
  create function press_supports(of uuid, version bigint, now timestamptz, alone boolean, nos int[], devices uuid[], gives boolean[], addresses text[], seen timestamptz[])
  returns table (at int, refused text, supports int, waits boolean, moved boolean) language plpgsql set search_path = public, pg_temp as $$
  #variable_conflict use_column
  begin
    return query
    with pressed as (
      select w.at, w.no, w.device, w.given, w.address, w.seen > now - interval '24 hours' as is_new, t.supports,
        case when q.no is null then 'missing' when q.state <> 'open' then q.state when a.device = w.device then 'own' end as refused
      from unnest(nos, devices, gives, addresses, seen) with ordinality w(no, device, given, address, seen, at)
        left join lateral (select no, state, asker from question where session = of and no = w.no limit 1) q on true
        left join lateral (select device from asker where session = of and no = q.asker limit 1) a on true
        left join lateral (select supports from tally where session = of and no = w.no limit 1) t on true
    ), meant as (
      -- Of one phone's several words on one question the last counts.
      select *, refused is null and row_number() over (partition by no, device, refused is null order by at desc) = 1 as last from pressed
    ), standing as (
      select m.*, s.no is not null and s.network is null as stood, m.is_new and n.hall is not true as capped,
        n.no as network, n.since, n.counted, n.since > now - interval '10 minutes' as current
      from meant m
        left join lateral (select no, network from support where session = of and no = m.no and device = m.device limit 1) s on true
        left join lateral (select no, hall, since, counted from network where session = of and address = m.address limit 1) n on true
    ), room as (
      -- What is taken back leaves its place before what is given takes one.
      select *, last and given and capped and not stood as seeks,
        case when current then greatest(counted - count(*) filter (where last and not given and capped and stood) over (partition by address), 0) else 0 end as taken
      from standing
    ), placed as (
      select *, seeks and row_number() over (partition by address, seeks order by at) > 200 - taken as waits from room
    ), networks as (
      -- A network has a number from when something of it waits.
      select address, coalesce(max(network), case when bool_or(waits) then (select coalesce(max(no), 0) from network where session = of)
          + row_number() over (partition by max(network) is null and bool_or(waits) order by min(at)) end) as no,
        coalesce(max(since) filter (where current), now) as since, max(taken) + count(*) filter (where seeks and not waits) as counted
      from placed where last and capped group by address having bool_or(seeks) or bool_or(current and stood and not given)
    ), saved as (
      insert into network (session, address, no, since, counted) select of, address, no, since, counted from networks
      on conflict (session, address) do update set no = excluded.no, since = excluded.since, counted = excluded.counted
    ), gave as (
      -- One that waits and is pressed again when there is room counts.
      insert into support (session, no, device, network, waiting_since)
      select of, p.no, p.device, case when p.waits then (select n.no from networks n where n.address = p.address) end, case when p.waits then now end
      from placed p where p.last and p.given and not p.stood
      on conflict (session, no, device) do update set network = null, waiting_since = null where support.network is not null and excluded.network is null
    ), took as (
      delete from support where ctid = any (array(
        select s.ctid from placed p, lateral (select ctid from support where session = of and no = p.no and device = p.device limit 1) s where p.last and not p.given))
    ), weighed as (
      select *, case when not last then 0 when given and not stood and not waits then 1 when not given and stood then -1 else 0 end as weight from placed
    ), sums as (
      select no, sum(weight)::int as n from weighed group by no having sum(weight) <> 0
    ), tallied as (
      update tally t set supports = t.supports + s.n, rev = version from sums s where t.session = of and t.no = s.no
    ), raised as (
      update floor set v = version where alone and session = of and exists (select from sums)
    )
    select at::int, refused, (supports + sum(weight) over (partition by no))::int, bool_or(waits) over (partition by no, device), exists (select from sums)
    from weighed order by at;
  end $$;
`;

const pressAlone = `
  -- Supports with nothing else beside them, lock and commit included. No rows: there is more to be done first (no such session, or counts are due on record).
  create function press_supports_alone(of uuid, count_every interval, nos int[], devices uuid[], gives boolean[], addresses text[], seen timestamptz[])
  returns table (at int, refused text, supports int, waits boolean, moved boolean, version bigint) language plpgsql set search_path = public, pg_temp as $$
  #variable_conflict use_column
  declare f record;
  begin
    select * into f from lock_floor(of);
    if f.head is null or f.state = 'live' and (f.counted_at is null or f.at - f.counted_at >= count_every) then return; end if;
    return query select p.*, f.v + 1 from press_supports(of, f.v + 1, f.at, true, nos, devices, gives, addresses, seen) p;
  end $$;
`;

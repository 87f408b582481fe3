import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a desk does with questions before they are called, so that nothing disappears and every slip can be taken back (docs/decisions/0015-moderation.md). */
export class Moderation1764000000021 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [questions, line, acts, rules, united, press, lockFloor, words, grants]) await runner.query(part);
  }

  async down() {
    throw new Error('What a desk did has no way back');
  }
}

const questions = `
  alter table session add acceptance text not null default 'at-once', add constraint session_acceptance check (acceptance in ('at-once', 'after-acceptance'));
  alter table floor add queue_closed boolean not null default false;

  alter table question
    -- raised by every act of the desk, and by nothing else: what an act must name to be done
    add revision int not null default 0,
    add accepted boolean not null default true,
    add held boolean not null default false,
    add labels text[] not null default '{}',
    add planned boolean not null default false,
    add handed_to uuid constraint question_handed_to references agency,
    -- by which entry it was put in front of the published order, and why
    add raised bigint,
    add raised_reason text,
    add merged_into int,
    add rule text,
    add reason text,
    add ruled_by text,
    add ruled_at timestamptz,
    drop constraint question_state_check,
    add constraint question_state_check check (state in ('open', 'spoken', 'answered', 'carried', 'withdrawn', 'hidden', 'declined', 'merged')),
    add constraint question_labels check (labels <@ '{urgent,complaint,proposal,thanks,off-topic}'),
    add constraint question_raised_for_a_reason check ((raised is null) = (raised_reason is null)),
    add constraint question_rule check (rule in ('hate', 'private-data', 'slander', 'advertising', 'off-topic', 'duplicate', 'not-a-question', 'other')),
    add constraint question_ruled_whole check (num_nulls(rule, reason, ruled_by, ruled_at) in (0, 4)),
    add constraint question_ruled check ((state in ('hidden', 'declined')) = (rule is not null)),
    add constraint question_merged check ((state = 'merged') = (merged_into is not null)),
    -- the earliest survives: so no circle, and nothing into itself
    add constraint question_merged_into_an_earlier_one check (merged_into < no),
    add constraint question_united foreign key (session, merged_into) references question;
  create index question_united_in on question (session, merged_into) where merged_into is not null;
`;

const line = `
  -- An expression of a generated column cannot be altered before PostgreSQL 17.
  alter table question drop callable;
  alter table question add callable boolean not null generated always as (state = 'open' and accepted and not held and not asker_away) stored;
  create index question_line on question (session, asker_turns, grp, place, counted desc, asked_seq) where callable;
  create index question_raised on question (session, raised) where callable and raised is not null;
`;

const acts = `
  -- What each act of the desk found, so that it can be taken back: for ten seconds, and kept for the session.
  create table act (
    session uuid not null,
    -- its entry
    seq bigint not null,
    -- the last entry of those pressed together, by whose number all are taken back
    batch bigint not null,
    kind text not null,
    at timestamptz not null,
    -- [{no, state and revision after it, was: its row's columns before}]; of the queue itself none
    touched jsonb not null,
    -- the entry by which it was taken back
    undone bigint,
    constraint act_pk primary key (session, seq),
    constraint act_on_record foreign key (session, seq) references entry deferrable initially deferred,
    constraint act_undone_on_record foreign key (session, undone) references entry deferrable initially deferred
  );
  create index act_batch on act (session, batch);
`;

const rules = `
  drop trigger question_moves_on on question;
  create trigger question_moves_on before update on question for each row
    when (new.state <> old.state and (old.state, new.state) not in
      (('open', 'spoken'), ('open', 'withdrawn'), ('open', 'answered'), ('open', 'carried'), ('spoken', 'answered'), ('spoken', 'carried'), ('carried', 'answered'),
       ('open', 'hidden'), ('hidden', 'open'), ('open', 'declined'), ('declined', 'open'), ('open', 'merged'), ('merged', 'open')))
    execute function refuse_row('A question does not go this way');

  create trigger question_moderated_on_record before update on question for each row
    when (new.revision not in (old.revision, old.revision + 1) or new.revision = old.revision and
      (row(new.accepted, new.held, new.labels, new.planned, new.handed_to, new.raised, new.raised_reason, new.merged_into, new.rule, new.reason, new.ruled_by, new.ruled_at, new.place, new.village)
        is distinct from
       row(old.accepted, old.held, old.labels, old.planned, old.handed_to, old.raised, old.raised_reason, old.merged_into, old.rule, old.reason, old.ruled_by, old.ruled_at, old.place, old.village)))
    execute function refuse_row('What the desk changes has a new revision');

  -- Nobody is taken from the floor by the back door, and an ended session is never moderated.
  create function question_can_be_moderated() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if exists (select from session where id = new.session and state = 'ended') then
      raise exception 'The session has ended, and question % stays as it was', new.no using errcode = '23514', constraint = 'question_can_be_moderated';
    end if;
    if new.state in ('hidden', 'declined', 'merged')
      and exists (select from turn where session = new.session and question = new.no and state in ('called', 'speaking', 'paused')) then
      raise exception 'Question % is on the floor', new.no using errcode = '23514', constraint = 'question_can_be_moderated';
    end if;
    return new;
  end $$;
  create trigger question_can_be_moderated before update on question for each row when (new.revision <> old.revision) execute function question_can_be_moderated();

  create function merged_into_one_that_stands() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if not exists (select from question where session = new.session and no = new.merged_into and state <> 'merged' and accepted) then
      raise exception 'Question % is no other''s to be merged into', new.merged_into using errcode = '23514', constraint = 'merged_into_one_that_stands';
    end if;
    return new;
  end $$;
  create trigger merged_into_one_that_stands before update on question for each row
    when (new.merged_into is not null and new.merged_into is distinct from old.merged_into) execute function merged_into_one_that_stands();
`;

const united = `
  -- Of a question that was united with this one: given back when they are split.
  alter table support add origin int check (origin <> no);
  drop trigger support_counts_for_good on support;
  create trigger support_counts_for_good before update of network, waiting_since on support for each row
    when (old.network is null or new.network is not null)
    execute function refuse_row('What counts waits no more, and what waits may only count');
`;

/** As it was (1764000000016), but that one not accepted is missing for whoever is not its author. */
const press = `
  -- Gives and takes back supports, under the session's lock. Each press is told whether it was refused, how many support its question now, and whether it waits.
  create or replace function press_supports(of uuid, version bigint, now timestamptz, alone boolean, nos int[], devices uuid[], gives boolean[], addresses text[], seen timestamptz[])
  returns table (at int, refused text, supports int, waits boolean, moved boolean) language plpgsql set search_path = public, pg_temp as $$
  #variable_conflict use_column
  begin
    return query
    with pressed as (
      select w.at, w.no, w.device, w.given, w.address, w.seen > now - interval '24 hours' as is_new, t.supports,
        case when q.no is null or not q.accepted then 'missing' when q.state <> 'open' then q.state when a.device = w.device then 'own' end as refused
      from unnest(nos, devices, gives, addresses, seen) with ordinality w(no, device, given, address, seen, at)
        left join lateral (select no, state, accepted, asker from question where session = of and no = w.no limit 1) q on true
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

/** As it was (1764000000015), with what the desk set. */
const lockFloor = `
  -- Locks first and reads in the next statement: a locking SELECT sees data and clock from before its wait.
  drop function lock_floor;
  create function lock_floor(of uuid, out seq bigint, out head bytea, out last_at timestamptz, out v bigint, out last_no int, out last_asker int, out last_turn int,
    out last_answer int, out counted_at timestamptz, out counted_v bigint, out ending_at timestamptz, out queue_closed boolean,
    out state text, out held_on date, out speaking_seconds int, out answer_seconds int, out open_limit int, out acceptance text, out at timestamptz)
  language plpgsql set search_path = public, pg_temp as $$
  begin
    perform from floor f where f.session = of for update;
    select f.seq, f.head, f.last_at, f.v, f.last_no, f.last_asker, f.last_turn, f.last_answer, f.counted_at, f.counted_v, f.ending_at, f.queue_closed,
      s.state, s.held_on, s.speaking_seconds, s.answer_seconds, s.open_limit, s.acceptance, greatest(date_trunc('milliseconds', clock()), f.last_at)
      into seq, head, last_at, v, last_no, last_asker, last_turn, last_answer, counted_at, counted_v, ending_at, queue_closed,
        state, held_on, speaking_seconds, answer_seconds, open_limit, acceptance, at
      from floor f join session s on s.id = f.session where f.session = of;
  end $$;
`;

const words = `
  -- Whose words they are: those of a question that is hidden or not accepted are told to nobody but the desk.
  alter table words add question int;
  update words w set question = (e.line::json->'body'->>'question')::int from entry e
   where e.session = w.session and e.seq = w.seq and e.line::json->>'kind' in ('question.asked', 'question.seen');
`;

const grants = `
  grant update (accepted, held, labels, planned, handed_to, raised, raised_reason, merged_into, rule, reason, ruled_by, ruled_at, revision, place, village) on question to dialog_app;
  grant update (queue_closed) on floor to dialog_app;
  grant update (acceptance) on session to dialog_app;
  grant update (origin) on support to dialog_app;
  grant select, insert, delete, update (undone) on act to dialog_app;
`;

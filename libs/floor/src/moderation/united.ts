import type { FloorTransaction } from '../writes/floor-transaction';

/**
 * Supporters of united questions. Each question keeps the rows that were pressed for it; the one that stays has copies of them that say where they
 * come from, one for a device however many of them it supported, and none for its own author.
 */
export async function unite(floor: FloorTransaction, into: number, numbers: number[]) {
  await floor.query(
    `insert into support (session, no, device, network, waiting_since, origin)
     select distinct on (s.device) s.session, $2::int, s.device, s.network, s.waiting_since, s.no from support s
     where s.session = $1 and s.no = any($3::int[]) and s.origin is null and s.device is distinct from ${authorOf('$2')}
     order by s.device, s.network is not null, s.no
     on conflict (session, no, device) do update set network = null, waiting_since = null where support.network is not null and excluded.network is null`,
    [floor.session, into, numbers],
  );
}

/** Each has its own again. Who took back their support of all together took it back of each. */
export async function separate(floor: FloorTransaction, from: number, numbers: number[]) {
  const values = [floor.session, from, numbers];
  await floor.query(
    `update support s set network = null, waiting_since = null from support u
     where s.session = $1 and s.no = any($3::int[]) and s.network is not null and u.session = $1 and u.no = $2 and u.device = s.device and u.network is null`,
    values,
  );
  await floor.query(
    `delete from support s where s.session = $1 and s.no = any($3::int[]) and s.origin is null and s.device is distinct from ${authorOf('$2')}
       and not exists (select from support u where u.session = $1 and u.no = $2 and u.device = s.device)`,
    values,
  );
  await floor.query(
    `update support u set origin = other.no from support other, question q
     where u.session = $1 and u.no = $2 and u.origin = any($3::int[]) and other.session = $1 and other.device = u.device and other.origin is null
       and other.no <> all($3::int[]) and q.session = $1 and q.no = other.no and q.merged_into = $2`,
    values,
  );
  await floor.query('delete from support where session = $1 and no = $2 and origin = any($3::int[])', values);
}

const authorOf = (no: string) => `(select a.device from question q join asker a on a.session = q.session and a.no = q.asker where q.session = $1 and q.no = ${no}::int)`;

/** Counts them anew, on record too. @returns by number, as the entry says it */
export async function countAnew(floor: FloorTransaction, numbers: number[]): Promise<Record<string, number>> {
  const { rows } = await floor.query<{ no: number; counted: number }>(
    `with counts as (select w.no, (select count(*)::int from support s where s.session = $1 and s.no = w.no and s.network is null) as n from unnest($2::int[]) w(no)),
       tallied as (update tally t set supports = c.n, rev = $3 from counts c where t.session = $1 and t.no = c.no)
     update question q set counted = c.n from counts c where q.session = $1 and q.no = c.no returning q.no, q.counted`,
    [floor.session, numbers, floor.version],
  );
  return Object.fromEntries(rows.map(({ no, counted }) => [no, counted]));
}

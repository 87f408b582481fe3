import type { FloorTransaction } from '../writes/floor-transaction';

/**
 * The fair order as the database decides it, under the session's lock: the same rule as domain/fair-order.ts (a property test holds them together).
 * Looks at the heads of the lowest level of turns alone, one for each group and place there, so 20,000 waiting cost what 200 do.
 */
const NEXT = `
  with recursive level as (
    select asker_turns as turns from question where session = $1 and callable order by asker_turns limit 1
  ), heads as (
    select n.* from level, lateral (
      select q.no, q.grp, q.place, q.counted, q.asked_seq from question q
      where q.session = $1 and q.callable and q.asker_turns = level.turns
      order by q.grp, q.place, q.counted desc, q.asked_seq limit 1) n
    union all
    select n.* from heads h, level, lateral (
      select q.no, q.grp, q.place, q.counted, q.asked_seq from question q
      where q.session = $1 and q.callable and q.asker_turns = level.turns and (q.grp, q.place) > (h.grp, h.place)
      order by q.grp, q.place, q.counted desc, q.asked_seq limit 1) n
  ),
  heard as (select grp, place, called_seq from turn where session = $1 and state <> 'missed')
  select h.no from heads h
  order by coalesce((select max(called_seq) from heard where grp = h.grp), 0),
    coalesce((select max(called_seq) from heard where place = h.place), 0), h.counted desc, h.asked_seq
  limit 1`;

const RAISED = `select no from question where session = $1 and callable and raised is not null order by raised limit 1`;

/** Whom the published order calls next, by the counts on record; undefined when nobody can be called. */
export async function nextInLine(floor: FloorTransaction): Promise<number | undefined> {
  await floor.countSupports();
  const { rows } = await floor.query<{ no: number }>(`(${RAISED}) union all (${NEXT}) limit 1`, [floor.session]);
  return rows[0]?.no;
}

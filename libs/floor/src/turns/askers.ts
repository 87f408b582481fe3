import type { EntryActor, Officer } from '../journal/entry-kinds';
import type { FloorTransaction } from '../writes/floor-transaction';
import { ON_THE_FLOOR } from './turn.view';

/** A turn counts for its asker from the call. */
export async function addTurn(floor: FloorTransaction, asker: number) {
  await floor.query('update asker set turns = turns + 1 where session = $1 and no = $2', [floor.session, asker]);
  await copyToQuestions(floor, [asker]);
}

/** A turn has ended: its asker is back in line with what else they asked, and so is whoever was passed over once. */
export async function afterTurn(floor: FloorTransaction, asker: number) {
  const { rows } = await floor.query<{ no: number }>(
    `update asker set passed = null where session = $1 and passed = 'once' returning no`,
    [floor.session],
  );
  await copyToQuestions(floor, [asker, ...rows.map(({ no }) => no)]);
}

/** A no-show: the turn no longer counts, and the asker is passed over until one other turn has ended; from the second on, until "hadir". */
export async function afterMiss(floor: FloorTransaction, asker: number) {
  await floor.query(
    `update asker set turns = turns - 1, misses = misses + 1, passed = case when misses >= 1 then 'away' else 'once' end where session = $1 and no = $2`,
    [floor.session, asker],
  );
  await copyToQuestions(floor, [asker]);
}

/** "Hadir". The desk sees who is there, and ends either; a phone ends its own 'away' alone, or a no-show would cost it nothing. */
export async function returned(floor: FloorTransaction, asker: number, by: EntryActor | Officer): Promise<boolean> {
  const ends = typeof by !== 'string' ? ['once', 'away'] : ['away'];
  const { rowCount } = await floor.query('update asker set passed = null where session = $1 and no = $2 and passed = any($3)', [floor.session, asker, ends]);
  if (rowCount) await copyToQuestions(floor, [asker]);
  return Boolean(rowCount);
}

/** A question that is open, or may be again, carries what the order needs to know of its asker, so that one index gives the next in line. */
async function copyToQuestions(floor: FloorTransaction, askers: number[]) {
  await floor.query(
    `update question q set asker_turns = a.turns, rev = $3,
       asker_away = a.passed is not null or exists (
         select from turn t where t.session = $1 and t.asker = a.no and ${ON_THE_FLOOR})
     from asker a where a.session = $1 and a.no = any($2) and q.session = $1 and q.asker = a.no and q.state in ('open', 'hidden', 'declined', 'merged')`,
    [floor.session, askers, floor.version],
  );
}

import type { EntryActor, Officer } from '../journal/entry-kinds';
import type { FloorTransaction } from '../writes/floor-transaction';
import { type Trace, traceOf } from './deeds-done';
import { leave, type Moderated, type Standing, standing } from './moderated';
import { countAnew, separate } from './united';

/** A question that was united stands for itself again. */
export async function splitOff(floor: FloorTransaction, question: Standing, by: EntryActor | Officer): Promise<{ seq: number; touched: Trace[] }> {
  const { no, now } = question;
  const from = (await standing(floor, [now.merged_into!])).get(now.merged_into!)!;
  await floor.countSupports();
  await separate(floor, from.no, [no]);
  const counts = await countAnew(floor, [from.no, no]);
  const seq = floor.record('questions.split', by, { question: no, from: from.no, counts });
  return { seq, touched: [await leaveAs(floor, from, {}), await leaveAs(floor, question, { state: 'open', merged_into: null })] };
}

/** An author who takes a question back takes back no other's: those that were united with it stand for themselves. */
export async function splitFromWithdrawn(floor: FloorTransaction, withdrawn: number[]) {
  const { rows } = await floor.query<{ no: number }>('select no from question where session = $1 and merged_into = any($2::int[]) order by no', [floor.session, withdrawn]);
  for (const { no } of rows) await splitOff(floor, (await standing(floor, [no])).get(no)!, 'system');
}

export async function leaveAs(floor: FloorTransaction, question: Standing, change: Partial<Moderated>): Promise<Trace> {
  const so = { ...question.now, ...change };
  return traceOf(await leave(floor, question, so), question, so);
}

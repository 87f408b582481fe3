import { FloorClosed, NoSuchQuestion, NotYours, QuestionMoved } from '../floor.errors';
import { splitFromWithdrawn } from '../moderation/split';
import type { FloorTransaction } from './floor-transaction';
import { ON_THE_FLOOR } from '../turns/turn.view';

export interface WithdrawWrite {
  kind: 'withdraw';
  no: number;
  device: string;
}

interface Target {
  no: number;
  asker: number;
  author: string | null;
  state: string;
  on_floor: boolean;
}

/**
 * Takes back all questions of a batch at once; withdrawn again, a question stays so.
 * @param ready the lock is held; what is looked up travels with it
 */
export async function withdrawAll(floor: FloorTransaction, writes: WithdrawWrite[], results: Map<unknown, unknown>, ready: Promise<void>) {
  if (writes.length === 0) return;
  const [targets] = await Promise.all([lookUp(floor, [...new Set(writes.map(({ no }) => no))]), ready]);
  const withdrawn: number[] = [];
  for (const write of writes) {
    const target = targets.get(write.no);
    const problem = problemWith(floor, write, target);
    results.set(write, problem ?? { no: write.no });
    if (problem || target!.state === 'withdrawn') continue;
    target!.state = 'withdrawn';
    withdrawn.push(write.no);
    floor.record('question.withdrawn', `asker:${target!.asker}`, { question: write.no });
  }
  if (withdrawn.length > 0) await takeBack(floor, withdrawn);
}

function problemWith(floor: FloorTransaction, { no, device }: WithdrawWrite, target: Target | undefined): Error | undefined {
  if (floor.rules.state === 'ended') return new FloorClosed('ended');
  if (!target) return new NoSuchQuestion(no);
  if (target.author !== device) return new NotYours(no);
  if (target.on_floor) return new QuestionMoved(no, 'on the floor');
  if (target.state !== 'open' && target.state !== 'withdrawn') return new QuestionMoved(no, target.state);
  return undefined;
}

async function lookUp(floor: FloorTransaction, numbers: number[]): Promise<Map<number, Target>> {
  const { rows } = await floor.query<Target>(
    `select q.no, q.asker, a.device as author, q.state,
       exists (select from turn t where t.session = $1 and t.question = q.no and ${ON_THE_FLOOR}) as on_floor
     from unnest($2::int[]) w(no),
       lateral (select no, asker, state from question where session = $1 and no = w.no limit 1) q,
       lateral (select device from asker where session = $1 and no = q.asker limit 1) a`,
    [floor.session, numbers],
  );
  return new Map(rows.map((row) => [row.no, row]));
}

async function takeBack(floor: FloorTransaction, numbers: number[]) {
  await Promise.all([
    floor.query(`update question set state = 'withdrawn', rev = $3 where session = $1 and no = any($2::int[])`, [floor.session, numbers, floor.version]),
    floor.query('delete from question_phone where session = $1 and no = any($2::int[])', [floor.session, numbers]),
  ]);
  await splitFromWithdrawn(floor, numbers);
  floor.changed('beat');
}

import { Injectable } from '@nestjs/common';
import { NoSuchAct, QuestionMoved, QueueMoved, TooLateToUndo } from '../floor.errors';
import type { EntryKind, Officer } from '../journal/entry-kinds';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import { type Acted, type DoneAct, UNDO_MS } from './deeds-done';
import { isBeside, leave, mustBeAt, type Standing, standing, type Touched } from './moderated';
import { countAnew, separate, unite } from './united';

/** Takes back what was done within the last ten seconds, by an entry of its own. */
@Injectable()
export class UndoService {
  constructor(private readonly floor: FloorWriter) {}

  /**
   * All that was pressed together. Taken back twice, it answers the same.
   * @throws FloorClosed NoSuchAct TooLateToUndo QuestionChanged QuestionMoved
   */
  undo(session: string, seq: number, by: Officer): Promise<Acted> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('scheduled', 'live');
      const acts = await pressedTogether(floor, seq);
      const first = acts[0]!;
      const questions = await standing(floor, acts.flatMap(({ touched }) => touched.map(({ no }) => no)));
      if (first.undone) return { seq: first.undone, questions: [...questions.values()].map(({ no, revision }) => ({ no, revision })) };
      if (floor.now.getTime() - first.at.getTime() > UNDO_MS) throw new TooLateToUndo();

      const touched: Touched[] = [];
      let undone = 0;
      for (const act of acts) {
        await mustStandAsLeft(floor, act, questions);
        undone = await this.takeBack(floor, act, questions, by);
        for (const { no, was } of act.touched) touched.push(await leave(floor, questions.get(no)!, was));
      }
      return { seq: undone, questions: touched };
    });
  }

  /** @returns the seq of its entry */
  private async takeBack(floor: FloorTransaction, act: DoneAct, questions: Map<number, Standing>, by: Officer): Promise<number> {
    if (COUNTED_FIRST.includes(act.kind)) await floor.countSupports();
    const counts = UNITING.includes(act.kind) ? await asBefore(floor, act, questions) : undefined;
    if (act.touched.length === 0) floor.row.queue_closed = !floor.row.queue_closed;
    const seq = floor.record('action.undone', by, { of: act.seq, counts });
    await floor.query('update act set undone = $3 where session = $1 and seq = $2', [floor.session, act.seq, seq]);
    floor.changed(act.touched.length === 0 ? 'now' : 'beat');
    return seq;
  }
}

const UNITING: EntryKind[] = ['questions.merged', 'questions.split'];
const COUNTED_FIRST: EntryKind[] = [...UNITING, 'queue.reordered'];

/** Supporters as they were united before. @returns their counts */
async function asBefore(floor: FloorTransaction, { touched }: DoneAct, questions: Map<number, Standing>): Promise<Record<string, number>> {
  const moved = touched.map(({ no, was }) => ({ no, from: questions.get(no)!.now.merged_into, into: was.merged_into })).filter(({ from, into }) => from !== into);
  for (const [from, numbers] of grouped(moved, ({ from }) => from)) await separate(floor, from, numbers);
  for (const [into, numbers] of grouped(moved, ({ into }) => into)) await unite(floor, into, numbers);
  return countAnew(floor, touched.map(({ no }) => no));
}

function grouped<T extends { no: number }>(questions: T[], by: (question: T) => number | null): Map<number, number[]> {
  const groups = Map.groupBy(questions.filter((question) => by(question) !== null), (question) => by(question)!);
  return new Map([...groups].map(([key, group]) => [key, group.map(({ no }) => no)]));
}

/** The last first. @throws NoSuchAct */
async function pressedTogether(floor: FloorTransaction, seq: number): Promise<DoneAct[]> {
  const { rows } = await floor.query<DoneAct>(
    'select a.* from act one join act a on a.session = one.session and a.batch = one.batch where one.session = $1 and one.seq = $2 order by a.seq desc',
    [floor.session, seq],
  );
  if (!rows[0]) throw new NoSuchAct(seq);
  return rows;
}

/** Nobody did anything else with it meanwhile; nor was it called, withdrawn or answered. */
async function mustStandAsLeft(floor: FloorTransaction, { kind, touched }: DoneAct, questions: Map<number, Standing>) {
  if (touched.length === 0 && floor.row.queue_closed !== (kind === 'queue.closed')) throw new QueueMoved(floor.row.queue_closed);
  for (const { no, revision, state, was } of touched) {
    const question = questions.get(no)!;
    await mustBeAt(floor, question, revision);
    if (question.now.state !== state) throw new QuestionMoved(no, question.now.state);
    if (question.onFloor && !isBeside(question.now, was)) throw new QuestionMoved(no, 'on the floor');
  }
}

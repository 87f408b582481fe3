import { Injectable } from '@nestjs/common';
import { NoSuchAct, QuestionMoved, TooLateToUndo } from '../floor.errors';
import type { Officer } from '../journal/entry-kinds';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import { type Acted, type DoneAct, UNDO_MS } from './deeds-done';
import { leave, mustBeAt, type Standing, standing, type Touched } from './moderated';

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
        for (const trace of act.touched) await mustStandAsLeft(floor, questions.get(trace.no)!, trace);
        undone = floor.record('action.undone', by, { of: act.seq });
        for (const { no, was } of act.touched) touched.push(await leave(floor, questions.get(no)!, was));
        await floor.query('update act set undone = $3 where session = $1 and seq = $2', [session, act.seq, undone]);
      }
      return { seq: undone, questions: touched };
    });
  }
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
async function mustStandAsLeft(floor: FloorTransaction, question: Standing, { revision, state }: DoneAct['touched'][number]) {
  await mustBeAt(floor, question, revision);
  if (question.now.state !== state) throw new QuestionMoved(question.no, question.now.state);
  if (question.onFloor) throw new QuestionMoved(question.no, 'on the floor');
}

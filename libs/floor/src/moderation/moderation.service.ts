import { Injectable } from '@nestjs/common';
import { QuestionMoved } from '../floor.errors';
import type { Officer } from '../journal/entry-kinds';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import { type ActName, Acts, isSo } from './acts';
import { type Acted, DeedsDone, traceOf } from './deeds-done';
import type { ActFields } from './moderation.dto';
import { leave, mustBeAt, type Standing, standing } from './moderated';

/** A question, and the revision at which somebody saw it. */
export interface Seen {
  no: number;
  revision: number;
}

interface Pressed {
  act: ActName;
  fields: ActFields;
  by: Officer;
}

/** What the desk does with questions before they are called. Every act is an entry, and can be taken back. */
@Injectable()
export class ModerationService {
  constructor(
    private readonly floor: FloorWriter,
    private readonly acts: Acts,
  ) {}

  /**
   * The same with each: all of it, or nothing. What is so already stays, and answers as it did.
   * @throws FloorClosed NoSuchQuestion QuestionChanged QuestionMoved UnknownPlace UnknownAgency
   */
  act(session: string, act: ActName, items: Seen[], fields: ActFields, by: Officer): Promise<Acted> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('scheduled', 'live');
      const done = new DeedsDone(floor);
      const questions = await standing(floor, items.map(({ no }) => no));
      for (const { no, revision } of items) await this.perform(floor, questions.get(no)!, revision, { act, fields, by }, done);
      return done.close();
    });
  }

  private async perform(floor: FloorTransaction, question: Standing, revision: number, { act, fields, by }: Pressed, done: DeedsDone) {
    const { kind, from, beside, countsFirst, deed } = this.acts.all[act];
    const { change, facts, words } = await deed(fields, { question, floor, by });
    if (isSo(question.now, change)) return done.stands(question);
    await mustBeAt(floor, question, revision);
    if (!from.includes(question.now.state)) throw new QuestionMoved(question.no, question.now.state);
    if (question.onFloor && !beside) throw new QuestionMoved(question.no, 'on the floor');

    if (countsFirst) await floor.countSupports();
    const seq = floor.record(kind, by, { question: question.no, ...facts }, words);
    const so = { ...question.now, ...change };
    done.add(seq, kind, [traceOf(await leave(floor, question, so), question, so)]);
  }
}

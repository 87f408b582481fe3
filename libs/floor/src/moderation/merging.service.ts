import { Injectable } from '@nestjs/common';
import { NotToBeMerged, QuestionMoved } from '../floor.errors';
import type { Officer } from '../journal/entry-kinds';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import { type Acted, DeedsDone } from './deeds-done';
import type { Seen } from './moderation.service';
import { mustBeAt, type Standing, standing } from './moderated';
import { leaveAs, splitOff } from './split';
import { countAnew, separate, unite } from './united';

/** Questions that are one, and stand for themselves again. */
@Injectable()
export class MergingService {
  constructor(private readonly floor: FloorWriter) {}

  /**
   * The earliest stays, with its asker, its place and everybody's supporters, each counted once.
   * @throws FloorClosed NoSuchQuestion QuestionChanged NotToBeMerged
   */
  merge(session: string, items: Seen[], by: Officer): Promise<Acted> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('scheduled', 'live');
      const done = new DeedsDone(floor);
      const questions = await standing(floor, items.map(({ no }) => no));
      if (questions.size < items.length) throw new NotToBeMerged(items[0]!.no, 'named twice');
      const [into, ...merged] = [...questions.values()] as [Standing, ...Standing[]];
      if (merged.every(({ now }) => now.merged_into === into.no)) [into, ...merged].forEach((each) => done.stands(each));
      else await this.mergeInto(floor, into, merged, items, by, done);
      return done.close();
    });
  }

  private async mergeInto(floor: FloorTransaction, into: Standing, merged: Standing[], items: Seen[], by: Officer, done: DeedsDone) {
    for (const { no, revision } of items) await mustBeAt(floor, [into, ...merged].find((each) => each.no === no)!, revision);
    for (const each of [into, ...merged]) mustBeInLine(each);
    await floor.countSupports();
    const brought = [...merged];
    for (const { no } of merged) {
      const own = await unitedWith(floor, no);
      await separate(floor, no, own.map((each) => each.no));
      brought.push(...own);
    }
    await unite(floor, into.no, brought.map(({ no }) => no));
    const counts = await countAnew(floor, [into.no]);
    const seq = floor.record('questions.merged', by, { question: into.no, merged: merged.map(({ no }) => no), counts });
    const touched = [await leaveAs(floor, into, {})];
    for (const each of brought) touched.push(await leaveAs(floor, each, { state: 'merged', merged_into: into.no }));
    done.add(seq, 'questions.merged', touched);
  }

  /**
   * Stands for itself again, with its own supporters.
   * @throws FloorClosed NoSuchQuestion QuestionChanged QuestionMoved
   */
  split(session: string, no: number, revision: number, by: Officer): Promise<Acted> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('scheduled', 'live');
      const done = new DeedsDone(floor);
      const question = (await standing(floor, [no])).get(no)!;
      if (question.now.state === 'open') done.stands(question);
      else {
        await mustBeAt(floor, question, revision);
        if (question.now.state !== 'merged') throw new QuestionMoved(no, question.now.state);
        const { seq, touched } = await splitOff(floor, question, by);
        done.add(seq, 'questions.split', touched);
      }
      return done.close();
    });
  }
}

function mustBeInLine({ no, now, onFloor }: Standing) {
  if (now.state !== 'open') throw new NotToBeMerged(no, now.state);
  if (!now.accepted) throw new NotToBeMerged(no, 'not accepted');
  if (onFloor) throw new NotToBeMerged(no, 'on the floor');
}

async function unitedWith(floor: FloorTransaction, no: number): Promise<Standing[]> {
  const { rows } = await floor.query<{ no: number }>('select no from question where session = $1 and merged_into = $2', [floor.session, no]);
  return [...(await standing(floor, rows.map((row) => row.no))).values()];
}

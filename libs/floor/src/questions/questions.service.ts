import { Injectable } from '@nestjs/common';
import { PlacesService } from '@dialog/places';
import { InvalidInput } from '@dialog/platform';
import { returned } from '../turns/askers';
import type { NewQuestion } from '../writes/asks';
import { mask } from '../domain/masking';
import { clean, lengthOf, oneLine, topicOf } from '../domain/words';
import type { EntryActor, Officer } from '../journal/entry-kinds';
import { NoSuchQuestion, UnknownPlace } from '../floor.errors';
import type { AskCommand, Asked, Group, Mode, Supported } from '../floor.events';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import type { Supporter } from '../writes/supports';
import { ON_THE_FLOOR } from '../turns/turn.view';

const SHORTEST = 10;
const GROUP_OF: Record<Mode, Group> = { speak: 'hall', phone: 'remote', read: 'remote' };

/** All of a question but whose it is. */
export type Readied = Omit<NewQuestion, 'device'>;

/** What citizens do with questions, and what the desk does with them before they are called. */
@Injectable()
export class QuestionsService {
  constructor(
    private readonly floor: FloorWriter,
    private readonly places: PlacesService,
  ) {}

  /**
   * Puts a question in line. The same id from the same phone again answers the same and changes nothing.
   * @throws FloorClosed TooManyOpen UnknownPlace InvalidInput FloorBusy
   */
  async ask(session: string, device: string, command: AskCommand): Promise<Asked> {
    const question = { ...(await this.readied(command)), device };
    return this.floor.enqueue<Asked>(session, { kind: 'ask', question });
  }

  /** A question that may stand, whoever's it is. @throws UnknownPlace InvalidInput */
  async readied(command: AskCommand): Promise<Readied> {
    await this.mustKnow(command);
    const question = readyToStand(command);
    // masking takes accents off digits with them, and a text may then be none
    if (lengthOf(question.text) < SHORTEST) throw new InvalidInput([{ pointer: '/text', detail: `must have ${SHORTEST} characters beside the number in it` }]);
    return question;
  }

  /** Counts at once, or waits for the desk where many new devices of one network press. @throws NoSuchQuestion QuestionMoved OwnQuestion */
  support(session: string, supporter: Supporter, no: number, given: boolean): Promise<Supported> {
    return this.floor.enqueue<Supported>(session, { kind: 'support', no, given, ...supporter });
  }

  /** @throws NotYours QuestionMoved NoSuchQuestion FloorClosed */
  withdraw(session: string, device: string, no: number): Promise<{ no: number }> {
    return this.floor.enqueue<{ no: number }>(session, { kind: 'withdraw', no, device });
  }

  /** A moderator has read it: from now on hall screen and studio show its words. Also gives the topic new words. */
  seen(session: string, no: number, by: Officer, topic?: string | null): Promise<{ no: number; topic: string }> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('scheduled', 'live');
      const question = await questionOf(floor, no);
      const given = typeof topic !== 'string' ? question.topic : topicOf(mask(oneLine(topic)).text);
      if (question.seen && given === question.topic) return { no, topic: given };
      await floor.query('update question set seen = true, topic = $3, rev = $4 where session = $1 and no = $2', [session, no, given, floor.version]);
      floor.record('question.seen', by, { question: no }, { topic: given === question.topic ? undefined : given });
      floor.changed(question.on_floor ? 'now' : 'beat');
      return { no, topic: given };
    });
  }

  /** "Hadir", from the phone of whoever was passed over for the second time; after the first, another turn has to end. */
  present(session: string, device: string): Promise<{ present: true }> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('scheduled', 'live');
      const { rows } = await floor.query<{ no: number }>('select no from asker where session = $1 and device = $2', [session, device]);
      if (rows[0]) await bringBack(floor, rows[0].no, `asker:${rows[0].no}`);
      return { present: true };
    });
  }

  /** "Hadir", as the desk says it for the asker of a question. */
  presentByDesk(session: string, no: number, by: Officer): Promise<{ no: number }> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('scheduled', 'live');
      const { asker } = await questionOf(floor, no);
      await bringBack(floor, asker, by);
      return { no };
    });
  }

  private async mustKnow({ place, village }: AskCommand) {
    if (!(await this.places.isPlace(place))) throw new UnknownPlace('/place');
    if (village && !(await this.places.villageIn(village, place))) throw new UnknownPlace('/village');
  }
}

/** Digits that look like a phone or identity number are masked before anything is kept. */
function readyToStand(command: AskCommand): Readied {
  const { id, place, village, mode, phone } = command;
  const { text, masked } = mask(clean(command.text));
  const name = command.name && mask(oneLine(command.name)).text;
  const topic = topicOf(mask(oneLine(command.topic ?? '')).text || text);
  return { id: id.toLowerCase(), name: name || undefined, place, village, group: GROUP_OF[mode], mode, phone: mode === 'phone' ? phone : undefined, text, masked, topic };
}

async function bringBack(floor: FloorTransaction, asker: number, by: EntryActor | Officer) {
  if (!(await returned(floor, asker, by))) return;
  floor.record('asker.returned', by, { asker });
  floor.changed('beat');
}

export interface QuestionUnderLock {
  asker: number;
  state: string;
  seen: boolean;
  topic: string;
  carried_to: string | null;
  on_floor: boolean;
}

/** @throws NoSuchQuestion */
export async function questionOf(floor: FloorTransaction, no: number): Promise<QuestionUnderLock> {
  const { rows } = await floor.query<QuestionUnderLock>(
    `select q.asker, q.state, q.seen, q.topic, q.carried_to,
       exists (select from turn t where t.session = $1 and t.question = q.no and ${ON_THE_FLOOR}) as on_floor
     from question q where q.session = $1 and q.no = $2`,
    [floor.session, no],
  );
  if (!rows[0]) throw new NoSuchQuestion(no);
  return rows[0];
}

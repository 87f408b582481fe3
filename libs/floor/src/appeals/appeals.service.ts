import { Injectable } from '@nestjs/common';
import { InvalidInput } from '@dialog/platform';
import { mask } from '../domain/masking';
import { lengthOf, oneLine } from '../domain/words';
import { AppealedAlready, AppealsOver, NoSuchAppeal, NotYourOwnRuling, NotYours } from '../floor.errors';
import type { Officer } from '../journal/entry-kinds';
import { Acts } from '../moderation/acts';
import { leaveAs, splitOff } from '../moderation/split';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import type { DecideDto } from './appeals.dto';
import { ruled, type Ruled } from './rulings';

const SHORTEST = 10;

export interface Appealed {
  no: number;
  /** Seq of the entry that ruled. */
  of: number;
}

export interface Decided extends Appealed {
  granted: boolean;
}

/** The author of a hidden, declined or merged question says that it is wrong, and another official decides than the one who ruled. */
@Injectable()
export class AppealsService {
  constructor(
    private readonly floor: FloorWriter,
    private readonly acts: Acts,
  ) {}

  /**
   * Once for each ruling; the same sentence again answers the same.
   * @throws AppealsOver NoSuchQuestion QuestionMoved NotYours AppealedAlready InvalidInput
   */
  appeal(session: string, no: number, device: string, words: string): Promise<Appealed> {
    const sentence = mask(oneLine(words)).text;
    if (lengthOf(sentence) < SHORTEST) throw new InvalidInput([{ pointer: '/sentence', detail: `must have ${SHORTEST} characters` }]);
    return this.floor.write(session, async (floor) => {
      mustNotBeOver(floor);
      const { question, ruling } = await ruled(floor, no);
      if ((await authorOf(floor, question.asker)) !== device) throw new NotYours(no);
      const before = await sentenceOf(floor, ruling, no);
      if (before !== undefined && before !== sentence) throw new AppealedAlready(no);
      if (before === undefined) await record(floor, { question, ruling }, sentence);
      return { no, of: ruling };
    });
  }

  /**
   * Granted, the question stands as before the ruling.
   * @throws AppealsOver NoSuchQuestion QuestionMoved NoSuchAppeal NotYourOwnRuling
   */
  decide(session: string, no: number, { uphold, reason }: DecideDto, by: Officer): Promise<Decided> {
    return this.floor.write(session, async (floor) => {
      mustNotBeOver(floor);
      const { question, ruling } = await ruled(floor, no);
      await mustBeOpen(floor, no, ruling);
      if ((await whoRuled(floor, ruling)) === by.official.id) throw new NotYourOwnRuling(no);
      if (!uphold) await this.restore(floor, { question, ruling }, by);
      const decided = floor.record('appeal.decided', by, { question: no, of: ruling, granted: !uphold }, { reason: mask(oneLine(reason)).text });
      await floor.query('update appeal set decided = $4, granted = $5, decided_at = $6 where session = $1 and ruling = $2 and question = $3', [session, ruling, no, decided, !uphold, floor.now]);
      await tell(floor, no);
      return { no, of: ruling, granted: !uphold };
    });
  }

  /** Not to be taken back: whoever is not content with the decision rules anew. */
  private async restore(floor: FloorTransaction, { question }: Ruled, by: Officer) {
    if (question.now.state === 'merged') return void (await splitOff(floor, question, by));
    const { kind, deed } = this.acts.all.restore;
    const { change } = await deed({}, { question, floor, by });
    floor.record(kind, by, { question: question.no });
    await leaveAs(floor, question, change);
  }
}

function mustNotBeOver(floor: FloorTransaction) {
  if (floor.rules.state === 'ended') throw new AppealsOver();
}

async function record(floor: FloorTransaction, { question: { no, asker }, ruling }: Ruled, text: string) {
  const seq = floor.record('appeal.made', `asker:${asker}`, { question: no, of: ruling }, { text });
  await floor.query('insert into appeal (session, ruling, question, seq, at) values ($1, $2, $3, $4, $5)', [floor.session, ruling, no, seq, floor.now]);
  await tell(floor, no);
}

/** Its author's phone hears of it. */
async function tell(floor: FloorTransaction, no: number) {
  await floor.query('update question set rev = $3 where session = $1 and no = $2', [floor.session, no, floor.version]);
  floor.changed('beat');
}

async function authorOf(floor: FloorTransaction, asker: number): Promise<string | null> {
  const { rows } = await floor.query<{ device: string | null }>('select device from asker where session = $1 and no = $2', [floor.session, asker]);
  return rows[0]!.device;
}

/** As it was made, undefined when it was not; empty when it was erased since. */
async function sentenceOf(floor: FloorTransaction, ruling: number, no: number): Promise<string | undefined> {
  const { rows } = await floor.query<{ text: string | null }>(
    `select w.text from appeal p left join words w on w.session = p.session and w.seq = p.seq and w.field = 'text' where p.session = $1 and p.ruling = $2 and p.question = $3`,
    [floor.session, ruling, no],
  );
  return rows[0] && (rows[0].text ?? '');
}

/** @throws NoSuchAppeal */
async function mustBeOpen(floor: FloorTransaction, no: number, ruling: number) {
  const { rows } = await floor.query('select from appeal where session = $1 and ruling = $2 and question = $3 and decided is null', [floor.session, ruling, no]);
  if (rows.length === 0) throw new NoSuchAppeal(no);
}

async function whoRuled(floor: FloorTransaction, ruling: number): Promise<string | undefined> {
  const { rows } = await floor.query<{ official: string }>('select official from deed where session = $1 and seq = $2', [floor.session, ruling]);
  return rows[0]?.official;
}

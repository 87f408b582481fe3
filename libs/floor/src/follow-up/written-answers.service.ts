import { Injectable } from '@nestjs/common';
import { newId } from '@dialog/platform';
import { clean, oneLine } from '../domain/words';
import type { LastAnswerDto, WriteAnswerDto } from '../dto/follow-up.dto';
import { AnswerCorrected, AnsweredInWriting, FloorClosed, NoSuchAnswer, NotOwed, UnknownAgency } from '../floor.errors';
import type { SessionState } from '../floor.events';
import type { Officer } from '../journal/entry-kinds';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import { OWN_AGENCIES } from './own-agencies';

interface Said {
  id: string;
}

/** Answers to questions that were carried. They stand beside the journal of their session, which is closed (docs/decisions/0016-answers-in-writing.md). */
@Injectable()
export class WrittenAnswersService {
  constructor(private readonly floor: FloorWriter) {}

  /** An agency answers what is its own, once; then it corrects. The same id again changes nothing. @throws NotOwed AnsweredInWriting NoSuchAnswer AnswerCorrected */
  write(agency: string, session: string, question: number, dto: WriteAnswerDto, by: Officer): Promise<Said> {
    return this.once(session, dto.id, async (floor) => {
      const { rows } = await floor.query(`with ${OWN_AGENCIES} select from carried c join own on own.id = c.agency where c.session = $2 and c.no = $3`, [agency, session, question]);
      if (rows.length === 0) throw new NotOwed(question);
      await (dto.corrects ? mustStand(floor, agency, question, dto.corrects) : mustBeFirst(floor, agency, question));
      await keep(floor, question, dto, by, { agency, corrects: dto.corrects });
    });
  }

  /** What is said aloud in a live session to a question of an earlier one. The same id again changes nothing. @throws FloorClosed NotOwed UnknownAgency */
  say(session: string, from: string, question: number, dto: LastAnswerDto, by: Officer): Promise<Said> {
    return this.once(from, dto.id, async (floor) => {
      const { rows } = await floor.query<{ state: SessionState; agency: string | null }>(
        `select here.state, coalesce($4::uuid, c.agency) as agency from session here join session s on s.series = here.series and s.id <> here.id
         join carried c on c.session = s.id and not c.answered where here.id = $1 and s.id = $2 and c.no = $3`,
        [session, from, question, dto.agency ?? null],
      );
      if (!rows[0]) throw new NotOwed(question);
      if (rows[0].state !== 'live') throw new FloorClosed(rows[0].state);
      if (dto.agency) await mustExist(floor, dto.agency);
      await keep(floor, question, dto, by, { agency: rows[0].agency, givenIn: session });
    });
  }

  /** The clerk of a session says whose a question is that was carried in its series. @throws NotOwed UnknownAgency */
  assign(session: string, from: string, question: number, agency: string, by: Officer): Promise<{ no: number }> {
    return this.floor.write(from, async (floor) => {
      const { rows } = await floor.query(
        'select from session here join session s on s.series = here.series join carried c on c.session = s.id and not c.answered where here.id = $1 and s.id = $2 and c.no = $3',
        [session, from, question],
      );
      if (rows.length === 0) throw new NotOwed(question);
      await mustExist(floor, agency);
      await floor.query('insert into assignment (id, session, question, agency, official, at) values ($1, $2, $3, $4, $5, $6)', [newId(), from, question, agency, by.official.id, floor.now]);
      return { no: question };
    });
  }

  private once(session: string, id: string, put: (floor: FloorTransaction) => Promise<void>): Promise<Said> {
    return this.floor.write(session, async (floor) => {
      const { rows } = await floor.query('select from written_answer where id = $1', [id]);
      if (rows.length === 0) await put(floor);
      return { id: id.toLowerCase() };
    });
  }
}

async function mustBeFirst(floor: FloorTransaction, agency: string, question: number) {
  const { rows } = await floor.query('select from written_answer where session = $1 and question = $2 and agency = $3', [floor.session, question, agency]);
  if (rows.length > 0) throw new AnsweredInWriting(question);
}

/** A correction takes the place of one answer of the same agency to the same question, which nobody has corrected yet. */
async function mustStand(floor: FloorTransaction, agency: string, question: number, answer: string) {
  const { rows } = await floor.query<{ corrected: boolean }>(
    `with ${OWN_AGENCIES} select exists (select from written_answer c where c.corrects = w.id) as corrected
     from written_answer w join own on own.id = w.agency where w.session = $2 and w.question = $3 and w.id = $4`,
    [agency, floor.session, question, answer],
  );
  if (!rows[0]) throw new NoSuchAnswer(answer);
  if (rows[0].corrected) throw new AnswerCorrected(answer);
}

async function mustExist(floor: FloorTransaction, agency: string) {
  const { rows } = await floor.query(`select from agency where id = $1 and (valid_to is null or valid_to >= ($2::timestamptz at time zone 'Asia/Jakarta')::date)`, [agency, floor.now]);
  if (rows.length === 0) throw new UnknownAgency();
}

async function keep(floor: FloorTransaction, question: number, dto: WriteAnswerDto, { role, official }: Officer, { agency, corrects, givenIn }: { agency: string | null; corrects?: string; givenIn?: string }) {
  await floor.query(
    `insert into written_answer (id, session, question, agency, kind, level, owner, due, text, corrects, given_in, role, official, at)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14)`,
    [dto.id, floor.session, question, agency, dto.kind, dto.level, oneLine(dto.owner ?? '') || null, dto.due ?? null, clean(dto.text), corrects ?? null, givenIn ?? null, role, official.id, floor.now],
  );
}

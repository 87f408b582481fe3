import { Injectable } from '@nestjs/common';
import { AgenciesService } from '@dialog/agencies';
import { clean, oneLine } from '../domain/words';
import type { Officer } from '../journal/entry-kinds';
import { AlreadyCarried, AnswerCorrected, NoSuchAnswer, NotSpokenYet, QuestionMoved } from '../floor.errors';
import type { FloorTransaction } from '../writes/floor-transaction';
import { FloorWriter } from '../writes/floor-writer';
import { questionOf, type QuestionUnderLock } from '../questions/questions.service';
import { turnOn } from '../turns/turns';
import type { GiveAnswerDto } from '../dto/give-answer.dto';
import { agencyCode } from './agency-code';

/** What the government said to a question, on record: who, in what way, by when. Corrections are new answers. */
@Injectable()
export class AnswersService {
  constructor(
    private readonly floor: FloorWriter,
    private readonly agencies: AgenciesService,
  ) {}

  /**
   * The same id again answers the same and changes nothing.
   * @throws FloorClosed NotSpokenYet QuestionMoved UnknownAgency NoSuchQuestion NoSuchAnswer AnswerCorrected
   */
  give(session: string, question: number, dto: GiveAnswerDto, by: Officer): Promise<{ no: number }> {
    return this.floor.write(session, async (floor) => {
      const given = await answerGiven(floor, dto.id);
      if (given) return given;
      floor.mustBe('live');
      const agency = dto.agency && (await agencyCode(this.agencies, floor, dto.agency));
      await mustBePut(floor, question);
      if (dto.corrects) await mustStand(floor, question, dto.corrects);
      const no = (floor.row.last_answer += 1);
      const text = clean(dto.text);
      const owner = dto.owner && oneLine(dto.owner);
      const facts = { answer: no, question, agency, kind: dto.kind, level: dto.level, due: dto.due, corrects: dto.corrects };
      const seq = floor.record('answer.given', by, facts, { text, owner: owner || undefined });
      await floor.query('insert into answer (session, no, id, question, agency, kind, level, owner, due, text, corrects, seq, at) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)', [
        session, no, dto.id, question, dto.agency ?? null, dto.kind, dto.level, owner || null, dto.due ?? null, text, dto.corrects ?? null, seq, floor.now,
      ]);
      await settle(floor, question, 'answered');
      return { no };
    });
  }

  /**
   * Not answered in the session: to the agency for a written answer, else to the clerk's list.
   * @throws FloorClosed NotSpokenYet QuestionMoved AlreadyCarried UnknownAgency NoSuchQuestion
   */
  carry(session: string, question: number, agency: string | undefined, by: Officer): Promise<{ no: number }> {
    return this.floor.write(session, async (floor) => {
      floor.mustBe('live');
      const code = agency && (await agencyCode(this.agencies, floor, agency));
      const { state, carried_to } = await mustBePut(floor, question);
      if (state === 'answered') throw new QuestionMoved(question, state);
      if (state === 'carried' && carried_to !== (agency?.toLowerCase() ?? null)) throw new AlreadyCarried(question);
      if (state === 'carried') return { no: question };
      await floor.query('update question set carried_to = $3 where session = $1 and no = $2', [session, question, agency ?? null]);
      floor.record('question.carried', by, { question, agency: code });
      await settle(floor, question, 'carried');
      return { no: question };
    });
  }
}

async function answerGiven(floor: FloorTransaction, id: string): Promise<{ no: number } | undefined> {
  const { rows } = await floor.query<{ no: number }>('select no from answer where session = $1 and id = $2', [floor.session, id]);
  return rows[0];
}

/** A correction takes the place of one answer to the same question, which nobody has corrected yet. */
async function mustStand(floor: FloorTransaction, question: number, no: number) {
  const { rows } = await floor.query<{ corrected: boolean }>(
    'select exists (select from answer c where c.session = n.session and c.corrects = n.no) as corrected from answer n where n.session = $1 and n.question = $2 and n.no = $3',
    [floor.session, question, no],
  );
  if (!rows[0]) throw new NoSuchAnswer(no);
  if (rows[0].corrected) throw new AnswerCorrected(no);
}

const NEVER_PUT = ['withdrawn', 'hidden', 'declined', 'merged'];

/** A question that has had its turn; one that speaks now counts, its answer may begin while it ends. One that is called may yet be missed. */
async function mustBePut(floor: FloorTransaction, no: number): Promise<QuestionUnderLock> {
  const question = await questionOf(floor, no);
  const { state } = question;
  if (NEVER_PUT.includes(state)) throw new QuestionMoved(no, state);
  if (state === 'open' && !(await isSpeaking(floor, no))) throw new NotSpokenYet(no);
  return question;
}

async function isSpeaking(floor: FloorTransaction, question: number): Promise<boolean> {
  const turn = await turnOn(floor);
  return turn?.question === question && turn.state !== 'called';
}

async function settle(floor: FloorTransaction, question: number, state: 'answered' | 'carried') {
  await floor.query('update question set state = $3, rev = $4 where session = $1 and no = $2', [floor.session, question, state, floor.version]);
  floor.changed('beat');
}

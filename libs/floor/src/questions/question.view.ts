import type { AnswerView } from '../answers/answer.view';
import type { WrittenAnswerView } from '../follow-up/written-answer.view';
import type { Group, Instant, MyQuestion, Mode, PlaceCode, QuestionState, TurnView, Why } from '../floor.events';

/** A question as everybody may read it. */
export interface QuestionView {
  no: number;
  name?: string;
  place: PlaceCode;
  /** Kemendagri code of the desa or kelurahan. */
  village?: string;
  group: Group;
  mode: Mode;
  text: string;
  topic: string;
  state: QuestionState;
  supports: number;
  seen: boolean;
  /** Digits that looked like a phone or identity number were masked. */
  masked: boolean;
  askedAt: Instant;
  /** Place in the line, 1 to 50, and what put it there. */
  position?: number;
  why?: Why;
  /** Passed over: `once` until another turn has ended; `away` until "hadir". */
  passed?: 'once' | 'away';
  carriedTo?: { id: string; name: string };
  turns: QuestionTurn[];
  answers: AnswerView[];
  /** After the session, the first first. */
  written: WrittenAnswerView[];
}

/** A turn the question had. */
export interface QuestionTurn {
  no: number;
  state: TurnView['state'];
  calledAt: Instant;
  startedAt?: Instant;
  endedAt?: Instant;
  spokenSeconds: number;
  /** Why the published order was not followed. */
  outOfOrder?: string;
}

/** Null columns become absent fields. */
export function withoutNulls<T extends object>(row: T): T {
  return Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null)) as T;
}

export interface MyQuestionRow {
  no: number;
  id: string;
  text: string;
  topic: string;
  mode: Mode;
  place: string;
  state: QuestionState;
  supports: number;
  passed: 'once' | 'away' | null;
  phoneEnding: string | null;
  writtenAt?: string | null;
}

export const myQuestion = (row: MyQuestionRow): MyQuestion => withoutNulls(row) as MyQuestion;

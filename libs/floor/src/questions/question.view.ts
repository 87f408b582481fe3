import type { AnswerView } from '../answers/answer.view';
import type { WrittenAnswerView } from '../follow-up/written-answer.view';
import type { Group, Instant, Label, MyQuestion, Mode, PlaceCode, QuestionState, Ruling, TurnView, Why } from '../floor.events';

/** A question as everybody may read it: of one that is hidden or not accepted yet the words are withheld, and empty. The desk has them. */
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
  /** Raised by whatever the desk does to it: what an act names. */
  revision: number;
  /** false: it waits for a moderator, and only its own phone and the desk can read it. */
  accepted: boolean;
  /** At the desk: not called until released. */
  held: boolean;
  labels: Label[];
  /** "Tandai untuk rencana": a wish for those who plan. */
  planned: boolean;
  /** Who will answer in writing what is not answered in the session. */
  handedTo?: { id: string; name: string };
  /** The question that it was united with. */
  mergedInto?: number;
  /** Those that were united with it. */
  merged: number[];
  ruling?: Ruling;
  /** A moderator's reason to put it in front of the published order. */
  raised?: string;
  supports: number;
  seen: boolean;
  /** At somebody's request: text and topic say so, in place of the words. */
  erased?: true;
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
  accepted: boolean;
  held: true | null;
  mergedInto: number | null;
  ruling: Ruling | null;
  appeal: MyQuestion['appeal'] | null;
  supports: number;
  passed: 'once' | 'away' | null;
  phoneEnding: string | null;
  writtenAt?: string | null;
}

export const myQuestion = (row: MyQuestionRow): MyQuestion => withoutNulls(row) as MyQuestion;

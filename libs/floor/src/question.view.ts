import type { AnswerRow } from './answer.view';
import type { Group, MyQuestion, Mode, QuestionState, Why } from './floor.events';

/** A question as everybody may read it. */
export interface QuestionView {
  no: number;
  name?: string;
  place: string;
  village?: string;
  group: Group;
  mode: Mode;
  text: string;
  topic: string;
  state: QuestionState;
  supports: number;
  seen: boolean;
  masked: boolean;
  askedAt: string;
  /** Place in the line, 1 to 50, and what put it there. */
  position?: number;
  why?: Why;
  passed?: 'once' | 'away';
  carriedTo?: { id: string; name: string };
  turns: QuestionTurn[];
  answers: AnswerRow[];
}

export interface QuestionTurn {
  no: number;
  state: string;
  calledAt: string;
  startedAt?: string;
  endedAt?: string;
  spokenSeconds: number;
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
}

export const myQuestion = (row: MyQuestionRow): MyQuestion => withoutNulls(row) as MyQuestion;

import type { Instant } from '../floor.events';
import type { WrittenAnswerView } from '../follow-up/written-answer.view';

export interface AgencyName {
  /** @format uuid */
  id: string;
  name: string;
}

/** A direction of the chair (arahan). */
export interface DirectionView {
  no: number;
  agency: AgencyName;
  /** @format date */
  due?: string;
  question?: number;
  text: string;
  at: Instant;
  /** When the agency said that it is done, and what it did. */
  done?: { at: Instant; text: string };
}

export interface DecisionView {
  no: number;
  text: string;
  at: Instant;
}

export interface AttendanceView {
  chair?: string;
  clerk?: string;
  present: number;
  agencies: AgencyName[];
  at: Instant;
}

/** An answer to a question of an earlier session, said aloud in this one. */
export interface LastAnswer {
  from: { session: string; date: string };
  no: number;
  text: string;
  answer: WrittenAnswerView;
}

/** What a session came to, beside its questions. */
export interface Outcome {
  attendance?: AttendanceView;
  directions: DirectionView[];
  decisions: DecisionView[];
  lastAnswers: LastAnswer[];
}

import type { AnswerKind, AuthorityLevel } from '../dto/give-answer.dto';
import type { Instant } from '../floor.events';

/** An answer on record, as SQL gives it and the wire shows it. */
export interface AnswerView {
  no: number;
  question: number;
  agency?: { id: string; name: string };
  kind: AnswerKind;
  /** Whose authority it is (kewenangan). */
  level: AuthorityLevel;
  /** The office that will do it. */
  owner?: string;
  /** By when, where something was promised. @format date */
  due?: string;
  text: string;
  at: Instant;
  /** The answer in whose place this one stands. */
  corrects?: number;
}

/** As a JSON object of one row of `answer n`, with its agency's name of that day. */
export const ANSWER_JSON = `json_strip_nulls(json_build_object('no', n.no, 'question', n.question, 'agency',
  (select json_build_object('id', g.id, 'name', agency_name(g.id, n.at)) from agency g where g.id = n.agency),
  'kind', n.kind, 'level', n.level, 'owner', n.owner, 'due', n.due, 'text', n.text, 'at', n.at, 'corrects', n.corrects))`;

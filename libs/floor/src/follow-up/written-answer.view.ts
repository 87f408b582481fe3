import type { AnswerKind, AuthorityLevel } from '../dto/give-answer.dto';
import type { Instant } from '../floor.events';

/** An answer in writing, after the session of its question. */
export interface WrittenAnswerView {
  /** @format uuid */
  id: string;
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
  /** The answer in whose place this one stands. @format uuid */
  corrects?: string;
  /** The later session in which it was said aloud. */
  givenIn?: { session: string; date: string };
}

/** As a JSON object of one row of `written_answer w`. */
export const WRITTEN_JSON = `json_strip_nulls(json_build_object('id', w.id, 'agency',
  (select json_build_object('id', g.id, 'name', agency_name(g.id, w.at)) from agency g where g.id = w.agency),
  'kind', w.kind, 'level', w.level, 'owner', w.owner, 'due', w.due, 'text', w.text, 'at', w.at, 'corrects', w.corrects,
  'givenIn', (select json_build_object('session', s.id, 'date', s.held_on) from session s where s.id = w.given_in)))`;

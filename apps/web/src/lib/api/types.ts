/** What the public API answers. Kept by hand until it is generated from openapi.json; the names stay. */
import type { Group, Mode, PlaceCode, QuestionState, SessionState, StageView, Why } from '#lib/live/protocol.ts';

export interface Installation { name: string; regency: { code: string; name: string }; publicUrl: string; demo: boolean }

export interface Village { code: string; name: string; kind: 'desa' | 'kelurahan' }
export interface Kecamatan { code: string; name: string; villages: Village[] }
export interface Agency { id: string; name: string; short?: string; kind: 'agency' | 'outside' | 'leadership'; /** Last day under this name; absent: today's. */ validTo?: string }

export interface SessionSummary {
  id: string;
  series: { slug: string; title: string };
  title: string;
  edition?: number;
  /** No source says the edition: it follows from those around it. */
  editionInferred?: boolean;
  period?: number;
  date: string;
  startsAt?: string;
  endsAt?: string;
  venue: string;
  state: SessionState;
  archive: boolean;
  code?: string;
}

export type StepKind = 'opening' | 'last-answers' | 'briefing' | 'dialogue' | 'answers' | 'directions' | 'other';

export interface Step {
  no: number;
  kind: StepKind;
  title: string;
  agency?: { id: string; name: string };
  link?: string;
  minutes?: number;
  plannedAt?: string;
  beganAt?: string;
  endedAt?: string;
}

export interface ArchivedQuestion { no: number; topic: string; kecamatan?: string; village?: string; place?: PlaceCode; answeredBy?: string; gist?: string }

export interface Session extends SessionSummary {
  openedAt?: string;
  endedAt?: string;
  speakingSeconds: number;
  answerSeconds: number;
  openLimit: number;
  steps: Step[];
  radio: { name: string; frequencyMHz?: number; mode?: string }[];
  streaming: string[];
  chair?: string;
  moderator?: string;
  attendance?: string;
  notes?: string;
  source?: string;
  sources?: string[];
  head?: string;
  headCode?: string;
  archivedQuestions?: ArchivedQuestion[];
  briefings?: { agency?: string; topic?: string }[];
}

export type AnswerKind = 'informed' | 'feasible' | 'not-feasible' | 'send-proposal' | 'in-phases' | 'other-authority';
export type AuthorityLevel = 'village' | 'district' | 'regency' | 'province' | 'centre';

export interface AnswerView {
  no: number;
  agency?: { id: string; name: string };
  kind: AnswerKind;
  level: AuthorityLevel;
  owner?: string;
  due?: string;
  text: string;
  at: string;
}

export interface PastTurn { no: number; calledAt: string; startedAt?: string; endedAt?: string; spokenSeconds?: number; state: string; outOfOrder?: string }

export interface Question {
  no: number;
  name?: string;
  place: PlaceCode;
  village?: string;
  group: Group;
  mode: Mode;
  text: string;
  topic: string;
  state: QuestionState;
  supports: number;
  seen: boolean;
  masked?: boolean;
  passed?: 'once' | 'away';
  askedAt: string;
  position?: number;
  why?: Why;
  turns: PastTurn[];
  answers: AnswerView[];
  carriedTo?: { id: string; name: string };
}

export interface Stage { view: StageView; presence: number; at: string }

/** A line of the journal, read back: its facts, and the words it names by hash while they are public. */
export interface RecordItem {
  seq: number;
  at: string;
  kind: string;
  actor: string;
  facts: Record<string, unknown>;
  words?: Record<string, string>;
}

export interface Page<T, Cursor = string> { items: T[]; next?: Cursor }

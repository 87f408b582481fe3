import type { AskCommand, Asked, Mine, QuestionState, SessionState, Supported } from '#lib/live/protocol.ts';
import { call } from './call.ts';
import type { Agency, CarriedQuestion, Installation, Kecamatan, ModerationRecord, Outcome, Page, Question, RecordItem, Session, SessionSummary, SimilarQuestion, Stage, UsualRundown } from './types.ts';

type Fetch = typeof fetch;

export interface QuestionFilter { sort?: 'queue' | 'asked'; state?: QuestionState; limit?: number; cursor?: string }

/** The public API by its verbs, for pages on the server and in the browser alike: `api(fetch).session(id)`. */
export const api = (fetch: Fetch) => ({
  installation: () => call<Installation>(fetch, 'GET', '/installation'),
  places: () => call<{ items: Kecamatan[] }>(fetch, 'GET', '/places').then(({ items }) => items),
  usualRundown: () => call<UsualRundown>(fetch, 'GET', '/default-rundown'),
  agencies: () => call<{ items: Agency[] }>(fetch, 'GET', '/agencies').then(({ items }) => items),

  sessions: (filter: { state: SessionState; limit?: number; cursor?: string }) => call<Page<SessionSummary>>(fetch, 'GET', `/sessions${query(filter)}`),
  session: (id: string) => call<Session>(fetch, 'GET', `/sessions/${segment(id)}`),
  sessionByCode: (code: string) => call<Session>(fetch, 'GET', `/sessions/by-code/${segment(code)}`),
  stage: (id: string) => call<Stage>(fetch, 'GET', `/sessions/${segment(id)}/stage`),
  record: (id: string, since = 0) => call<Page<RecordItem, number>>(fetch, 'GET', `/sessions/${segment(id)}/record${query({ since, limit: 500 })}`),
  questions: (id: string, filter: QuestionFilter) => call<Page<Question>>(fetch, 'GET', `/sessions/${segment(id)}/questions${query(filter)}`),
  question: (id: string, no: number) => call<Question>(fetch, 'GET', `/sessions/${segment(id)}/questions/${no}`),
  similar: (id: string, text: string) => call<{ items: SimilarQuestion[] }>(fetch, 'POST', `/sessions/${segment(id)}/similar`, { text }).then(({ items }) => items),

  outcome: (id: string) => call<Outcome>(fetch, 'GET', `/sessions/${segment(id)}/outcome`),
  carriedOver: (id: string, cursor?: string) => call<Page<CarriedQuestion>>(fetch, 'GET', `/sessions/${segment(id)}/carried-over${query({ limit: 100, cursor })}`),

  moderation: (id: string, cursor?: string) => call<ModerationRecord>(fetch, 'GET', `/sessions/${segment(id)}/moderation${query({ limit: 100, cursor })}`),
  appeal: (id: string, no: number, sentence: string) => call<{ no: number }>(fetch, 'POST', `/sessions/${segment(id)}/questions/${no}/appeal`, { sentence }),

  me: () => call<{ code: string }>(fetch, 'GET', '/me'),
  recover: (code: string) => call<void>(fetch, 'POST', '/me/recover', { code }),
  mine: (id: string) => call<Mine>(fetch, 'GET', `/sessions/${segment(id)}/mine`),
  ask: (id: string, command: AskCommand) => call<Asked>(fetch, 'POST', `/sessions/${segment(id)}/questions`, command),
  withdraw: (id: string, no: number) => call<{ no: number }>(fetch, 'POST', `/sessions/${segment(id)}/questions/${no}/withdraw`, {}),
  support: (id: string, no: number) => call<Supported>(fetch, 'PUT', `/sessions/${segment(id)}/questions/${no}/support`),
  unsupport: (id: string, no: number) => call<Supported>(fetch, 'DELETE', `/sessions/${segment(id)}/questions/${no}/support`),
  reply: (id: string, turn: number, ready: boolean) => call<{ turn: number }>(fetch, 'POST', `/sessions/${segment(id)}/turns/${turn}/reply`, { ready }),
  present: (id: string) => call<{ present: true }>(fetch, 'POST', `/sessions/${segment(id)}/present`, {}),
});

const segment = encodeURIComponent;

function query(filter: object) {
  const set = Object.entries(filter).filter(([, value]) => value !== undefined);
  return set.length ? `?${new URLSearchParams(set.map(([name, value]) => [name, String(value)]))}` : '';
}

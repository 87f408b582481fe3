import { call } from '#lib/api/call.ts';
import type { AnswerKind, AuthorityLevel, DeskChanges, Question, SimilarQuestion } from '#lib/api/types.ts';
import type { TurnView, WaitingSupports } from '#lib/live/protocol.ts';
import { moderationApi } from './moderation-api.ts';

type Fetch = typeof fetch;

export type TurnStep = 'start' | 'pause' | 'resume' | 'end' | 'missed';
export interface NewAnswer { id: string; agency?: string; kind: AnswerKind; level: AuthorityLevel; owner?: string; due?: string; text: string }

/** What the moderator's desk may do in one session. */
export function deskApi(fetch: Fetch, session: string) {
  const at = `/sessions/${encodeURIComponent(session)}`;
  const post = <T>(path: string, body: object = {}) => call<T>(fetch, 'POST', at + path, body);
  return {
    open: () => post<void>('/open'),
    end: () => post<{ endingAt: string }>('/end'),
    takeBackEnd: () => call<void>(fetch, 'DELETE', `${at}/end`),
    beginStep: (no: number) => post<{ no: number }>(`/steps/${no}/begin`),

    next: (afterTurn: number) => post<TurnView>('/turns/next', { afterTurn }),
    call: (question: number, reason: string, afterTurn: number) => post<TurnView>('/turns/call', { question, reason, afterTurn }),
    turn: (no: number, step: TurnStep) => post<TurnView>(`/turns/${no}/${step}`),

    waiting: () => call<WaitingSupports>(fetch, 'GET', `${at}/waiting-supports`),
    decide: (network: number, how: 'release' | 'drop', until: string) => post<{ supports: number }>(`/waiting-supports/${network}/${how}`, { until }),
    nameHall: (network?: number) => call<{ networks: number }>(fetch, 'PUT', `${at}/hall-network`, { network }),
    unnameHall: () => call<void>(fetch, 'DELETE', `${at}/hall-network`),

    ...moderationApi(post),
    changes: (since: number) => call<DeskChanges>(fetch, 'GET', `${at}/desk/questions?since=${since}`),
    similar: (no: number) => call<{ items: SimilarQuestion[] }>(fetch, 'GET', `${at}/questions/${no}/similar`).then(({ items }) => items),
    question: (no: number) => call<Question>(fetch, 'GET', `${at}/questions/${no}`),
    phone: (no: number) => call<{ phone: string }>(fetch, 'GET', `${at}/questions/${no}/phone`),
    seen: (no: number, topic?: string) => post<{ no: number; topic: string }>(`/questions/${no}/seen`, { topic }),
    present: (no: number) => post<{ no: number }>(`/questions/${no}/present`),
    answer: (no: number, answer: NewAnswer) => post<{ no: number }>(`/questions/${no}/answers`, answer),
    carry: (no: number, agency?: string) => post<{ no: number }>(`/questions/${no}/carry`, { agency }),
  };
}

export type DeskApi = ReturnType<typeof deskApi>;

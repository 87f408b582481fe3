import { call } from '#lib/api/call.ts';
import type { AnswerKind, AuthorityLevel } from '#lib/api/types.ts';

type Fetch = typeof fetch;

export interface NewAnswer { id: string; agency?: string; kind: AnswerKind; level: AuthorityLevel; owner?: string; due?: string; text: string }
export interface NewDirection { id: string; agency: string; due?: string; question?: number; text: string }
export interface NewAttendance { chair?: string; clerk?: string; present: number; agencies: string[] }

/** What the clerk puts on record in one session. */
export function clerkApi(fetch: Fetch, session: string) {
  const at = `/sessions/${encodeURIComponent(session)}`;
  const post = <T>(path: string, body: object) => call<T>(fetch, 'POST', at + path, body);
  return {
    answer: (no: number, answer: NewAnswer & { corrects?: number }) => post<{ no: number }>(`/questions/${no}/answers`, answer),
    direct: (direction: NewDirection) => post<{ no: number }>('/directions', direction),
    decide: (decision: { id: string; text: string }) => post<{ no: number }>('/decisions', decision),
    attend: (attendance: NewAttendance) => call<void>(fetch, 'PUT', `${at}/attendance`, attendance),
    say: (from: string, no: number, answer: NewAnswer) => post<{ id: string }>(`/carried-over/${encodeURIComponent(from)}/${no}/answers`, answer),
    assign: (from: string, no: number, agency: string) => post<{ no: number }>(`/carried-over/${encodeURIComponent(from)}/${no}/agency`, { agency }),
  };
}

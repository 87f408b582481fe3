import { call } from '#lib/api/call.ts';
import type { Appeal } from '#lib/api/types.ts';

/** What officials do about appeals and about words that are to be gone. */
export function moderationApi(request: typeof fetch, session: string) {
  const at = `/sessions/${encodeURIComponent(session)}`;
  return {
    appeals: () => call<{ items: Appeal[] }>(request, 'GET', `${at}/appeals`).then(({ items }) => items),
    decide: (no: number, decision: { uphold: boolean; reason: string }) => call<{ no: number }>(request, 'POST', `${at}/questions/${no}/appeal/decide`, decision),
    erase: (no: number, erased: { what: string; reason: string }) => call<{ no: number }>(request, 'POST', `${at}/questions/${no}/erase`, erased),
  };
}

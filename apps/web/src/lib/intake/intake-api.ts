import { call } from '#lib/api/call.ts';
import type { DeskPerson, IntakeCommand, TakenIn } from './intake.ts';

/** What the desk does for whoever asks without a phone in the hand. */
export function intakeApi(fetch: typeof globalThis.fetch, session: string) {
  const at = `/sessions/${encodeURIComponent(session)}/intake`;
  return {
    take: (command: IntakeCommand) => call<TakenIn>(fetch, 'POST', at, command),
    people: (q = '') => call<{ items: DeskPerson[] }>(fetch, 'GET', `${at}/people?${new URLSearchParams({ q })}`).then(({ items }) => items),
  };
}

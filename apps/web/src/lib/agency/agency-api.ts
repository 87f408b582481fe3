import { call } from '#lib/api/call.ts';
import type { AgencyTasks, Task } from '#lib/api/types.ts';
import type { NewAnswer } from '#lib/clerk/clerk-api.ts';

type Fetch = typeof fetch;

/** What an agency's officer reads and does for their agency. */
export function agencyApi(fetch: Fetch, agency: string) {
  const at = `/agencies/${encodeURIComponent(agency)}`;
  return {
    tasks: () => call<AgencyTasks>(fetch, 'GET', `${at}/tasks`),
    answer: ({ session, question }: Pick<Task, 'session' | 'question'>, answer: NewAnswer & { corrects?: string }) =>
      call<{ id: string }>(fetch, 'POST', `${at}/sessions/${session.id}/questions/${question}/answers`, answer),
    fulfil: (done: { id: string; session: string; commitment: string; text: string }) => call<{ id: string }>(fetch, 'POST', `${at}/fulfilments`, done),
  };
}

/** Where the tasks are as a table. */
export const csvOf = (agency: string) => `/api/v1/agencies/${encodeURIComponent(agency)}/tasks.csv`;

import { ApiProblem } from '#lib/api/call.ts';
import { refusalText } from '#lib/api/refusals.ts';
import type { Task } from '#lib/api/types.ts';
import { m } from '#lib/paraglide/messages.js';
import { createContext } from 'svelte';
import { agencyApi } from './agency-api.ts';

export const [useAgencyDesk, provideAgencyDesk] = createContext<AgencyDesk>();

const texts: Record<string, () => string> = {
  'answered-in-writing': m.agency_refused_answered,
  'answer-corrected': m.agency_refused_answered,
  'not-owed': m.agency_refused_not_owed,
  'no-such-commitment': m.agency_refused_gone,
  'sign-in-needed': m.desk_refused_signed_out,
};

/** What an agency's officer does, and what came of it. */
export class AgencyDesk {
  readonly api;
  readonly #reload: () => Promise<void>;
  busy = $state(false);
  said = $state.raw<{ text: string; refused?: boolean }>({ text: '' });

  constructor(agency: string, reload: () => Promise<void>) {
    this.api = agencyApi((...request) => fetch(...request), agency);
    this.#reload = reload;
  }

  /** @returns whether it was done; a refusal is told */
  async act(work: () => Promise<unknown>, done: () => string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      await work();
      this.said = { text: done() };
      await this.#reload();
      return true;
    } catch (cause) {
      this.said = { text: (cause instanceof ApiProblem && texts[cause.problem.code]?.()) || refusalText(cause), refused: true };
      return false;
    } finally {
      this.busy = false;
    }
  }
}

/** The tasks as the page shows them: what is late, what waits, what has a day, what is done. */
export function inGroups(tasks: Task[]) {
  const groupOf = ({ done, late, kind }: Task) => (done ? 'done' : late ? 'late' : kind === 'answer' ? 'waiting' : 'owed');
  const of = (group: string) => tasks.filter((task) => groupOf(task) === group);
  return [
    { id: 'late', title: m.agency_late(), tasks: of('late') },
    { id: 'waiting', title: m.agency_waiting(), tasks: of('waiting') },
    { id: 'owed', title: m.agency_owed(), tasks: of('owed') },
    { id: 'done', title: m.agency_done(), tasks: of('done') },
  ];
}

export const taskKey = ({ kind, session, question, ref }: Task) => `${kind}-${session.id}-${ref ?? question}`;

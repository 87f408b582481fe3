import { api } from '#lib/api/api.ts';
import { ApiProblem } from '#lib/api/call.ts';
import { refusalText } from '#lib/api/refusals.ts';
import type { Agency, CarriedQuestion, Outcome, Page, Question, Session } from '#lib/api/types.ts';
import type { Floor } from '#lib/live/floor.svelte.ts';
import { gathered } from '#lib/live/gathered.ts';
import { m } from '#lib/paraglide/messages.js';
import { createContext } from 'svelte';
import { clerkApi } from './clerk-api.ts';

export const [useClerk, provideClerk] = createContext<Clerk>();

export interface ClerkData {
  session: Session;
  agencies: Agency[];
  /** Those that were put. */
  put: Question[];
  outcome: Outcome;
  carried: Page<CarriedQuestion>;
}

/** What an answer is about: a question of this session, or one that an earlier session left. */
export type Target = { no: number; from?: string };

export const keyOf = ({ no, from }: Target) => (from ? `${from} ${no}` : String(no));

const texts: Record<string, () => string> = {
  'answer-corrected': m.clerk_refused_corrected,
  'not-owed': m.clerk_refused_not_owed,
  'not-permitted': m.clerk_refused_role,
  'unknown-agency': m.session_problem_agency,
  'not-spoken-yet': m.desk_refused_not_spoken,
  'sign-in-needed': m.desk_refused_signed_out,
};

/** One clerk's page: what it shows beside the floor, and what its forms do. */
export class Clerk {
  readonly floor: Floor;
  readonly api;
  readonly session: Session;
  readonly agencies: Agency[];
  put = $state.raw<Question[]>([]);
  outcome = $state.raw() as Outcome;
  carried = $state.raw() as Page<CarriedQuestion>;
  target = $state.raw<Target>();
  /** The answer that the one being written corrects. */
  corrects = $state<number>();
  /** Something is typed into the answer. */
  writing = $state(false);
  busy = $state(false);
  /** What was done last, or why not. */
  said = $state.raw<{ text: string; refused?: boolean }>({ text: '' });

  constructor(floor: Floor, { session, agencies, put, outcome, carried }: ClerkData) {
    this.floor = floor;
    this.session = session;
    this.agencies = agencies;
    this.api = clerkApi((...request) => fetch(...request), session.id);
    Object.assign(this, { put, outcome, carried });
  }

  readonly live = $derived.by(() => this.floor.view.state === 'live');
  /** Those of earlier sessions; once it has ended, its own. */
  readonly waiting = $derived.by(() => (this.floor.view.state === 'ended' ? m.clerk_carried_own() : m.clerk_carried()));
  readonly speaking = $derived.by(() => (this.floor.view.turn && this.floor.view.turn.state !== 'called' ? this.floor.view.turn : undefined));
  readonly question = $derived.by(() => (this.target && !this.target.from ? this.put.find(({ no }) => no === this.target!.no) : undefined));

  /** The journal went on. */
  readonly refresh = gathered(async () => {
    const read = api((...request) => fetch(...request));
    [this.put, this.outcome] = await Promise.all([putIn(read, this.session.id, this.speaking?.question), read.outcome(this.session.id)]);
  }, 1_000);

  choose(target: Target | undefined, corrects?: number) {
    this.target = target;
    this.corrects = corrects;
  }

  /** @returns whether it was done; a refusal is told */
  async act(work: () => Promise<unknown>, done: () => string): Promise<boolean> {
    if (this.busy) return false;
    this.busy = true;
    try {
      await work();
      this.said = { text: done() };
      return true;
    } catch (cause) {
      this.said = { text: (cause instanceof ApiProblem && texts[cause.problem.code]?.()) || refusalText(cause), refused: true };
      return false;
    } finally {
      this.busy = false;
      this.refresh();
    }
  }

  async refreshCarried() {
    this.carried = await api((...request) => fetch(...request)).carriedOver(this.session.id).catch(() => this.carried);
  }
}

/** What was put and can be answered, the last turn first; with the question that is being put. */
export async function putIn(read: ReturnType<typeof api>, session: string, speaking?: number): Promise<Question[]> {
  const lists = await Promise.all((['spoken', 'answered', 'carried'] as const).map((state) => read.questions(session, { state, limit: 200 })));
  const put = lists.flatMap(({ items }) => items).filter(({ turns }) => turns.some(({ state }) => state !== 'missed'));
  if (speaking && !put.some(({ no }) => no === speaking)) put.push(await read.question(session, speaking));
  const lastTurn = ({ turns }: Question) => turns.at(-1)?.no ?? 0;
  return put.toSorted((one, other) => lastTurn(other) - lastTurn(one));
}

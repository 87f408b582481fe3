import { api } from '#lib/api/api.ts';
import { count } from '#lib/format/format.ts';
import type { Agency, Page, Question, Session } from '#lib/api/types.ts';
import type { Floor } from '#lib/live/floor.svelte.ts';
import { gathered } from '#lib/live/gathered.ts';
import type { TurnView } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';
import { speakerLabel, type PlaceNames } from '#lib/places/places.ts';
import { createContext, tick } from 'svelte';
import { deskApi, type DeskApi, type NewAnswer, type TurnStep } from './desk-api.ts';
import { Inbox } from './inbox.svelte.ts';
import { courseOf } from './lateness.ts';
import { Notices } from './notices.svelte.ts';
import { Queue } from './queue.svelte.ts';
import { deskRefusal } from './refusals.ts';
import { WaitingSupports } from './waiting-supports.svelte.ts';

export const [useDesk, provideDesk] = createContext<Desk>();

export interface DeskData {
  session: Session;
  inbox: Page<Question>;
  queue: Question[];
  spoken: Question[];
  agencies: Agency[];
}

/** What is open over the desk; one thing at a time. */
export type DeskDialog = { kind: 'open' | 'end' | 'keys' } | { kind: 'call' | 'answer'; no: number };

/** One moderator's desk: what it shows beside the floor, and what its keys and buttons do. */
export class Desk {
  readonly floor: Floor;
  readonly api: DeskApi;
  readonly inbox: Inbox;
  readonly queue: Queue;
  readonly waiting: WaitingSupports;
  readonly notices = new Notices();
  readonly agencies: Agency[];
  readonly #names: () => PlaceNames;
  session = $state.raw() as Session;
  /** Put, and without an answer on record; the latest first. */
  spoken = $state.raw<Question[]>([]);
  dialog = $state.raw<DeskDialog>();
  /** Whose topic is being rewritten, and in which list. */
  editing = $state.raw<{ no: number; where: 'inbox' | 'queue' | 'turn' }>();
  /** A command is on its way. */
  busy = $state(false);
  #onItsWay: Promise<unknown> = Promise.resolve();
  /** The server's time, by the second. */
  now = $state(0);
  /** Who spoke last, until an answer is on record: the list of those without one is a moment behind. */
  #spoke = $state<number>();

  constructor(floor: Floor, { session, inbox, queue, spoken, agencies }: DeskData, names: () => PlaceNames) {
    this.floor = floor;
    this.api = deskApi((...request) => fetch(...request), session.id);
    this.session = session;
    this.agencies = agencies;
    this.#names = names;
    this.inbox = new Inbox(this.api.inbox, inbox);
    this.queue = new Queue(() => floor.view, this.api.queue, queue);
    this.waiting = new WaitingSupports(this.api.waiting);
    this.spoken = latestFirst(spoken);
    this.now = floor.clock.now();
  }

  readonly online = $derived.by(() => this.floor.link !== 'lost');
  readonly live = $derived.by(() => this.floor.view.state === 'live' && !this.floor.view.endingAt);
  readonly turn = $derived.by(() => this.floor.view.turn);
  readonly first = $derived.by(() => this.queue.find(this.floor.view.order[0] ?? 0));
  readonly course = $derived.by(() => courseOf(this.session.steps, this.floor.view.step, this.now));
  /** What "catat jawaban" is about: who speaks now, else who spoke last and has no answer. */
  readonly answerable = $derived.by(() => (this.turn && this.turn.state !== 'called' ? this.turn.question : (this.#spoke ?? this.spoken[0]?.no)));

  /** The journal went on: the lists that the stage does not carry are asked for again. */
  readonly refreshLists = gathered(() => Promise.all([this.inbox.refresh(), this.#refreshSpoken()]), 700);
  readonly refreshQueue = gathered(() => this.queue.refresh(), 2_000);
  readonly refreshSession = gathered(async () => void (this.session = await api(fetch).session(this.session.id)), 500);

  sawTurn(turn: TurnView) {
    if (turn.state === 'speaking' || turn.state === 'paused') this.#spoke = turn.question;
    this.queue.leave(turn.question);
  }

  open = () => this.#act(() => this.api.open(), m.desk_done_opened);
  end = () => this.#act(() => this.api.end());
  takeBackEnd = () => this.#act(() => this.api.takeBackEnd(), m.desk_done_end_taken_back);

  callNext = () => this.#act(() => this.#call((last) => this.api.next(last)));
  call = (no: number, reason: string) => this.#act(() => this.#call((last) => this.api.call(no, reason, last)));
  step = (step: TurnStep, turn = this.turn!) => this.#act(() => this.api.turn(turn.no, step), step === 'missed' ? () => m.desk_done_missed({ who: speakerLabel(turn, this.#names()) }) : undefined);

  seen = (no: number, topic?: string) => this.#act(() => this.api.seen(no, topic).then(() => this.inbox.read(no)));
  present = (no: number) => this.#act(() => this.api.present(no), () => m.desk_done_present({ no }));
  answer = (no: number, answer: NewAnswer) => this.#act(() => this.api.answer(no, answer).then(() => this.#settled(no)), () => m.desk_done_answered({ no }));
  carry = (no: number, agency?: string) => this.#act(() => this.api.carry(no, agency).then(() => this.#settled(no)), () => m.desk_done_carried({ no }));

  release = (network: number) => this.#decide(network, 'release', (supports) => m.desk_done_released({ count: supports, amount: count(supports) }));
  drop = (network: number) => this.#decide(network, 'drop', (supports) => m.desk_done_dropped({ count: supports, amount: count(supports) }));
  /** The network of this computer is the hall's, or the one named. */
  nameHall = (network?: number) =>
    this.#act(() => this.api.nameHall(network).then(this.waiting.refresh), m.desk_done_hall, { label: m.desk_key_undo(), run: () => void this.#act(() => this.api.unnameHall().then(this.waiting.refresh), m.desk_done_no_hall) });

  /** Begins a step; the one before can be gone back to. */
  async beginStep(no: number) {
    const before = this.floor.view.step?.no;
    const title = this.session.steps.find((step) => step.no === no)?.title ?? '';
    const back = before ? { label: m.desk_step_back(), run: () => void this.beginStep(before) } : undefined;
    await this.#act(() => this.api.beginStep(no), () => m.desk_done_step({ title }), back);
  }

  #decide(network: number, how: 'release' | 'drop', done: (supports: number) => string) {
    let supports = 0;
    const decide = async () => {
      ({ supports } = await this.api.decide(network, how, this.waiting.now!.at));
      await this.waiting.refresh();
    };
    return this.#act(decide, () => done(supports));
  }

  /** Resolves when no command is on its way any more. */
  async idle() {
    while (this.busy) {
      await this.#onItsWay.catch(() => undefined);
      await tick();
    }
  }

  /** @returns whether it was done; a refusal is told */
  async #act(work: () => Promise<unknown>, done?: () => string, action?: { label: string; run: () => void }) {
    if (this.busy || !this.online) return false;
    this.busy = true;
    try {
      await (this.#onItsWay = work());
      if (done) this.notices.done(done(), action);
      return true;
    } catch (cause) {
      this.notices.problem(deskRefusal(cause, this.#names()));
      this.refreshLists();
      return false;
    } finally {
      this.busy = false;
    }
  }

  #call = async (call: (after: number) => Promise<TurnView>) => this.sawTurn(await call(this.floor.view.lastTurn));

  #settled(no: number) {
    if (this.#spoke === no) this.#spoke = undefined;
    this.spoken = this.spoken.filter((question) => question.no !== no);
  }

  async #refreshSpoken() {
    this.spoken = latestFirst((await this.api.spoken()).items);
    if (!this.turn && !this.spoken.some(({ no }) => no === this.#spoke)) this.#spoke = undefined;
  }
}

const lastTurnOf = ({ turns }: Question) => turns.at(-1)?.no ?? 0;
const latestFirst = (questions: Question[]) => [...questions].sort((one, other) => lastTurnOf(other) - lastTurnOf(one));

import { api } from '#lib/api/api.ts';
import { count } from '#lib/format/format.ts';
import type { Agency, DeskChanges, DeskQuestion, Session } from '#lib/api/types.ts';
import type { Floor } from '#lib/live/floor.svelte.ts';
import { gathered } from '#lib/live/gathered.ts';
import type { TurnView } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';
import { courseOf } from '#lib/sessions/course.ts';
import { speakerLabel, type PlaceNames } from '#lib/places/places.ts';
import { createContext, tick } from 'svelte';
import { deskApi, type DeskApi, type NewAnswer, type TurnStep } from './desk-api.ts';
import { Lists } from './lists.svelte.ts';
import { Moderation } from './moderation.ts';
import { Notices, type NoticeAction } from './notices.svelte.ts';
import { deskRefusal } from './refusals.ts';
import { WaitingSupports } from './waiting-supports.svelte.ts';

export const [useDesk, provideDesk] = createContext<Desk>();

export interface DeskData {
  session: Session;
  questions: DeskChanges;
  agencies: Agency[];
}

/** What is open over the desk; one thing at a time. */
export type DeskDialog =
  | { kind: 'open' | 'end' | 'notice' | 'break' | 'extend' | 'keys' | 'filter' | 'hide' | 'decline' | 'label' | 'hand' }
  | { kind: 'call' | 'answer' | 'edit' | 'merge' | 'split' | 'raise'; no: number };

/** What is told of a command that was done. */
interface Told<T> {
  done?: () => string;
  /** The way back. */
  back?: (answer: T) => NoticeAction | undefined;
  /** Questions that were dealt with. */
  about?: DeskQuestion[];
}

/** One moderator's desk: what it shows beside the floor, and what its keys and buttons do. */
export class Desk {
  readonly floor: Floor;
  readonly api: DeskApi;
  readonly lists: Lists;
  readonly moderation = new Moderation(this);
  readonly waiting: WaitingSupports;
  readonly notices = new Notices(() => this.floor.clock.now());
  readonly agencies: Agency[];
  readonly #names: () => PlaceNames;
  session = $state.raw() as Session;
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

  constructor(floor: Floor, { session, questions, agencies }: DeskData, names: () => PlaceNames) {
    this.floor = floor;
    this.api = deskApi((...request) => fetch(...request), session.id);
    this.session = session;
    this.agencies = agencies;
    this.#names = names;
    this.lists = new Lists({
      stage: () => floor.view,
      ask: this.api.changes,
      first: questions,
      places: names(),
      still: () => this.dialog !== undefined || this.editing?.where === 'queue',
    });
    this.waiting = new WaitingSupports(this.api.waiting);
    this.now = floor.clock.now();
  }

  readonly online = $derived.by(() => this.floor.link !== 'lost');
  readonly live = $derived.by(() => this.floor.view.state === 'live' && !this.floor.view.endingAt);
  readonly turn = $derived.by(() => this.floor.view.turn);
  readonly first = $derived.by(() => this.lists.queue.find(this.floor.view.order[0] ?? 0));
  readonly course = $derived.by(() => courseOf(this.session.steps, this.floor.view.step, this.now));
  /** What "catat jawaban" is about: who speaks now, else who spoke last and has no answer. */
  readonly answerable = $derived.by(() => (this.turn && this.turn.state !== 'called' ? this.turn.question : (this.#spoke ?? this.lists.spoken[0]?.no)));

  /** The journal went on: the lists that the stage does not carry are asked for again. */
  readonly refreshLists = gathered(() => this.#refresh(), 700);
  readonly refreshSession = gathered(async () => void (this.session = await api(fetch).session(this.session.id)), 500);

  sawTurn(turn: TurnView) {
    if (turn.state === 'speaking' || turn.state === 'paused') this.#spoke = turn.question;
    this.lists.queue.leave(turn.question);
  }

  open = () => this.act(() => this.api.open(), { done: m.desk_done_opened });
  end = () => this.act(() => this.api.end());
  takeBackEnd = () => this.act(() => this.api.takeBackEnd(), { done: m.desk_done_end_taken_back });

  callNext = () => this.act(() => this.#call((last) => this.api.next(last)));
  call = (no: number, reason: string) => this.act(() => this.#call((last) => this.api.call(no, reason, last)));
  step = (step: TurnStep, turn = this.turn!) => this.act(() => this.api.turn(turn.no, step), step === 'missed' ? { done: () => m.desk_done_missed({ who: speakerLabel(turn, this.#names()) }) } : {});

  seen = (no: number, topic?: string) => this.act(() => this.api.seen(no, topic), { about: this.#known(no) });
  present = (no: number) => this.act(() => this.api.present(no), { done: () => m.desk_done_present({ no }), about: this.#known(no) });
  answer = (no: number, answer: NewAnswer) => this.act(() => this.api.answer(no, answer).then(() => this.#settled(no)), { done: () => m.desk_done_answered({ no }), about: this.#known(no) });
  carry = (no: number, agency?: string) => this.act(() => this.api.carry(no, agency).then(() => this.#settled(no)), { done: () => m.desk_done_carried({ no }), about: this.#known(no) });

  release = (network: number) => this.#decide(network, 'release', (supports) => m.desk_done_released({ count: supports, amount: count(supports) }));
  drop = (network: number) => this.#decide(network, 'drop', (supports) => m.desk_done_dropped({ count: supports, amount: count(supports) }));
  /** The network of this computer is the hall's, or the one named. */
  nameHall = (network?: number) =>
    this.act(() => this.api.nameHall(network).then(this.waiting.refresh), {
      done: m.desk_done_hall,
      back: () => this.#way(m.desk_key_undo(), () => this.act(() => this.api.unnameHall().then(this.waiting.refresh), { done: m.desk_done_no_hall })),
    });

  /** Begins a step; the one before can be gone back to. */
  async beginStep(no: number) {
    const before = this.floor.view.step?.no;
    const title = this.session.steps.find((step) => step.no === no)?.title ?? '';
    const back = before ? () => this.#way(m.desk_step_back(), () => this.beginStep(before)) : undefined;
    await this.act(() => this.api.beginStep(no), { done: () => m.desk_done_step({ title }), back });
  }

  #decide(network: number, how: 'release' | 'drop', done: (supports: number) => string) {
    let supports = 0;
    const decide = async () => {
      ({ supports } = await this.api.decide(network, how, this.waiting.now!.at));
      await this.waiting.refresh();
    };
    return this.act(decide, { done: () => done(supports) });
  }

  /** Resolves when no command is on its way any more. */
  async idle() {
    while (this.busy) {
      await this.#onItsWay.catch(() => undefined);
      await tick();
    }
  }

  /** @returns whether it was done; a refusal is told */
  async act<T>(work: () => Promise<T>, { done, back, about }: Told<T> = {}) {
    if (this.busy || !this.online) return false;
    this.busy = true;
    try {
      const answer = await (this.#onItsWay = work());
      if (about) await this.lists.dealtWith(about);
      if (done) this.notices.done(done(), back?.(answer));
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
  }

  #known = (no: number) => [this.lists.questions.get(no)].filter((question) => question !== undefined);
  #way = (label: string, run: () => unknown): NoticeAction => ({ label, until: this.floor.clock.now() + undoMs, run });

  async #refresh() {
    await this.lists.refresh();
    if (!this.turn && !this.lists.spoken.some(({ no }) => no === this.#spoke)) this.#spoke = undefined;
  }
}

/** As long as the server lets a deed be taken back. */
const undoMs = 10_000;

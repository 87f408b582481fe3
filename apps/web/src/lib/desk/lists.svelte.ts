import { Hand } from '#lib/live/hand.svelte.ts';
import type { StageView } from '#lib/live/protocol.ts';
import type { PlaceNames } from '#lib/places/places.ts';
import type { DeskChanges, DeskQuestion } from '#lib/api/types.ts';
import { isNew } from './desk-question.ts';
import { HeldQueue } from './held-queue.svelte.ts';
import { Inbox } from './inbox.svelte.ts';
import { Questions } from './questions.svelte.ts';
import { Queue, type QueueView } from './queue.svelte.ts';
import { Selection } from './selection.svelte.ts';

/** Where the desk's lists come from. */
interface Sources {
  stage: () => StageView;
  ask: (since: number) => Promise<DeskChanges>;
  first: DeskChanges;
  places: PlaceNames;
  /** Something is being filled in: nothing moves. */
  still: () => boolean;
}

/** What the desk lists, and which question its keys act on. */
export class Lists {
  readonly questions: Questions;
  readonly inbox: Inbox;
  readonly queue: Queue;
  /** A pointer or the keys are in the queue, and nothing moves there. */
  readonly hand = new Hand();
  readonly held: HeldQueue;
  readonly selection = new Selection();
  /** In which list the keys act. */
  at = $state<'inbox' | 'queue'>('inbox');

  constructor({ stage, ask, first, places, still }: Sources) {
    this.questions = new Questions(ask, first);
    this.inbox = new Inbox(() => this.questions.all.filter(isNew));
    this.queue = new Queue(stage, this.questions, places);
    this.held = new HeldQueue(this.queue, () => this.hand.on || still());
  }

  /** The question under the hand. */
  readonly target = $derived.by(() => {
    const { here } = this[this.at];
    const listed = here !== undefined && (this.at === 'queue' ? this.held : this.inbox).has(here);
    return listed ? this.questions.get(here) : undefined;
  });
  /** What the keys act on: the picked ones, else the one under the hand. */
  readonly chosen: DeskQuestion[] = $derived.by(() => {
    if (this.selection.size > 0) return this.selection.numbers.flatMap((no) => this.questions.get(no) ?? []);
    return this.target ? [this.target] : [];
  });
  /** Put, and without an answer on record; the latest first. */
  readonly spoken = $derived.by(() => this.questions.all.filter(({ state }) => state === 'spoken').sort((one, other) => lastTurnOf(other) - lastTurnOf(one)));

  /** The hand goes to the row above or below. @returns the row it left */
  move(by: 1 | -1): number | undefined {
    const { here } = this[this.at];
    if (this.at === 'inbox') this.inbox.move(by);
    else this.queue.here = this.held.beside(by);
    return here;
  }

  /** The hand goes to another list, and there to where it was. */
  go(at: 'inbox' | 'queue') {
    this.at = at;
    if (at === 'queue' && !(this.queue.here && this.held.has(this.queue.here))) this.queue.here = this.held.rows[0]?.no;
  }

  /** Another part of the session. */
  show(view: QueueView) {
    this.queue.view = view;
    this.widen();
    this.at = 'queue';
    this.queue.here = this.held.rows[0]?.no;
  }

  /** Nothing is searched for or narrowed to any more. */
  widen() {
    this.queue.search = '';
    this.queue.filters.clear();
    this.held.show();
  }

  /** Those united in a question; itself, where it is united with another. */
  mergedIn = (question: DeskQuestion): DeskQuestion[] => (question.state === 'merged' ? [question] : question.merged.flatMap((no) => this.questions.get(no) ?? []));

  async refresh() {
    const { left } = this.queue;
    await this.questions.refresh();
    this.queue.told(left);
    this.inbox.take();
  }

  /** What was taken back is where it was before. */
  async tookBack(numbers: number[]) {
    await this.refresh();
    this.inbox.comeBack(numbers);
    this.held.comeBack(numbers);
  }

  /** What was done is on the screen before it is told, and the hand goes on to the next. */
  async dealtWith(questions: DeskQuestion[]) {
    await this.refresh();
    const numbers = questions.map(({ no }) => no);
    this.inbox.leave(numbers.filter((no) => !isNew(this.questions.get(no)!)));
    const shown = new Set(this.queue.rows.map(({ no }) => no));
    this.held.leave(numbers.filter((no) => !shown.has(no)));
    if (numbers.some((no) => shown.has(no) && !this.held.has(no))) this.held.show();
    this.selection.clear();
  }
}

const lastTurnOf = ({ turns }: DeskQuestion) => turns.at(-1)?.no ?? 0;

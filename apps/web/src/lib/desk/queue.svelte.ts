import type { StageView } from '#lib/live/protocol.ts';
import type { PlaceNames } from '#lib/places/places.ts';
import type { DeskQuestion } from '#lib/api/types.ts';
import { isDone, isHeld, isInLine, isNew, isSetAside } from './desk-question.ts';
import { Filters } from './filters.svelte.ts';
import { rowOf, saysAll, type QueueRow, type Section } from './queue-row.ts';
import type { Questions } from './questions.svelte.ts';

export const queueViews = ['line', 'fresh', 'held', 'aside', 'done'] as const;
export type QueueView = (typeof queueViews)[number];

/** What the middle of the desk lists: the line in its live order, or another part of the session. */
export class Queue {
  readonly #stage: () => StageView;
  readonly #questions: Questions;
  readonly #places: PlaceNames;
  readonly filters: Filters;
  view = $state<QueueView>('line');
  search = $state('');
  /** The row under the hand. */
  here = $state<number>();
  /** Went to the floor after HTTP last told. */
  #left = $state.raw<number[]>([]);

  constructor(stage: () => StageView, questions: Questions, places: PlaceNames) {
    this.#stage = stage;
    this.#questions = questions;
    this.#places = places;
    this.filters = new Filters(places);
  }

  /** A question has the floor, and waits no more. */
  leave(no: number) {
    if (!this.#left.includes(no)) this.#left = [...this.#left, no];
  }

  /** HTTP told what it knew when it was asked. */
  told(before: readonly number[]) {
    this.#left = this.#left.filter((no) => !before.includes(no) || no === this.#stage().turn?.question);
  }

  get left(): readonly number[] {
    return this.#left;
  }

  readonly #waiting = $derived.by(() => {
    const on = this.#stage().turn?.question;
    return this.#questions.all.filter((question) => isInLine(question) && question.no !== on && !this.#left.includes(question.no));
  });
  /** Behind the fifty that the stage lists; the order among them is told only when they come nearer. */
  readonly #behind = $derived.by(() => this.#waiting.filter(({ passed }) => !passed).sort(probably));

  /** All who can be called, whatever is shown. */
  readonly line: QueueRow[] = $derived.by(() => {
    const { order, lines } = this.#stage();
    const listed = order.flatMap((no, at) => rowOf(no, 'line', this.#questions.get(no), lines[no], at + 1) ?? []);
    const places = new Set(order);
    return [...listed, ...this.#behind.filter(({ no }) => !places.has(no)).map((question) => asRow('line', question))];
  });

  /** Called, but not there: back after another turn, or when the desk or the phone says "hadir". */
  readonly passedOver: QueueRow[] = $derived.by(() => {
    const places = new Set(this.#stage().order);
    return this.#waiting.filter(({ no, passed }) => passed && !places.has(no)).map((question) => asRow('passed', question));
  });

  readonly #others = $derived.by(() => ({
    fresh: this.#questions.all.filter(isNew),
    held: this.#questions.all.filter(isHeld),
    aside: this.#questions.all.filter(isSetAside).sort(latestRuled),
    done: this.#questions.all.filter(isDone).sort(latestSpoken),
  }));

  /** How many each view has. */
  readonly counts: Record<QueueView, number> = $derived.by(() => {
    const { fresh, held, aside, done } = this.#others;
    return { line: this.line.length + this.passedOver.length, fresh: fresh.length, held: held.length, aside: aside.length, done: done.length };
  });

  /** All that is there to be shown, before it is narrowed. */
  readonly rows: QueueRow[] = $derived.by(() => {
    const { line, passedOver } = this;
    if (this.searching) return [...line, ...passedOver, ...this.#rowsOf('fresh').filter(({ question }) => !isInLine(question!)), ...this.#rowsOf('held'), ...this.#rowsOf('aside'), ...this.#rowsOf('done')];
    return this.view === 'line' ? [...line, ...passedOver] : this.#rowsOf(this.view);
  });

  #rowsOf = (section: Exclude<QueueView, 'line'>) => this.#others[section].map((question) => asRow(section, question));

  find(no: number): QueueRow | undefined {
    return this.line.find((row) => row.no === no);
  }

  readonly searching = $derived.by(() => this.search.trim() !== '');
  readonly narrowed = $derived.by(() => this.searching || this.filters.on.length > 0);

  /** It is what is searched for and narrowed to. */
  readonly matches: (row: QueueRow) => boolean = $derived.by(() => {
    const says = saysAll(this.search, this.#places);
    const { fits } = this.filters;
    return ({ question }) => !this.narrowed || (question !== undefined && fits(question) && says(question));
  });
}

const asRow = (section: Section, question: DeskQuestion) => rowOf(question.no, section, question)!;
const lastTurnOf = ({ turns }: DeskQuestion) => turns.at(-1)?.no ?? 0;
const latestSpoken = (one: DeskQuestion, other: DeskQuestion) => lastTurnOf(other) - lastTurnOf(one) || other.no - one.no;
const latestRuled = (one: DeskQuestion, other: DeskQuestion) => (other.ruling?.at ?? '').localeCompare(one.ruling?.at ?? '') || other.no - one.no;
/** By turns of the asker, supporters and time, as the order has it where kecamatan and groups are not looked at. */
const probably = (one: DeskQuestion, other: DeskQuestion) =>
  Number(other.callable) - Number(one.callable) || one.askerTurns - other.askerTurns || other.supports - one.supports || one.no - other.no;

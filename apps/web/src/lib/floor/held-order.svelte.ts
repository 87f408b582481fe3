import type { StageLine, StageView } from '#lib/live/protocol.ts';
import { sameOrder, Settling } from '#lib/live/settling.svelte.ts';

interface Row {
  no: number;
  line: StageLine;
}

/** A finger that was on its way when the rows moved arrives within so many milliseconds. */
const arrives = 500;

/** The first lines of the queue, in an order that moves when nobody reads or touches it, or when the reader asks for it. Texts and counts stay live. */
export class HeldOrder {
  readonly #view: () => StageView;
  readonly #shown: () => number;
  readonly #list: Settling<Row>;

  constructor(view: () => StageView, shown: () => number, still: () => boolean) {
    this.#view = view;
    this.#shown = shown;
    // An empty list has nothing to keep still: the first questions come in by themselves.
    this.#list = new Settling(() => this.#now(), { still: () => still() && this.#list.rows.length > 0, every: 10_000 });
  }

  /** A line that left the queue stays where it was. */
  readonly rows: Row[] = $derived.by(() => {
    const { lines } = this.#view();
    return this.#list.rows.map(({ no, line }) => ({ no, line: lines[no] ?? line }));
  });

  /** How many of the first lines are not on the screen yet. */
  readonly fresh = $derived.by(() => this.#now().filter(({ no }) => !this.#list.rows.some((row) => row.no === no)).length);

  readonly changed = $derived.by(() => !sameOrder(this.#now(), this.#list.rows));

  /** Shows the order as it is now. */
  release() {
    this.#list.release();
  }

  /** Whoever presses now saw another question there. */
  hasJustMoved() {
    return performance.now() - this.#list.movedAt < arrives;
  }

  #now(): Row[] {
    const { order, lines } = this.#view();
    return order.flatMap((no) => (lines[no] ? [{ no, line: lines[no] }] : [])).slice(0, this.#shown());
  }
}

import type { StageLine, StageView } from '#lib/live/protocol.ts';
import { untrack } from 'svelte';

interface Row { no: number; line: StageLine }

/**
 * The first lines of the queue, in an order that moves only when the reader asks for it: nothing reorders under a finger.
 * Texts and counts stay live; a line that left the queue stays where it was until then.
 */
export class HeldOrder {
  readonly #view: () => StageView;
  readonly #shown: () => number;
  #order = $state.raw<number[]>([]);
  #last = new Map<number, StageLine>();

  constructor(view: () => StageView, shown: () => number) {
    this.#view = view;
    this.#shown = shown;
    this.release();
    // An empty list has nothing to keep still: the first questions come in by themselves.
    $effect(() => {
      if (this.#order.length === 0 && this.#now().length > 0) this.release();
    });
  }

  readonly rows: Row[] = $derived.by(() => this.#held());

  /** How many of the first lines are not on the screen yet. */
  readonly fresh = $derived.by(() => this.#now().filter((no) => !this.#order.includes(no)).length);

  readonly changed = $derived.by(() => this.#now().join() !== this.#order.join());

  /** Shows the order as it is now. */
  release() {
    this.#order = untrack(() => this.#now());
  }

  #now() {
    const { order, lines } = this.#view();
    return order.filter((no) => lines[no]).slice(0, this.#shown());
  }

  #held(): Row[] {
    const { lines } = this.#view();
    for (const no of this.#order) if (lines[no]) this.#last.set(no, lines[no]);
    return this.#order.flatMap((no) => (this.#last.has(no) ? [{ no, line: this.#last.get(no)! }] : []));
  }
}

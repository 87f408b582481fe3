import { tick, untrack } from 'svelte';
import { gathered } from './gathered.ts';

interface Row {
  no: number;
}

interface Manner {
  /** A hand is on them, or an eye that must not lose its line. */
  still: () => boolean;
  /** Milliseconds between two times that they settle by themselves, while the first stays first. */
  every: number;
}

/** Rows in an order that stands still while it must. Else they settle by themselves: at once when another is first, or now and then. */
export class Settling<R extends Row> {
  readonly #now: () => R[];
  rows = $state.raw<R[]>([]);
  /** When they moved by themselves, on performance's clock. */
  movedAt = -Infinity;

  constructor(now: () => R[], { still, every }: Manner) {
    this.#now = now;
    this.release();
    const settleSoon = gathered(async () => still() || this.#settle(), every);
    $effect(() => {
      const [first] = now();
      if (still()) return;
      if (first?.no === untrack(() => this.rows[0]?.no)) settleSoon();
      else void this.#settle();
    });
  }

  /** Shows them as they are now. */
  release() {
    this.rows = untrack(this.#now);
  }

  /** A row that moves takes the focus with it. */
  async #settle() {
    const focused = document.activeElement;
    const before = this.rows;
    this.release();
    if (!sameOrder(before, this.rows)) this.movedAt = performance.now();
    await tick();
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
  }
}

export const sameOrder = (one: Row[], other: Row[]) => one.length === other.length && one.every(({ no }, at) => no === other[at]!.no);

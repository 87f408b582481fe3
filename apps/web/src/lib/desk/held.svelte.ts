import { untrack } from 'svelte';

/** A list whose order stands still while a hand is on it: what changed waits until the hand leaves or asks for it. */
export class Held<Row extends { no: number }> {
  readonly #rows: () => Row[];
  readonly #still: () => boolean;
  #order = $state.raw<number[]>([]);

  constructor(rows: () => Row[], still: () => boolean) {
    this.#rows = rows;
    this.#still = still;
    this.release();
    $effect(() => {
      const now = this.#rows().map(({ no }) => no);
      if (!this.#still() || untrack(() => this.#order.length === 0)) this.#order = now;
    });
  }

  readonly rows: Row[] = $derived.by(() => {
    const now = new Map(this.#rows().map((row) => [row.no, row]));
    return this.#order.flatMap((no) => now.get(no) ?? []);
  });

  readonly moved = $derived.by(() => this.#rows().map(({ no }) => no).join() !== this.rows.map(({ no }) => no).join());

  release() {
    this.#order = untrack(() => this.#rows().map(({ no }) => no));
  }
}

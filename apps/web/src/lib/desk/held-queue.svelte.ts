import { tick, untrack } from 'svelte';
import { gathered } from './gathered.ts';
import type { Queue, QueueRow } from './queue.svelte.ts';

/** A row where the list shows it. */
export interface HeldRow extends QueueRow {
  /** Its place by now, where a hand keeps it from moving there. */
  due?: number;
  /** It waits no more, and goes when the hand has gone. */
  gone?: boolean;
}

const settlesEvery = 3_000;

/** The queue in an order that stands still under a hand. Without one it settles by itself: at once when somebody else is next, else now and then. */
export class HeldQueue {
  readonly #queue: Queue;
  readonly #still: () => boolean;
  #settled = $state.raw<QueueRow[]>([]);

  constructor(queue: Queue, still: () => boolean) {
    this.#queue = queue;
    this.#still = still;
    this.#settled = queue.rows;
    $effect(() => {
      const [first] = this.#queue.rows;
      if (this.#still()) return;
      if (first?.no === untrack(() => this.#settled[0]?.no)) this.#settleSoon();
      else void this.#settle();
    });
  }

  readonly rows: HeldRow[] = $derived.by(() => {
    const live = new Map(this.#queue.rows.map((row) => [row.no, row]));
    return this.#settled.filter(this.#queue.matches).map((row) => {
      const now = live.get(row.no);
      const due = this.#still() && now?.position !== row.position ? now?.position : undefined;
      return { ...row, ...now, position: row.position, why: row.why, due, gone: !now };
    });
  });

  readonly #settleSoon = gathered(async () => this.#still() || this.#settle(), settlesEvery);

  /** A row that moves takes the focus with it. */
  async #settle() {
    const focused = document.activeElement;
    this.#settled = untrack(() => this.#queue.rows);
    await tick();
    if (focused instanceof HTMLElement && focused.isConnected) focused.focus({ preventScroll: true });
    else this.#queue.here = undefined;
  }
}

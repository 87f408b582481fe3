import { Settling } from '#lib/live/settling.svelte.ts';
import type { Queue, QueueRow } from './queue.svelte.ts';

/** A row where the list shows it. */
export interface HeldRow extends QueueRow {
  /** Its place by now, where a hand keeps it from moving there. */
  due?: number;
  /** It waits no more, and goes when the hand has gone. */
  gone?: boolean;
}

/** The queue in an order that stands still under a hand, and says all the same who is where by now. */
export class HeldQueue {
  readonly #queue: Queue;
  readonly #still: () => boolean;
  readonly #list: Settling<QueueRow>;

  constructor(queue: Queue, still: () => boolean) {
    this.#queue = queue;
    this.#still = still;
    this.#list = new Settling(() => queue.rows, { still, every: 3_000, focusLost: () => (queue.here = undefined) });
  }

  readonly rows: HeldRow[] = $derived.by(() => {
    const live = new Map(this.#queue.rows.map((row) => [row.no, row]));
    return this.#list.rows.filter(this.#queue.matches).map((row) => {
      const now = live.get(row.no);
      const due = this.#still() && now?.position !== row.position ? now?.position : undefined;
      return { ...row, ...now, position: row.position, why: row.why, due, gone: !now };
    });
  });
}

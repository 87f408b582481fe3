import { Settling } from '#lib/live/settling.svelte.ts';
import type { Queue } from './queue.svelte.ts';
import type { QueueRow, Section } from './queue-row.ts';

/** A row where the list shows it. */
export interface HeldRow extends QueueRow {
  /** Its place by now, where a hand keeps it from moving there. */
  due?: number;
  /** It is no longer in this list, and goes when the hand has gone. */
  gone?: boolean;
}

/** What stands in the list: a row, or where another part of it begins. */
export type Entry = { no: number; row: HeldRow } | { no: string; heading: Section };

/** The queue in an order that stands still under a hand, and says all the same who is where by now. */
export class HeldQueue {
  readonly #queue: Queue;
  readonly #still: () => boolean;
  readonly #list: Settling<QueueRow>;

  constructor(queue: Queue, still: () => boolean) {
    this.#queue = queue;
    this.#still = still;
    this.#list = new Settling(() => queue.rows, { still, every: 3_000 });
  }

  readonly rows: HeldRow[] = $derived.by(() => {
    const live = new Map(this.#queue.rows.map((row) => [row.no, row]));
    return this.#list.rows.filter(this.#queue.matches).map((row) => {
      const now = live.get(row.no);
      const due = this.#still() && now?.position !== row.position ? now?.position : undefined;
      return { ...row, ...now, section: row.section, position: row.position, why: row.why, due, gone: !now };
    });
  });

  readonly entries: Entry[] = $derived.by(() => this.rows.flatMap(({ section }, at, rows): Entry[] => {
    const begins = section !== rows[at - 1]?.section && (section === 'passed' || (this.#queue.searching && section !== 'line'));
    return [...(begins ? [{ no: section, heading: section }] : []), { no: rows[at]!.no, row: rows[at]! }];
  }));

  /** Another part of the session, or other words, are asked for: that is shown at once. */
  show = () => this.#list.release();

  /** They were dealt with here: the hand is on what takes their place. */
  leave(numbers: number[]) {
    const at = this.rows.findIndex(({ no }) => no === this.#queue.here);
    this.#list.rows = this.#list.rows.filter(({ no }) => !numbers.includes(no));
    if (this.#queue.here && numbers.includes(this.#queue.here)) this.#queue.here = (this.rows[at] ?? this.rows[at - 1])?.no;
  }

  /** They are back where they were, and the hand is on the first of them. */
  comeBack(numbers: number[]) {
    this.show();
    this.#queue.here = this.rows.find(({ no }) => numbers.includes(no))?.no ?? this.#queue.here;
  }

  get size() {
    return this.rows.length;
  }

  has = (no: number) => this.rows.some((row) => row.no === no);

  /** @returns the row above or below the one under the hand */
  beside(by: 1 | -1): number | undefined {
    const at = this.rows.findIndex(({ no }) => no === this.#queue.here);
    return this.rows[Math.min(this.rows.length - 1, Math.max(0, at + by))]?.no;
  }
}

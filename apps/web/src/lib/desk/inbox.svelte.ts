import type { DeskQuestion } from '#lib/api/types.ts';

/**
 * Questions that nobody at the desk has dealt with, oldest first: new ones come in below and move nothing. One that left by another
 * hand stays where it is, marked, until this hand moves on, if what is under the hand would move up otherwise.
 */
export class Inbox {
  readonly #now: () => DeskQuestion[];
  items = $state.raw<DeskQuestion[]>([]);
  here = $state<number>();
  /** A hand chose what is under it: it is brought into sight. */
  chosen = false;
  gone = $state.raw<ReadonlySet<number>>(new Set());

  constructor(now: () => DeskQuestion[]) {
    this.#now = now;
    this.take();
  }

  readonly count = $derived.by(() => this.items.length - this.gone.size);
  get size() {
    return this.items.length;
  }

  has = (no: number) => this.items.some((item) => item.no === no);

  /** Selects the one below or above. */
  move(by: 1 | -1) {
    const at = this.items.findIndex(({ no }) => no === this.here);
    const to = this.items[Math.min(this.items.length - 1, Math.max(0, at + by))]?.no;
    if (to !== undefined) this.choose(to);
  }

  choose(no: number) {
    this.chosen = true;
    this.here = no;
    this.#leaveGone();
  }

  /** They were dealt with here: they go, and the hand is on what takes their place. */
  leave(numbers: number[]) {
    const at = this.items.findIndex(({ no }) => no === this.here);
    this.items = this.items.filter(({ no }) => !numbers.includes(no));
    if (!this.here || !numbers.includes(this.here)) return;
    this.chosen = true;
    this.here = (this.items[at] ?? this.items.at(-1))?.no;
    this.#leaveGone();
  }

  /** They are back where they were, and the hand is on the first of them. */
  comeBack(numbers: number[]) {
    this.gone = new Set();
    this.items = this.#now();
    this.here = this.items.find(({ no }) => numbers.includes(no))?.no ?? this.here;
    this.chosen = true;
  }

  /** Takes in what is new, and marks what is not any more. */
  take() {
    const items = this.#now();
    const fresh = new Map(items.map((item) => [item.no, item]));
    const here = this.here ?? 0;
    const kept = this.items.filter(({ no }) => no <= here || fresh.has(no)).map((item) => fresh.get(item.no) ?? item);
    const listed = new Set(kept.map(({ no }) => no));
    this.gone = new Set(kept.filter(({ no }) => !fresh.has(no)).map(({ no }) => no));
    this.items = [...kept, ...items.filter(({ no }) => !listed.has(no))];
    this.here ??= this.items[0]?.no;
  }

  #leaveGone() {
    this.items = this.items.filter(({ no }) => !this.gone.has(no) || no === this.here);
    this.gone = new Set([...this.gone].filter((no) => no === this.here));
  }
}

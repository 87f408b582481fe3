import type { Page, Question } from '#lib/api/types.ts';

/**
 * Questions that nobody at the desk has read, oldest first: new ones come in below and move nothing. One that left by another hand
 * stays where it is, marked, until this hand moves on, if what is under the hand would move up otherwise.
 */
export class Inbox {
  readonly #ask: () => Promise<Page<Question>>;
  items = $state.raw<Question[]>([]);
  /** There are more than were fetched. */
  more = $state(false);
  here = $state<number>();
  /** A hand chose what is under it: it is brought into sight. */
  chosen = false;
  gone = $state.raw<ReadonlySet<number>>(new Set());

  constructor(ask: () => Promise<Page<Question>>, first: Page<Question>) {
    this.#ask = ask;
    this.#take(first);
  }

  readonly count = $derived.by(() => this.items.length - this.gone.size);
  readonly current = $derived.by(() => this.items.find(({ no }) => no === this.here));

  refresh = async () => this.#take(await this.#ask());

  /** Selects the one below or above. */
  move(by: 1 | -1) {
    const at = this.items.findIndex(({ no }) => no === this.here);
    const to = this.items[Math.min(this.items.length - 1, Math.max(0, at + by))]?.no;
    if (to === undefined) return;
    this.chosen = true;
    this.here = to;
    this.#leaveGone();
  }

  /** It was read here: it goes, and the hand is on the one that takes its place. */
  read(no: number) {
    const at = this.items.findIndex((item) => item.no === no);
    if (at < 0) return;
    this.chosen = true;
    this.items = this.items.filter((item) => item.no !== no);
    if (this.here === no) this.here = (this.items[at] ?? this.items[at - 1])?.no;
    this.#leaveGone();
  }

  #take({ items, next }: Page<Question>) {
    const fresh = new Map(items.map((item) => [item.no, item]));
    const here = this.here ?? 0;
    const kept = this.items.filter(({ no }) => no <= here || fresh.has(no)).map((item) => fresh.get(item.no) ?? item);
    const added = items.filter(({ no }) => !this.items.some((item) => item.no === no));
    this.gone = new Set(kept.filter(({ no }) => !fresh.has(no)).map(({ no }) => no));
    this.items = [...kept, ...added];
    this.more = next !== undefined;
    this.here ??= this.items[0]?.no;
  }

  #leaveGone() {
    this.items = this.items.filter(({ no }) => !this.gone.has(no) || no === this.here);
    this.gone = new Set([...this.gone].filter((no) => no === this.here));
  }
}

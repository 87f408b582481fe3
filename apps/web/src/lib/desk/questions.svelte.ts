import type { DeskChanges, DeskQuestion } from '#lib/api/types.ts';

/** All questions of the session in every state, kept up to date by what changed: a desk of thousands asks for a handful. */
export class Questions {
  readonly #ask: (since: number) => Promise<DeskChanges>;
  #known = $state.raw<ReadonlyMap<number, DeskQuestion>>(new Map());
  #v = 0;
  #more = false;

  constructor(ask: (since: number) => Promise<DeskChanges>, first: DeskChanges) {
    this.#ask = ask;
    this.#take(first);
  }

  /** In the order they were asked. */
  readonly all = $derived.by(() => [...this.#known.values()].sort((one, other) => one.no - other.no));

  get = (no: number) => this.#known.get(no);

  refresh = async () => {
    do this.#take(await this.#ask(this.#v));
    while (this.#more);
  };

  #take({ items, v, more }: DeskChanges) {
    if (v < this.#v) return;
    this.#v = v;
    this.#more = more;
    if (items.length > 0) this.#known = new Map([...this.#known, ...items.map((item) => [item.no, item] as const)]);
  }
}

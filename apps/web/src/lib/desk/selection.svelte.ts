/** Questions picked to be dealt with together, by number. */
export class Selection {
  #numbers = $state.raw<ReadonlySet<number>>(new Set());

  readonly size = $derived.by(() => this.#numbers.size);

  has = (no: number) => this.#numbers.has(no);

  get numbers() {
    return [...this.#numbers];
  }

  toggle(no: number) {
    const left = this.numbers.filter((other) => other !== no);
    this.#numbers = new Set(this.has(no) ? left : [...left, no]);
  }

  add(...numbers: number[]) {
    this.#numbers = new Set([...this.#numbers, ...numbers]);
  }

  clear = () => void (this.#numbers = new Set());
}

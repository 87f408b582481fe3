/** A bounded memory: what was learnt longest ago leaves first, and nothing is believed for longer than `lifetime` (ms). */
export class RecentlySeen<V> {
  private readonly entries = new Map<string, { value: V; until: number }>();

  constructor(
    private readonly capacity: number,
    private readonly lifetime: number,
  ) {}

  get(key: string): V | undefined {
    const entry = this.entries.get(key);
    return entry && entry.until > performance.now() ? entry.value : undefined;
  }

  put(key: string, value: V) {
    this.entries.delete(key);
    if (this.entries.size >= this.capacity) this.entries.delete(this.entries.keys().next().value!);
    this.entries.set(key, { value, until: performance.now() + this.lifetime });
  }

  /** Forgets every key of such values. */
  forget(such: (value: V) => boolean) {
    for (const [key, { value }] of this.entries) if (such(value)) this.entries.delete(key);
  }
}

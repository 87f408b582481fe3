const LIFETIME_MS = 5_000;

/**
 * What changes seldom and is asked for often: read once, and again behind the scenes when it is older than five seconds, so that
 * other nodes' changes come in. While it cannot be read, what was known goes on.
 */
export class Kept<T> {
  private known?: Promise<T>;
  private readAt = 0;

  constructor(private readonly read: () => Promise<T>) {}

  get(): Promise<T> {
    if (!this.known || Date.now() - this.readAt > LIFETIME_MS) this.renew();
    return this.known!;
  }

  /** It was changed here: whoever asks next gets it as it is now. */
  forget() {
    this.known = undefined;
  }

  private renew() {
    this.readAt = Date.now();
    const before = this.known;
    const fresh = this.read();
    this.known ??= fresh;
    const inPlaceOf = before ?? fresh;
    fresh.then(
      () => void (this.known === inPlaceOf && (this.known = fresh)),
      () => void (this.known === fresh && (this.known = undefined)),
    );
  }
}

/** No message is that late: the server's clock was put back, and every screen has to go with it. */
const steppedBackMs = 10_000;

/**
 * The server's time on a phone whose own clock is wrong. Counts on performance.now(), which no change of the phone's clock moves.
 * A stamped message that arrives says the server is at least that far on; an answer says it is at most as far as when we asked.
 * The truth lies between, so the middle is off by at most half of the quickest round trip.
 */
export class ServerClock {
  #least = -Infinity;
  #most = Infinity;

  /** A message stamped `at` (ISO 8601, or milliseconds since 1970) arrived just now, or was kept for `age` milliseconds since it did. */
  heard(at: string | number, age = 0) {
    const least = new Date(at).getTime() + age - performance.now();
    if (least < this.#least - steppedBackMs) this.forget();
    this.#narrow(least, this.#most);
  }

  /** The answer stamped `at` came to a question put at `askedAt` (performance.now()) and arrived at `answeredAt`. */
  answered(at: string, askedAt: number, answeredAt = performance.now()) {
    this.#narrow(Date.parse(at) - answeredAt, Date.parse(at) - askedAt);
  }

  /** The phone slept or changed networks: what was known about the distance may be wrong. */
  forget() {
    this.#least = -Infinity;
    this.#most = Infinity;
  }

  /** The server's time in milliseconds since 1970. */
  now() {
    if (this.#least === -Infinity) return Date.now();
    const offset = this.#most === Infinity ? this.#least : (this.#least + this.#most) / 2;
    return performance.now() + offset;
  }

  #narrow(least: number, most: number) {
    this.#least = Math.max(this.#least, least);
    this.#most = Math.min(this.#most, most);
    // Bounds that cross mean one of the clocks drifted: trust the newer.
    if (this.#least > this.#most) [this.#least, this.#most] = [least, most >= least ? most : Infinity];
  }
}

import type { MovingClock } from '../moving-clock';

interface Due {
  at: number;
  happen(): Promise<unknown>;
}

/** What happens to one session, each thing at its time, however the time gets there. Times are milliseconds since 1970. */
export class Timeline {
  private readonly due: Due[] = [];

  constructor(
    private readonly clock: MovingClock,
    public now: number,
  ) {}

  at(at: number, happen: () => Promise<unknown>) {
    this.due.push({ at, happen });
    this.due.sort((a, b) => a.at - b.at);
  }

  after(seconds: number, happen: () => Promise<unknown>) {
    this.at(this.now + seconds * 1000, happen);
  }

  async goTo(at: number) {
    while (this.due[0] && this.due[0].at <= at) {
      const { at: then, happen } = this.due.shift()!;
      await this.move(then);
      await happen();
    }
    await this.move(at);
  }

  goOn(seconds: number) {
    return this.goTo(this.now + seconds * 1000);
  }

  private async move(at: number) {
    if (at <= this.now) return;
    this.now = at;
    await this.clock.goTo(new Date(at));
  }
}

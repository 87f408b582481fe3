import { setTimeout as pause } from 'node:timers/promises';
import { Desk } from '../../scripts/client/desk.mts';

/** The most a session allows, so that the load, and not the limit, says how many questions are open. */
const OPEN_LIMIT = 50;
/** A session is announced before it begins. */
const DAY_MS = 86_400_000;

/** Sits at the desk of one session, and remembers when each turn was called. */
export class Moderator {
  readonly desk: Desk;
  readonly calls: { at: number; turn: number }[] = [];

  private constructor(desk: Desk) {
    this.desk = desk;
  }

  static async announce(url: string, cookie: string): Promise<Moderator> {
    const date = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
    return new Moderator(await Desk.announce(url, cookie, { title: 'Bench', date, startsAt: '13:00', endsAt: '15:00', venue: 'Pendapa', openLimit: OPEN_LIMIT }));
  }

  /** @returns the question whose turn it is */
  async callNext(): Promise<number> {
    const at = performance.now();
    const turn = await this.desk.next(this.lastTurn);
    this.calls.push({ at, turn: turn.no });
    return turn.question;
  }

  start = () => this.desk.turn(this.lastTurn, 'start');

  end = () => this.desk.turn(this.lastTurn, 'end');

  /** Next, start, end, one after the other, so many seconds apart. @param onCall is told each question called */
  async lead(every: number, onCall: (question: number) => void, stop: AbortSignal) {
    const presses = [async () => onCall(await this.callNext()), this.start, this.end];
    for (let press = 0; !stop.aborted; press++) {
      await presses[press % presses.length]!();
      await pause(every * 1000, undefined, { signal: stop }).catch(() => undefined);
    }
  }

  private get lastTurn() {
    return this.calls.at(-1)?.turn ?? 0;
  }
}

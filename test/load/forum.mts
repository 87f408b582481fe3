import { setTimeout as pause } from 'node:timers/promises';
import { ForumLoad } from './forum-load.mts';
import { Moderator } from './moderator.mts';
import { makeAll } from './pacing.mts';
import { Phone } from './phone.mts';
import { reckon } from './reckoning.mts';

/** The slow lane sends once a second. */
const QUIET_AFTER_MS = 2_500;

interface Size {
  phones: number;
  /** Open all the time. */
  questions: number;
}

/** A session that is live and under way: its moderator, the phones that follow it, and what they write. */
export class Forum {
  readonly moderator: Moderator;
  readonly phones: readonly Phone[];
  readonly load: ForumLoad;

  private constructor(moderator: Moderator, phones: readonly Phone[], load: ForumLoad) {
    [this.moderator, this.phones, this.load] = [moderator, phones, load];
  }

  /** @param nodes addresses of the servers; the phones come to one after the other @param first the phones' numbers begin there */
  static async open(nodes: readonly string[], cookie: string, { phones: count, questions }: Size, first = 0): Promise<Forum> {
    const moderator = await Moderator.announce(nodes[0]!, cookie);
    const phones = await makeAll(count, 20, (index) => Phone.join(nodes[index % nodes.length]!, moderator.desk.session, first + index));
    const load = new ForumLoad(phones, questions);
    await load.fill();
    await moderator.desk.open();
    return new Forum(moderator, phones, load);
  }

  /** While somebody does `work`, the moderator presses every so many seconds. */
  async moderatedWhile<T>(every: number, work: () => Promise<T>): Promise<T> {
    const done = new AbortController();
    const moderated = this.moderator.lead(every, (question) => this.load.called(question), done.signal);
    const result = await work();
    done.abort();
    await moderated;
    return result;
  }

  /** Once all is quiet again. */
  async reckon() {
    await pause(QUIET_AFTER_MS);
    return reckon(this.moderator.desk, this.load, this.phones);
  }

  leave() {
    for (const phone of this.phones) phone.leave();
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import type { Answer, Joined } from '../../../libs/floor/src/floor.events.ts';
import { addressOf, newDevice } from '../../../scripts/client/device.mts';
import { Line } from '../../load/line.mts';

// Phones by the thousand that come back by themselves, in a process of their own. Told `moment`, it answers with how long after
// that moment each showed the whole state.

interface Task {
  url: string;
  session: string;
  phones: number;
}

/** As socket.io-client with the page's settings. */
const FIRST_DELAY_MS = 500;
const MOST_DELAY_MS = 3_000;
const JITTER = 0.7;

class ReturningPhone {
  /** performance.now() of its last whole view; undefined while it has none. */
  since: number | undefined;
  private readonly task: Task;
  private readonly index: number;
  private cookie: string | undefined;

  constructor(task: Task, index: number) {
    [this.task, this.index] = [task, index];
  }

  async stay() {
    for (let failures = 0; ; failures++) {
      if (await this.follow().catch(() => false)) failures = 0;
      await pause(Math.min(FIRST_DELAY_MS * 2 ** failures, MOST_DELAY_MS) * (1 - JITTER + Math.random() * 2 * JITTER));
    }
  }

  /** Answers, once the line broke, that it had been whole. */
  private async follow(): Promise<boolean> {
    const { url, session } = this.task;
    this.cookie ??= await newDevice(url, addressOf(this.index));
    const line = await Line.connect(url, '/floor', { localAddress: addressOf(this.index), cookie: this.cookie }, () => undefined);
    const { data } = await line.ask<Answer<Joined>>('join', { session, audience: 'stage' });
    if (!data?.view) return line.leave(), false;
    this.since = performance.now();
    while (line.isOpen) await pause(50);
    this.since = undefined;
    return true;
  }
}

let phones: ReturningPhone[] = [];

async function begin(task: Task) {
  phones = Array.from({ length: task.phones }, (_, index) => new ReturningPhone(task, index));
  for (const [index, phone] of phones.entries()) {
    void phone.stay();
    if (index % 20 === 19) await pause(20);
  }
  await everybody();
}

async function everybody() {
  while (phones.some(({ since }) => since === undefined)) await pause(20);
}

process.on('message', async (told: Task | 'all-gone' | 'moment') => {
  if (told === 'all-gone') while (phones.some(({ since }) => since !== undefined)) await pause(20);
  else if (told === 'moment') {
    const moment = performance.now();
    await everybody();
    return void process.send!(phones.map(({ since }) => Math.max(0, since! - moment)));
  } else await begin(told);
  process.send!('done');
});
process.on('disconnect', () => process.exit());

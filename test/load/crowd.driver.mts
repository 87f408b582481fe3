import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Asked } from '../../libs/floor/src/floor.events.ts';
import { acts, type CrowdTask, type Took } from './crowd.suite.mts';
import { onTask } from './driver.mts';
import { Moderator } from './moderator.mts';
import { makeAll } from './pacing.mts';
import { Phone } from './phone.mts';

/** Open questions of one device: it may write thirty times in ten seconds, and is not at its limit then. */
const EACH = 20;
/** Kemendagri codes of the regency's kecamatan end in 01 to 28. */
const DISTRICTS = 28;
/** Longer than two frames of the beat are apart: the next change is sent at once. */
const QUIET_MS = 300;

onTask<CrowdTask, [Took, Took]>(async ({ url, moderator, sizes, rounds }) => {
  const few = await Floor.fill(url, moderator, sizes[0]);
  const many = await Floor.fill(url, moderator, sizes[1]);
  for (let round = 0; round < rounds; round++) {
    for (const act of acts) {
      for (const floor of round % 2 ? [few, many] : [many, few]) floor.took[act].push(await floor[act]());
    }
  }
  return [few.took, many.took];
});

/** A session in which so many questions wait, and a phone that follows it; each act answers how many milliseconds it took. */
class Floor {
  readonly took = Object.fromEntries(acts.map((act) => [act, [] as number[]])) as Took;
  private readonly path: string;
  private readonly moderator: Moderator;
  private readonly phone: Phone;

  private constructor(path: string, moderator: Moderator, phone: Phone) {
    [this.path, this.moderator, this.phone] = [path, moderator, phone];
  }

  /** By the public protocol; the questions of each phone are from one place, half of them to be put in the hall. */
  static async fill(url: string, cookie: string, questions: number): Promise<Floor> {
    const moderator = await Moderator.announce(url, cookie);
    const { desk } = moderator;
    const phones = await makeAll(questions / EACH, 20, (index) => Phone.join(url, desk.session, index));
    await makeAll(questions, 50, (index) => ask(phones[index % phones.length]!, index % phones.length));
    for (const phone of phones) phone.leave();
    await desk.open();
    return new Floor(`${url}/api/v1/sessions/${desk.session}`, moderator, await Phone.join(url, desk.session, 0));
  }

  /** From the command to the whole view. */
  join = () => timed(() => this.phone.send('join', { session: this.moderator.desk.session, audience: 'stage' }));

  page = () => timed(() => this.read('questions?limit=30'));

  queue = () => timed(() => this.read('questions?limit=30&sort=queue&state=open'));

  async call() {
    const ms = await timed(() => this.moderator.callNext());
    await this.moderator.start();
    await this.moderator.end();
    return ms;
  }

  /** From a question's emit to the frame that tells of it. */
  async beat() {
    await pause(QUIET_MS);
    const [from, known] = [performance.now(), this.phone.frames.length];
    const no = await ask(this.phone, 0);
    while (this.phone.frames.length === known) await pause(1);
    const { at } = this.phone.frames[known]!;
    await this.phone.send('withdraw', { no });
    await pause(QUIET_MS);
    return at - from;
  }

  private async read(what: string) {
    const answer = await fetch(`${this.path}/${what}`);
    if (!answer.ok) throw new Error(`${what}: ${answer.status}`);
    await answer.text();
  }
}

async function ask(phone: Phone, asker: number): Promise<number> {
  const place = `35.22.${String(1 + (asker % DISTRICTS)).padStart(2, '0')}`;
  const command = { id: randomUUID(), text: 'Kapan jalan poros desa kami diperbaiki? Sejak musim hujan banyak lubang.', place, mode: asker % 2 ? 'speak' : 'read' };
  const { data, problem } = await phone.send<Asked>('ask', command);
  if (!data) throw new Error(`A question was refused: ${problem.code}`);
  return data.no;
}

async function timed(act: () => Promise<unknown>): Promise<number> {
  const from = performance.now();
  await act();
  return performance.now() - from;
}

import { fork, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { RawWebSocket } from '../support/raw-websocket';
import { Crowd } from './support/crowd';
import { percentile } from './support/figures';
import { Chance } from './support/random';
import { Stand } from './support/stand';

const PHONES = 2_000;
const DEAF = 10;
const WRITERS = 20;
const MEGABYTE = 1024 ** 2;
/** Of the whole server. */
const MOST_MEMORY = 400 * MEGABYTE;

jest.setTimeout(180_000);

let stand: Stand;
beforeAll(async () => {
  stand = await Stand.start('reconnect');
});
afterAll(() => stand?.[Symbol.asyncDispose]());

/** Seconds of processor that the server has had. */
function processor(): number {
  const fields = readFileSync(`/proc/${stand.serverPid}/stat`, 'latin1').split(') ').pop()!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / 100;
}

/** Of the server, in bytes. */
const memory = () => Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${stand.serverPid}/status`, 'utf8'))![1]) * 1024;

describe('two thousand phones that come back at once', () => {
  it('have the full state within ten seconds, p95, and the server stays up', async () => {
    const session = await stand.session();
    const driver = fork(join(__dirname, 'support', 'returning.driver.mts'), { execArgv: ['--no-warnings'] });
    try {
      await tell(driver, { url: stand.url, session, phones: PHONES });
      await stand.order('kill-server');
      await tell(driver, 'all-gone');
      await stand.healthy();
      const { serverPid } = stand;
      const back = await tell<number[]>(driver, 'moment');
      console.log(`${PHONES} phones back after p50 ${Math.round(percentile(back, 0.5))} ms, p95 ${Math.round(percentile(back, 0.95))} ms, at most ${Math.round(Math.max(...back))} ms; ${Math.round(memory() / MEGABYTE)} MB, ${processor()} s of processor since its start`);
      expect(back).toHaveLength(PHONES);
      expect(percentile(back, 0.95)).toBeLessThan(10_000);
      expect(stand.serverPid).toBe(serverPid);
    } finally {
      driver.kill('SIGKILL');
      await once(driver, 'exit');
    }
  });
});

async function tell<T>(driver: ChildProcess, task: object | string): Promise<T> {
  driver.send(task);
  const [answer] = await once(driver, 'message');
  return answer as T;
}

describe('phones that never read, and go on speaking', () => {
  it('are cut off before they cost memory, and others are not slowed', async () => {
    const crowd = await Crowd.gather(stand, WRITERS, new Chance());
    try {
      await pause(8_000);
      const [before, calm] = [memory(), waited(crowd)];
      const from = performance.now();
      const deaf = await Promise.all(Array.from({ length: DEAF }, () => deafPhone(crowd.session)));
      await Promise.all(deaf.map((isCutOff) => isCutOff()));
      const beside = waited(crowd).slice(calm.length);
      const grown = memory() - before;
      console.log(`${DEAF} deaf phones, cut off within ${Math.round(performance.now() - from)} ms: ${Math.round(grown / MEGABYTE)} MB; others' p95 ${Math.round(percentile(calm, 0.95))} ms before, ${Math.round(percentile(beside, 0.95))} ms beside them`);
      expect(memory()).toBeLessThan(MOST_MEMORY);
      expect(percentile(beside, 0.95)).toBeLessThan(percentile(calm, 0.95) * 3 + 250);
      expect(crowd.phones.every(({ page }) => page.isJoined)).toBe(true);
    } finally {
      crowd.leave();
    }
  });
});

const waited = (crowd: Crowd) => crowd.phones.flatMap(({ waited: each }) => each);

/** Joins, reads no more, answers pings it did not hear and asks for the whole journal as often as it may. @returns when it is cut off */
async function deafPhone(session: string): Promise<() => Promise<unknown>> {
  const line = await RawWebSocket.open(stand.url);
  if (typeof line === 'number') throw new Error(`refused with ${line}`);
  line.frame('40/floor,');
  await line.hears('40/floor');
  line.frame(`42/floor,0${JSON.stringify(['join', { session, audience: 'stage' }])}`);
  await line.hears('43/floor,0');
  line.stopReading();
  const speaking = setInterval(() => {
    line.frame('3');
    line.frame(`42/floor,1${JSON.stringify(['join', { session, audience: 'journal', since: 0 }])}`);
  }, 500);
  // it hears of its end as an error of its own next word
  return () => line.closed.catch(() => undefined).finally(() => clearInterval(speaking));
}

import { setTimeout as pause } from 'node:timers/promises';
import { Crowd } from './support/crowd';
import { Chance } from './support/random';
import { Stand } from './support/stand';
import { median } from './support/figures';

const isLong = process.env.FAULTS_LONG === 'on';
const PHONES = 50;
const LIVE_WITHIN_MS = 5_000;

jest.setTimeout(isLong ? 3_600_000 : 240_000);

const chance = new Chance();
let stand: Stand;
let crowd: Crowd;
const table: string[] = [];

beforeAll(async () => {
  stand = await Stand.start('crash');
  crowd = await Crowd.gather(stand, PHONES, chance);
});
afterAll(async () => {
  console.log([`kill -9 under ${PHONES} asking phones (FAULTS_SEED=${chance.seed})`, ...table].join('\n'));
  crowd?.leave();
  await stand?.[Symbol.asyncDispose]();
});

/** Kills at a random moment; answers how long each phone took from the health endpoint's answer on. */
async function round(kill: 'kill-server' | 'kill-database'): Promise<number[]> {
  await pause(chance.between(200, 1_200));
  await stand.order(kill);
  await stand.healthy();
  return crowd.live();
}

async function rounds(kill: 'kill-server' | 'kill-database', count: number): Promise<number> {
  const slowest: number[] = [];
  for (let i = 0; i < count; i++) slowest.push(Math.max(...(await round(kill))));
  table.push(`  ${kill}: ${count} times; all phones live again after p50 ${Math.round(median(slowest))} ms, at most ${Math.round(Math.max(...slowest))} ms`);
  return Math.max(...slowest);
}

describe('phones, when what they speak to is killed at random moments', () => {
  it('are live again within five seconds of its health, when it is the server', async () => {
    expect(await rounds('kill-server', isLong ? 200 : 20)).toBeLessThan(LIVE_WITHIN_MS);
  });

  it('are live again within five seconds of its health, when it is PostgreSQL; the server goes on', async () => {
    const { serverPid } = stand;
    expect(await rounds('kill-database', isLong ? 100 : 10)).toBeLessThan(LIVE_WITHIN_MS);
    expect(stand.serverPid).toBe(serverPid);
  });

  it('find each acknowledged question exactly once', async () => {
    await crowd.finish();
    expect(crowd.phones.flatMap(({ faults }) => faults)).toEqual([]);
    const kept = await crowd.kept();
    const acknowledged = crowd.phones.flatMap(({ asked }) => [...asked]).toSorted(([, a], [, b]) => a - b);
    expect(acknowledged.length).toBeGreaterThan(PHONES * 10);
    const standing = kept.length - acknowledged.length;
    expect(kept.slice(standing).map(({ id, no }) => [id, no])).toEqual(acknowledged);
  });

  it('find every support counted, and every question taken back that was', async () => {
    const published = await crowd.published();
    expect(published.map(({ no }) => no)).toEqual(published.map((_, i) => i + 1));
    for (const { no, state, supports } of published) {
      const isWithdrawn = crowd.phones.some(({ withdrawn }) => withdrawn.has(no));
      const supporters = crowd.phones.filter(({ supported }) => supported.has(no)).length;
      expect({ no, state, supports }).toEqual({ no, state: isWithdrawn ? 'withdrawn' : 'open', supports: supporters });
    }
  });

  it('leave a journal without a gap, whose chain is valid', async () => {
    const { faults, lines } = await crowd.verdict();
    expect(faults).toEqual([]);
    expect(lines.map(({ seq }) => seq)).toEqual(lines.map((_, i) => i + 1));
    const asked = lines.filter(({ kind }) => kind === 'question.asked').map(({ body }) => body.question);
    expect(asked).toEqual((await crowd.kept()).map(({ no }) => no));
  });

  it('show, each, what the server has', async () => {
    await crowd.live();
    const { body } = await stand.get<{ view: object }>(`/sessions/${crowd.session}/stage`);
    for (const { page } of crowd.phones) expect(page.view).toEqual(body.view);
  });
});

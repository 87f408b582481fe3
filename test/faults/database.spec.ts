import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Client } from 'pg';
import type { Answer, Asked, StageView } from '../../libs/floor/src/floor.events';
import { eventually } from '../support/eventually';
import { aQuestion } from '../support/session';
import { Crowd } from './support/crowd';
import { PagePhone } from './support/page-phone';
import { Stand } from './support/stand';

jest.setTimeout(120_000);

const PHONES = 20;
const HANGS_MS = 20_000;
/** A phone's own patience twice: what was under way, and what stood behind it. */
const REFUSED_WITHIN_MS = 17_000;
const SERVED_WITHIN_MS = 4_500;
const CODES = ['unavailable', 'floor-busy'];

let stand: Stand;
let session: string;
let phones: PagePhone[];
/** Every question that was sent, by its id. */
const sent = new Map<string, Answer<Asked>>();

beforeAll(async () => {
  stand = await Stand.start('database');
  session = await stand.session();
  phones = await Promise.all(Array.from({ length: PHONES }, (_, i) => PagePhone.visit(stand.url, session, i)));
  await Promise.all(phones.map((phone) => phone.shows(1)));
  await Promise.all(phones.map(ask));
  await page();
});
afterAll(async () => {
  phones?.forEach((phone) => phone.close());
  await stand?.[Symbol.asyncDispose]();
});

/** Asks once; an answer of whatever kind comes, and in time. */
async function ask(phone: PagePhone) {
  const [id, from] = [randomUUID(), performance.now()];
  const answer = await phone.send<Asked>('ask', aQuestion({ id }), 60_000);
  if (!answer) throw new Error('An ask was never answered');
  sent.set(id, answer);
  return { phone, id, code: answer.problem?.code ?? 'done', ms: performance.now() - from };
}

async function timed<T>(work: Promise<T>): Promise<{ answer: T; ms: number }> {
  const from = performance.now();
  return { answer: await work, ms: performance.now() - from };
}

const page = () => fetch(`${stand.url}/sesi/${session}`, { headers: { cookie: phones[0]!.cookie }, signal: AbortSignal.timeout(30_000) });
const stage = () => stand.get<{ view: StageView }>(`/sessions/${session}/stage`);

/** While the database is away: the last view over HTTP and on the page, and no phone was sent away. */
async function expectServed(known: StageView) {
  const seen = await timed(stage());
  expect(seen.answer).toMatchObject({ status: 200, body: { view: known } });
  expect(seen.ms).toBeLessThan(SERVED_WITHIN_MS);
  const shown = await timed(page());
  expect(shown.answer.status).toBe(200);
  expect(await shown.answer.text()).toContain('Kapan jalan poros desa kami diperbaiki?');
  expect(shown.ms).toBeLessThan(SERVED_WITHIN_MS);
  expect(phones.every(({ isJoined }) => isJoined)).toBe(true);
}

/** Afterwards: what was refused is sent again, with the same id, and is there once; everybody sees it, untouched. */
async function expectRecovered(refused: { phone: PagePhone; id: string }[]) {
  await stand.healthy();
  for (const { phone, id } of refused) sent.set(id, await phone.insist<Asked>('ask', aQuestion({ id })));
  const rows = await stand.query<{ id: string; no: number }>('select id, no from question where session = $1 order by no', [session]);
  expect(rows.map(({ no }) => no)).toEqual(rows.map((_, i) => i + 1));
  expect(new Map(rows.map(({ id, no }) => [id, no]))).toEqual(new Map([...sent].map(([id, { data }]) => [id, data!.no])));
  const { body } = await stage();
  expect(body.view.totals.asked).toBe(rows.length);
  await Promise.all(phones.map((phone) => phone.shows(body.view.v)));
  expect((await Crowd.verdictOf(stand, session)).faults).toEqual([]);
}

describe('a database', () => {
  it('that hangs for 20 s has writes refused with a code, and the last view served', async () => {
    const known = phones[0]!.view!;
    await stand.order('freeze-database');
    const thaw = pause(HANGS_MS).then(() => stand.order('thaw-database'));
    const asking = Promise.all(phones.map(ask));
    await expectServed(known);
    const refused = await asking;
    await thaw;
    for (const { code, ms } of refused) {
      expect(CODES).toContain(code);
      expect(ms).toBeLessThan(REFUSED_WITHIN_MS);
    }
    await expectRecovered(refused);
  });

  it('that refuses connections has writes refused with a code at once, and the last view served', async () => {
    const known = phones[0]!.view!;
    const { serverPid } = stand;
    await stand.order('leave-database-down');
    await stand.order('kill-database');
    await expectServed(known);
    const refused = await Promise.all(phones.map(ask));
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['unavailable']));
    await pause(5_000); // whoever tries again by the clock has tried, in vain
    await expectServed(known);
    await stand.order('let-database-up');
    await expectRecovered(refused);
    expect(stand.serverPid).toBe(serverPid);
  });

  it('that has no connection left has writes refused with a code, and the last view served', async () => {
    const known = phones[0]!.view!;
    const others = await takeAllConnections();
    await expectServed(known);
    const refused = await Promise.all(phones.map(ask));
    await Promise.all(others.map((other) => other.end()));
    expect(new Set(refused.map(({ code }) => code))).toEqual(new Set(['unavailable']));
    await expectRecovered(refused);
  });

  it('that drops the connection on which news is heard costs two seconds and nothing else', async () => {
    await eventually(async () => {
      const [killed] = await stand.query<{ done: boolean }>(`select pg_terminate_backend(pid) as done from pg_stat_activity where query like 'listen %'`);
      expect(killed).toEqual({ done: true }); // it listens again since the tests before
    });
    const { code } = await ask(phones[0]!);
    expect(code).toBe('done');
    const { ms } = await timed(Promise.all(phones.map((phone) => phone.shows(phone.view!.v + 1))));
    expect(ms).toBeLessThan(3_000);
    await expectRecovered([]);
  });
});

/** Everything the server has is cut, and others take every place before it comes back. */
async function takeAllConnections(): Promise<Client[]> {
  const admin = await stand.client();
  const others = [admin];
  const [{ free } = { free: 0 }] = (await admin.query<{ free: number }>(`select current_setting('max_connections')::int as free`)).rows;
  await admin.query(`alter role dialog_app connection limit 0`);
  await admin.query(`select pg_terminate_backend(pid) from pg_stat_activity where usename = 'dialog_app'`);
  for (let i = 1; i < free; i++) others.push(await stand.client());
  await admin.query(`alter role dialog_app connection limit -1`);
  return others;
}

import { refused, TestApp } from '../../../../test/support/app';
import { eventually } from '../../../../test/support/eventually';
import type { TestSession } from '../../../../test/support/session';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

const later = (instant: string, minutes: number) => new Date(Date.parse(instant) + minutes * 60_000).toISOString();
const planned = async ({ path }: TestSession) => (await app.stranger().get<{ endsAt: string; steps: { no: number; minutes: number; plannedAt: string }[] }>(path)).body;
const stands = (session: TestSession, view: object) => eventually(async () => expect(await session.stage()).toMatchObject(view));
const isGone = (session: TestSession, part: string) => eventually(async () => expect(await session.stage()).not.toHaveProperty(part));

describe('a notice', () => {
  it('is on all screens until it is taken back, cleaned, on record once, and in place of the one before', async () => {
    const session = await app.open();
    const text = ' Pintu utara\nsudah dibuka. Hubungi 0812 3456 7890 ';
    expect(await session.desk('POST', '/notice', { text })).toMatchObject({ status: 204 });
    await session.desk('POST', '/notice', { text });
    await stands(session, { notice: { text: 'Pintu utara sudah dibuka. Hubungi •••• •••• ••••', since: expect.any(String) } });
    await session.desk('POST', '/notice', { text: 'Parkir di lapangan' });
    await session.desk('DELETE', '/notice');
    await session.desk('DELETE', '/notice');
    await isGone(session, 'notice');
    expect((await session.kinds()).slice(1)).toEqual(['notice.shown', 'notice.shown', 'notice.withdrawn']);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it.each(['', '   ', 'a'.repeat(201)])('has words, and not too many: %j', async (text) => {
    const session = await app.open();
    expect(await session.desk('POST', '/notice', { text })).toMatchObject(refused('invalid-input', 422));
  });
});

describe('the hall screen', () => {
  it('is blanked and shown again', async () => {
    const session = await app.open();
    for (const method of ['PUT', 'PUT'] as const) expect(await session.desk(method, '/hall-blank')).toMatchObject({ status: 204 });
    await stands(session, { blank: true });
    for (const method of ['DELETE', 'DELETE'] as const) await session.desk(method, '/hall-blank');
    await isGone(session, 'blank');
    expect((await session.kinds()).slice(1)).toEqual(['hall.blanked', 'hall.shown']);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });
});

describe('a break of the radio', () => {
  it('has a time at which it is over, and stops nobody', async () => {
    const { session, first } = await app.withQuestions({}, {});
    const begun = await session.desk<{ until: string }>('POST', '/break', { minutes: 5 });
    expect((await session.desk<{ until: string }>('POST', '/break', { minutes: 10 })).body).toEqual(begun.body);
    await stands(session, { break: { until: begun.body.until } });
    expect(await first.support(2)).toMatchObject({ status: 200 });
    expect(await session.next(0)).toMatchObject({ status: 200 });
    await session.desk('DELETE', '/break');
    await isGone(session, 'break');
    expect((await session.kinds()).filter((kind) => kind.startsWith('break'))).toEqual(['break.began', 'break.ended']);
  });

  it('ends by itself, and another can begin', async () => {
    const session = await app.open();
    await session.desk('POST', '/break', { minutes: 1 });
    await app.database.moveClock('61 seconds');
    expect(await session.desk('DELETE', '/break')).toMatchObject({ status: 204 });
    await session.desk('POST', '/break', { minutes: 1 });
    expect((await session.kinds()).slice(1)).toEqual(['break.began', 'break.began']);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it.each([0, 16, 1.5])('does not last %s minutes', async (minutes) => {
    const session = await app.open();
    expect(await session.desk('POST', '/break', { minutes })).toMatchObject(refused('invalid-input', 422));
  });
});

describe('the planned end', () => {
  it('is put off, with the steps that are still to come', async () => {
    const session = await app.open();
    const before = await planned(session);
    await session.desk('POST', '/steps/4/begin');
    const endsAt = later(before.endsAt, 15);
    expect((await session.desk('POST', '/extend', { endsAt })).body).toEqual({ endsAt });
    expect((await session.desk('POST', '/extend', { endsAt })).body).toEqual({ endsAt });
    const after = await planned(session);
    expect(after.endsAt).toBe(endsAt);
    expect(after.steps[3]!.minutes).toBe(before.steps[3]!.minutes + 15);
    expect(after.steps[4]!.plannedAt).toBe(later(before.steps[4]!.plannedAt, 15));
    const { step } = await session.stage();
    await stands(session, { plannedEnd: endsAt, callsUntil: later(step!.since, after.steps[3]!.minutes) });
    expect((await session.lines()).at(-1)).toMatchObject({ kind: 'session.extended', body: { endsAt, step: 4 } });
    expect((await session.lines()).filter(({ kind }) => kind === 'session.extended')).toHaveLength(1);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('is never put forward, nor off by more than three hours', async () => {
    const session = await app.open();
    const { endsAt } = await planned(session);
    for (const minutes of [-1, 181]) expect(await session.desk('POST', '/extend', { endsAt: later(endsAt, minutes) })).toMatchObject(refused('invalid-input', 422));
    for (const move of [`- interval '1 minute'`, `+ interval '181 minutes'`]) await expect(session.rows(`(update session set ends_at = ends_at ${move} where id = $1 returning id as session) moved`)).rejects.toThrow();
  });
});

describe('before the session and after it', () => {
  it('none of this is done', async () => {
    const session = await app.open();
    await session.desk('POST', '/notice', { text: 'Terima kasih' });
    const { endsAt } = await planned(session);
    await session.end();
    const closed = refused('floor-closed');
    expect(await session.desk('DELETE', '/notice')).toMatchObject(closed);
    expect(await session.desk('PUT', '/hall-blank')).toMatchObject(closed);
    expect(await session.desk('POST', '/break', { minutes: 5 })).toMatchObject(closed);
    expect(await session.desk('POST', '/extend', { endsAt: later(endsAt, 5) })).toMatchObject(closed);
    await eventually(async () => expect(await session.stage()).toMatchObject({ state: 'ended' }));
    expect(await session.stage()).not.toHaveProperty('notice');
  });
});

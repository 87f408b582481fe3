import { randomUUID } from 'node:crypto';
import { refused, TestApp } from '../../../../test/support/app';
import { someAgencies } from '../../../../test/support/officials';
import type { TestSession } from '../../../../test/support/session';
import type { Outcome } from './outcome.view';

let app: TestApp;
let agencies: { one: string; other: string; ended: string };
beforeAll(async () => {
  app = await TestApp.start();
  agencies = await someAgencies(app);
});
afterAll(() => app[Symbol.asyncDispose]());

const aDirection = (given: object = {}) => ({ id: randomUUID(), agency: agencies.one, text: 'Tinjau lapangan sebelum Jumat depan.', ...given });
const direct = (session: TestSession, given: object = {}) => session.desk<{ no: number }>('POST', '/directions', aDirection(given));
const decide = (session: TestSession, given: object = {}) => session.desk<{ no: number }>('POST', '/decisions', { id: randomUUID(), text: 'Sesi berikut di Kecamatan Kanor.', ...given });
const attend = (session: TestSession, given: object) => session.desk('PUT', '/attendance', { present: 120, agencies: [], ...given });
const outcome = async (session: TestSession) => (await app.stranger().get<Outcome>(`${session.path}/outcome`)).body;

describe('a direction of the chair', () => {
  it('goes to one agency, by a day, on record with its words as a hash', async () => {
    const { session } = await app.withQuestions({});
    expect(await direct(session, { due: '2027-03-01', question: 1 })).toMatchObject({ status: 201, body: { no: 1 } });
    expect(await direct(session, { agency: agencies.other, text: 'Laporkan hasilnya.' })).toMatchObject({ status: 201, body: { no: 2 } });
    const { directions } = await outcome(session);
    expect(directions).toMatchObject([{ no: 1, agency: { id: agencies.one }, due: '2027-03-01', question: 1, text: 'Tinjau lapangan sebelum Jumat depan.' }, { no: 2, agency: { id: agencies.other } }]);
    const line = (await session.lines()).find(({ kind }) => kind === 'direction.given')!;
    expect(line.body).toEqual({ direction: 1, agency: expect.stringMatching(/^[a-z]/), due: '2027-03-01', question: 1, text: expect.stringMatching(/^[0-9a-f]{64}$/) });
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('that is sent again, twice at once or after the end, is one direction', async () => {
    const session = await app.open();
    const { id } = aDirection();
    const replies = await Promise.all([direct(session, { id }), direct(session, { id })]);
    await session.end();
    for (const reply of [...replies, await direct(session, { id: id.toUpperCase() })]) expect(reply).toMatchObject({ status: 201, body: { no: 1 } });
    expect((await outcome(session)).directions).toHaveLength(1);
    expect(await direct(session)).toMatchObject(refused('floor-closed'));
  });

  it('is given to agencies of the day alone, on questions that were asked, in a session that is on', async () => {
    const session = await app.announce();
    expect(await direct(session)).toMatchObject(refused('floor-closed'));
    await session.desk('POST', '/open');
    expect(await direct(session, { agency: agencies.ended })).toMatchObject(refused('unknown-agency', 422));
    expect(await direct(session, { question: 9 })).toMatchObject(refused('no-such-question', 404));
    expect(await direct(session, { text: ' ' })).toMatchObject(refused('invalid-input', 422));
  });
});

describe('decisions and attendance', () => {
  it('stand in the order they were taken; of attendance the last counts', async () => {
    const session = await app.open();
    await decide(session);
    await decide(session, { text: 'Jalan Kanor masuk prioritas.' });
    await attend(session, { chair: 'Wakil Bupati', present: 80 });
    await attend(session, { chair: 'Bupati', clerk: 'Bagian Humas', present: 140, agencies: [agencies.other, agencies.one] });
    const { decisions, attendance } = await outcome(session);
    expect(decisions.map(({ no, text }) => [no, text])).toEqual([[1, 'Sesi berikut di Kecamatan Kanor.'], [2, 'Jalan Kanor masuk prioritas.']]);
    expect(attendance).toMatchObject({ chair: 'Bupati', clerk: 'Bagian Humas', present: 140 });
    expect(attendance!.agencies.map(({ id }) => id).toSorted()).toEqual([agencies.one, agencies.other].toSorted());
    await session.end();
    expect(await session.verdict()).toMatchObject({ faults: [] });
    expect(await attend(session, {})).toMatchObject(refused('floor-closed'));
    for (const { line } of (await session.journal()).entries) expect(line).not.toMatch(/Bupati|Humas/);
  });

  it('of a session without any are none', async () => {
    const session = await app.open();
    expect(await outcome(session)).toEqual({ directions: [], decisions: [], lastAnswers: [] });
  });
});

describe('in the database', () => {
  it('nothing is added after the end, and nothing changes', async () => {
    const session = await app.open();
    await direct(session);
    await decide(session);
    await attend(session, {});
    await session.end();
    for (const [table, columns] of [['direction', 'no, id, agency, text'], ['decision', 'no, id, text'], ['attendance', 'present, agencies']] as const) {
      const copied = columns.replace('no, id', '9, gen_random_uuid()');
      const again = `insert into ${table} (session, seq, at, ${columns}) select session, seq${table === 'attendance' ? ' + 1' : ''}, at, ${copied} from ${table} where session = $1`;
      await expect(app.database.asApp(again, [session.id])).rejects.toMatchObject({ code: '23514', constraint: `no_${table}_after_the_end` });
      await expect(app.database.query(`delete from ${table} where session = $1`, [session.id])).rejects.toMatchObject({ code: '23001' });
    }
  });
});

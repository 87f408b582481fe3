import { randomUUID } from 'node:crypto';
import { type Person, refused, TestApp } from '../../../../test/support/app';
import { signedInAs, someAgencies } from '../../../../test/support/officials';
import { anAnswer, type TestSession } from '../../../../test/support/session';
import type { AgencyTasks } from './agency-tasks.view';
import type { CarriedView } from './carried.service';

let app: TestApp;
let agencies: { one: string; other: string; ended: string };
let officer: Person;
let stranger: Person;
beforeAll(async () => {
  app = await TestApp.start();
  agencies = await someAgencies(app);
  officer = await signedInAs(app, 'agency', agencies.one);
  stranger = await signedInAs(app, 'agency', agencies.other);
});
afterAll(() => app[Symbol.asyncDispose]());

/** A session that ended with its first question carried to an agency, or to the clerk's list. */
async function ended(agency?: string, settings: object = {}) {
  const session = await app.open(settings);
  const phone = await session.phone();
  await phone.asks();
  await session.wholeTurn(0);
  await session.desk('POST', '/questions/1/carry', { agency });
  await session.end();
  return { session, phone };
}

const answer = (person: Person, agency: string, session: TestSession, given: object = {}) => person.post<{ id: string }>(`/agencies/${agency}/sessions/${session.id}/questions/1/answers`, anAnswer(given));
const tasks = async (person: Person, agency: string) => (await person.get<AgencyTasks>(`/agencies/${agency}/tasks`)).body;
const waiting = async (session: TestSession) => (await app.stranger().get<{ items: CarriedView[] }>(`${session.path}/carried-over?limit=200`)).body.items;
const from = (session: TestSession) => (item: { session: string | { id: string } }) => (typeof item.session === 'string' ? item.session : item.session.id) === session.id;
const question = async (session: TestSession) => (await app.stranger().get<{ state: string; written: object[] }>(`${session.path}/questions/1`)).body;

describe('an answer in writing', () => {
  it('is given by the agency to which the question was carried, and stands on its page and the asker’s phone', async () => {
    const { session, phone } = await ended(agencies.one);
    expect((await phone.mine()).questions[0]).not.toHaveProperty('writtenAt');
    expect((await tasks(officer, agencies.one)).tasks.filter(from(session))).toMatchObject([{ kind: 'answer', question: 1, days: 0, late: false }]);
    expect(await answer(officer, agencies.one, session, { text: 'Sudah diperbaiki.' })).toMatchObject({ status: 201 });
    expect(await question(session)).toMatchObject({ state: 'carried', written: [{ agency: { id: agencies.one }, text: 'Sudah diperbaiki.' }] });
    expect((await phone.mine()).questions[0]).toMatchObject({ state: 'carried', writtenAt: expect.stringMatching(/^2/) });
    expect((await tasks(officer, agencies.one)).tasks.filter(from(session))).toMatchObject([{ kind: 'answer', ref: expect.stringMatching(/^written-/), done: { text: 'Sudah diperbaiki.' } }]);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('is no other agency’s to give, nor to see', async () => {
    const { session } = await ended(agencies.one);
    expect(await answer(stranger, agencies.one, session)).toMatchObject(refused('not-permitted', 403));
    expect(await answer(stranger, agencies.other, session)).toMatchObject(refused('not-owed'));
    expect(await stranger.get(`/agencies/${agencies.one}/tasks`)).toMatchObject(refused('not-permitted', 403));
    expect(await stranger.get(`/agencies/${agencies.one}/tasks.csv`)).toMatchObject(refused('not-permitted', 403));
  });

  it('is one, however often it is sent, and then corrected', async () => {
    const { session } = await ended(agencies.one);
    const id = randomUUID();
    for (const reply of await Promise.all([answer(officer, agencies.one, session, { id }), answer(officer, agencies.one, session, { id })])) expect(reply).toMatchObject({ status: 201, body: { id } });
    expect(await answer(officer, agencies.one, session)).toMatchObject(refused('answered-in-writing'));
    expect(await answer(officer, agencies.one, session, { corrects: id, text: 'Belum, menunggu anggaran.' })).toMatchObject({ status: 201 });
    expect(await answer(officer, agencies.one, session, { corrects: id })).toMatchObject(refused('answer-corrected'));
    expect(await answer(officer, agencies.one, session, { corrects: randomUUID() })).toMatchObject(refused('no-such-answer', 404));
    expect((await question(session)).written).toMatchObject([{ id }, { corrects: id, text: 'Belum, menunggu anggaran.' }]);
  });

  it('is given to what was carried, also in the database', async () => {
    const session = await app.open();
    await (await session.phone()).asks();
    expect(await answer(officer, agencies.one, session)).toMatchObject(refused('not-owed'));
    const insert = (more: string) =>
      app.database.asApp(
        `insert into written_answer (id, session, question, agency, kind, level, text, role, official, at, given_in)
         select gen_random_uuid(), $1, 1, $2, 'informed', 'regency', 'Sudah.', 'agency', o.id, clock(), ${more} from official o limit 1`,
        [session.id, agencies.one],
      );
    await expect(insert('null')).rejects.toMatchObject({ code: '23514', constraint: 'written_to_what_was_carried' });
    await session.end();
    await expect(insert('$1')).rejects.toMatchObject({ code: '23514', constraint: 'said_while_live' });
    await insert('null');
    await expect(insert('null')).rejects.toMatchObject({ code: '23505', constraint: 'written_answer_once' });
    await expect(app.database.query('update written_answer set text = text')).rejects.toMatchObject({ code: '23001' });
  });
});

describe('a question that was carried over', () => {
  it('is on the list of the next session by itself, also when that is announced later, until it is answered', async () => {
    const { session } = await ended(agencies.one);
    const next = await app.announce();
    expect((await waiting(next)).filter(from(session))).toMatchObject([{ no: 1, agency: { id: agencies.one }, text: 'Kapan jalan poros desa kami diperbaiki?' }]);
    expect((await waiting(session)).filter(from(session))).toHaveLength(1);
    await answer(officer, agencies.one, session);
    expect((await waiting(next)).filter(from(session))).toEqual([]);
  });

  it('is no other series’', async () => {
    const { session } = await ended();
    const next = await app.announce();
    await app.database.query('alter table session disable trigger session_keeps_its_day');
    await app.database.query(`update session set series = 'sapa-bupati' where id = $1`, [next.id]);
    await app.database.query('alter table session enable trigger session_keeps_its_day');
    expect((await waiting(next)).filter(from(session))).toEqual([]);
    expect(await next.desk('POST', `/carried-over/${session.id}/1/agency`, { agency: agencies.one })).toMatchObject(refused('not-owed'));
  });

  it('is given to an agency by the clerk, who may change it', async () => {
    const { session } = await ended();
    const clerk = await signedInAs(app, 'clerk');
    const assign = (agency: string) => clerk.post(`${session.path}/carried-over/${session.id}/1/agency`, { agency });
    expect(await assign(agencies.ended)).toMatchObject(refused('unknown-agency', 422));
    for (const agency of [agencies.one, agencies.other]) expect(await assign(agency)).toMatchObject({ status: 200 });
    expect((await tasks(officer, agencies.one)).tasks.filter(from(session))).toEqual([]);
    expect((await tasks(stranger, agencies.other)).tasks.filter(from(session))).toHaveLength(1);
    await answer(stranger, agencies.other, session);
    expect(await assign(agencies.one)).toMatchObject(refused('not-owed'));
  });

  it('is answered aloud in a later session that is on, once', async () => {
    const { session } = await ended(agencies.one);
    const next = await app.announce();
    const say = () => next.desk('POST', `/carried-over/${session.id}/1/answers`, anAnswer({ text: 'Sudah diaspal Senin lalu.' }));
    expect(await say()).toMatchObject(refused('floor-closed'));
    await next.desk('POST', '/open');
    expect(await say()).toMatchObject({ status: 201 });
    expect(await say()).toMatchObject(refused('not-owed'));
    expect((await question(session)).written).toMatchObject([{ agency: { id: agencies.one }, givenIn: { session: next.id } }]);
    expect((await app.stranger().get(`${next.path}/outcome`)).body).toMatchObject({ lastAnswers: [{ from: { session: session.id }, no: 1, answer: { text: 'Sudah diaspal Senin lalu.' } }] });
  });

  it('is listed page by page', async () => {
    const next = await app.announce();
    const read = async (cursor = ''): Promise<string[]> => {
      const { body } = await app.stranger().get<{ items: CarriedView[]; next?: string }>(`${next.path}/carried-over?limit=2${cursor && `&cursor=${cursor}`}`);
      return [...body.items.map(({ session, no }) => `${session} ${no}`), ...(body.next ? await read(body.next) : [])];
    };
    for (let i = 0; i < 3; i++) await ended();
    const whole = (await waiting(next)).map(({ session, no }) => `${session} ${no}`);
    expect(whole.length).toBeGreaterThan(4);
    expect(await read()).toEqual(whole);
    expect(await read('bm8')).toEqual(whole);
  });
});

describe('promises and directions', () => {
  /** A session with a direction and a promise to an agency of this test's own, both by a day. */
  async function promised(due: string) {
    const session = await app.open();
    await (await session.phone()).asks();
    await session.wholeTurn(0);
    await session.desk('POST', '/questions/1/answers', anAnswer({ agency: agencies.one, due }));
    await session.desk('POST', '/directions', { id: randomUUID(), agency: agencies.one, due, text: '=HYPERLINK("http://x")' });
    return session;
  }
  const fulfil = (person: Person, agency: string, session: TestSession, commitment: string, text = 'Selesai, "dua" ruas') =>
    person.post(`/agencies/${agency}/fulfilments`, { id: randomUUID(), session: session.id, commitment, text });
  const owed = async (session: TestSession) => (await tasks(officer, agencies.one)).tasks.filter(from(session));

  it('are late after their day, come first then, and are done with a text', async () => {
    const [late, inTime] = [await promised('2020-01-01'), await promised('2999-01-01')];
    expect(await owed(late)).toMatchObject([{ late: true }, { late: true }]);
    expect(await owed(inTime)).toMatchObject([{ late: false }, { late: false }]);
    const refs = (await tasks(officer, agencies.one)).tasks.map(({ late: isLate }) => isLate);
    expect(refs).toEqual(refs.toSorted((a, b) => Number(b) - Number(a)));
    expect(await fulfil(officer, agencies.one, late, 'direction-1')).toMatchObject({ status: 201 });
    expect(await fulfil(officer, agencies.one, inTime, 'answer-1')).toMatchObject({ status: 201 });
    expect((await owed(late)).at(-1)).toMatchObject({ ref: 'direction-1', late: true, done: { text: 'Selesai, "dua" ruas' } });
    expect((await owed(inTime)).at(-1)).toMatchObject({ ref: 'answer-1', late: false, done: { text: 'Selesai, "dua" ruas' } });
    expect((await app.stranger().get(`${late.path}/outcome`)).body).toMatchObject({ directions: [{ done: { text: 'Selesai, "dua" ruas' } }] });
  });

  it('are fulfilled by whose they are alone, and only those there are', async () => {
    const session = await promised('2999-01-01');
    expect(await fulfil(stranger, agencies.one, session, 'direction-1')).toMatchObject(refused('not-permitted', 403));
    for (const [agency, ref] of [[agencies.other, 'direction-1'], [agencies.other, 'answer-1']] as const) expect(await fulfil(stranger, agency, session, ref)).toMatchObject(refused('no-such-commitment', 404));
    expect(await fulfil(officer, agencies.one, session, 'direction-9')).toMatchObject(refused('no-such-commitment', 404));
    await expect(app.database.asApp(`insert into fulfilment select gen_random_uuid(), $1, 'direction-9', 'x', id, clock() from official limit 1`, [session.id])).rejects.toMatchObject({ constraint: 'fulfils_a_commitment' });
  });

  it('are what their correction says', async () => {
    const session = await promised('2020-01-01');
    await session.desk('POST', '/questions/1/answers', anAnswer({ agency: agencies.one, due: '2999-02-02', corrects: 1 }));
    expect((await owed(session)).filter(({ kind }) => kind === 'promise')).toMatchObject([{ ref: 'answer-2', due: '2999-02-02', late: false }]);
  });

  it('are one table for a spreadsheet, in which no text is a formula', async () => {
    const session = await promised('2020-01-01');
    const { headers } = await officer.get(`/agencies/${agencies.one}/tasks.csv`);
    expect(headers['content-type']).toBe('text/csv; charset=utf-8');
    const { body } = await app.nest.inject({ method: 'GET', url: `/api/v1/agencies/${agencies.one}/tasks.csv`, headers: { cookie: officer.cookie } });
    const [head, ...lines] = body.split('\r\n');
    expect(head).toBe('\ufeffjenis,tanggal sesi,sesi,no. pertanyaan,isi,sejak,hari,tenggat,keadaan,selesai,yang dilakukan');
    expect(lines.find((line) => line.startsWith('arahan') && line.includes('2020-01-01'))).toContain(`"'=HYPERLINK(""http://x"")"`);
    expect(session).toBeDefined();
  });
});

describe('what citizens ask already', () => {
  it('is shown to the agency to which the desk handed it, which owes the answer when the session ends without one', async () => {
    const session = await app.open();
    await (await session.phone()).asks();
    const { body } = await session.desk<{ revision: number }>('GET', '/questions/1');
    expect(await session.desk('POST', '/questions/1/hand', { revision: body.revision, agency: agencies.one })).toMatchObject({ status: 200 });
    expect((await tasks(officer, agencies.one)).asked.filter(from(session))).toMatchObject([{ no: 1, handed: true }]);
    await session.end();
    expect((await tasks(officer, agencies.one)).tasks.filter(from(session))).toMatchObject([{ kind: 'answer', question: 1 }]);
    expect((await session.lines()).findLast(({ kind }) => kind === 'question.carried')!.body).toHaveProperty('agency');
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('is shown to the agency that their words name, before and in the session', async () => {
    const [{ name }] = (await app.database.query('select name from agency where id = $1', [agencies.one])) as [{ name: string }];
    const session = await app.announce();
    const phone = await session.phone();
    await phone.asks({ text: `Kapan ${name.toUpperCase()} turun ke desa kami?` });
    await phone.asks({ text: 'Kapan lampu jalan kami menyala?' });
    expect((await tasks(officer, agencies.one)).asked.filter(from(session))).toMatchObject([{ no: 1 }]);
    expect((await tasks(stranger, agencies.other)).asked.filter(from(session))).toEqual([]);
    await session.desk('POST', '/open');
    await session.end();
    expect((await tasks(officer, agencies.one)).asked.filter(from(session))).toEqual([]);
  });
});

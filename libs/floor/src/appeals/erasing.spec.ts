import { TestApp, refused } from '../../../../test/support/app';
import { signedInAs } from '../../../../test/support/officials';
import type { Phone, TestSession } from '../../../../test/support/session';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

const WORDS = 'Anak saya Kartolo dipukul gurunya di sekolah';
const ERASED = 'Dihapus atas permintaan.';
const SECRET = /Kartolo|Suparmi/;

const erase = (session: TestSession, what: string, no = 1) => session.desk('POST', `/questions/${no}/erase`, { what, reason: 'request' });
const read = (path: string) => app.stranger().get(path);

/** What everybody, the author's phone and the desk are told. */
async function told(session: TestSession, author: Phone) {
  const open = await Promise.all(['questions', 'questions?sort=queue', 'questions/1', 'stage', 'journal', 'record', 'moderation'].map((path) => read(`${session.path}/${path}`)));
  using desk = await session.follow(app.moderator);
  using phone = await session.follow(author);
  return JSON.stringify([open, await author.mine(), await session.desk('GET', '/inbox'), await desk.join('desk', 0), desk.entries, await phone.join('stage'), phone.entries]);
}

/** Every text, array and document of every table, as the server's owner reads it. */
async function everything(): Promise<string> {
  const tables = await app.database.query<{ name: string }>(
    `select format('%I.%I', n.nspname, c.relname) as name from pg_class c join pg_namespace n on n.oid = c.relnamespace where c.relkind in ('r', 'p') and n.nspname in ('public', 'jobs')`,
  );
  const rows = await Promise.all(tables.map(({ name }) => app.database.query(`select to_json(t) from ${name} t`)));
  return JSON.stringify(rows);
}

async function asked(): Promise<{ session: TestSession; author: Phone }> {
  const { session, first: author } = await app.withQuestions({ text: WORDS, name: 'Suparmi', topic: 'Guru Kartolo' }, {});
  await session.desk('POST', '/questions/1/edit', { revision: 0, topic: 'Kekerasan pada Kartolo' });
  await session.desk('POST', '/questions/1/decline', { revision: 1, rule: 'other', reason: 'Ke dinas pendidikan' });
  await author.person.post(`${session.path}/questions/1/appeal`, { sentence: 'Kartolo tidak sekolah lagi sejak itu' });
  return { session, author };
}

describe('words that are erased', () => {
  it('are nowhere in the database, nor in what anybody is told, and the chain stays sound', async () => {
    const { session, author } = await asked();
    expect(await told(session, author)).toMatch(SECRET);
    expect(await everything()).toMatch(SECRET);
    expect(await erase(session, 'all')).toMatchObject({ status: 200, body: { no: 1 } });
    expect(await told(session, author)).not.toMatch(SECRET);
    expect(await everything()).not.toMatch(SECRET);
    expect((await read(`${session.path}/questions/1`)).body).toMatchObject({ no: 1, state: 'declined', text: ERASED, topic: ERASED, erased: true });
    expect((await session.lines()).filter(({ kind }) => kind === 'words.erased').map(({ body }) => body)).toMatchObject([
      { entry: 2, fields: ['name', 'text'], reason: 'request' }, { fields: ['topic'] }, { fields: ['text'] },
    ]);
    expect((await read(`${session.path}/record`)).body).toMatchObject({ items: expect.arrayContaining([expect.objectContaining({ kind: 'question.asked', erased: ['name', 'text'] })]) });
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('leave a question in line, which is called as any other', async () => {
    const { session } = await app.withQuestions({ text: WORDS }, {});
    await erase(session, 'text');
    expect(await session.stage()).toMatchObject({ order: [1, 2], lines: { 1: { text: ERASED } } });
    expect(await session.calls()).toEqual([1, 2]);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('come not back by undoing what was done before', async () => {
    const { session } = await app.withQuestions({ text: WORDS, topic: 'Guru Kartolo' }, {});
    const { body } = await session.desk<{ seq: number }>('POST', '/questions/1/edit', { revision: 0, topic: 'Sekolah' });
    await erase(session, 'text');
    expect(await session.desk('POST', '/undo', { seq: body.seq })).toMatchObject({ status: 200 });
    expect((await read(`${session.path}/questions/1`)).body).toMatchObject({ topic: ERASED });
    expect(await everything()).not.toMatch(/Guru Kartolo/);
  });

  it('are erased when the session has ended, too: a row remains, and no entry is added', async () => {
    const { session, author } = await asked();
    await session.end();
    const { head } = await session.journal();
    expect(await erase(session, 'all')).toMatchObject({ status: 200 });
    expect(await told(session, author)).not.toMatch(SECRET);
    expect(await session.journal()).toMatchObject({ head });
    expect((await read(`${session.path}/moderation`)).body).toMatchObject({ erasures: [{ question: 1, fields: ['name', 'text'], reason: 'request', by: 'administrator' }, { fields: ['topic'] }, { fields: ['text'] }] });
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('may be the name alone', async () => {
    const { session } = await app.withQuestions({ text: WORDS, name: 'Suparmi' });
    await erase(session, 'name');
    const { body } = await read(`${session.path}/questions/1`);
    expect(body).toMatchObject({ text: WORDS });
    expect(body).not.toHaveProperty('name');
    expect((await session.journal()).entries[1]).toMatchObject({ words: { text: { text: WORDS } }, erased: ['name'] });
  });

  it('need a reason, and an administrator or a moderator; twice, they stay erased', async () => {
    const { session } = await app.withQuestions({});
    expect(await session.desk('POST', '/questions/1/erase', { what: 'all' })).toMatchObject({ status: 422 });
    const clerk = await signedInAs(app, 'clerk');
    expect(await clerk.post(`${session.path}/questions/1/erase`, { what: 'all', reason: 'request' })).toMatchObject(refused('not-permitted', 403));
    await erase(session, 'all');
    const before = await session.kinds();
    expect(await erase(session, 'all')).toMatchObject({ status: 200 });
    expect(await session.kinds()).toEqual(before);
  });

  it('are destroyed by the database in this way alone', async () => {
    const { session } = await app.withQuestions({});
    const asApp = (sql: string) => app.database.asApp(sql);
    await expect(asApp(`delete from words where session = '${session.id}'`)).rejects.toMatchObject({ code: '42501' });
    await expect(asApp(`update question set text = erased_words(), erased = true where session = '${session.id}'`)).rejects.toMatchObject({ code: '42501' });
    await expect(asApp(`select erase_words('${session.id}', 1, 'all', 'because', 'moderator', (select id from official limit 1), now(), 9)`)).rejects.toMatchObject({ constraint: 'erasure_reason' });
    await expect(asApp('delete from erasure')).rejects.toMatchObject({ code: '42501' });
  });
});

import { createHash } from 'node:crypto';
import { TestApp } from '../../../test/support/app';
import { anAnswer, DANDER, type TestSession } from '../../../test/support/session';
import { lineOf, nextDigest } from './domain/journal-chain';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

/** A session with two entries. */
async function begun() {
  const session = await app.open();
  await (await session.phone()).asks();
  return session;
}

interface Forged {
  seq: number;
  line: string;
  digest: Buffer;
}

/** The entry that would come next, as the app itself would write it. */
async function nextEntry(session: TestSession, changed: { seq?: number; session?: string } = {}): Promise<Forged> {
  const [floor] = (await session.rows<{ seq: number; head: Buffer }>('floor')) as [{ seq: number; head: Buffer }];
  const seq = floor.seq + 1;
  const line = lineOf({ session: session.id, seq, at: '2026-01-09T06:00:00.000Z', kind: 'step.ended', actor: 'moderator', body: { step: 1 }, ...changed });
  return { seq, line, digest: Buffer.from(nextDigest(floor.head, line)) };
}

const write = ({ id }: TestSession, { seq, line, digest }: Forged, as: 'asApp' | 'query' = 'asApp') =>
  app.database[as]('insert into entry (session, seq, line, digest) values ($1, $2, $3, $4)', [id, seq, line, digest]);

const broken = { code: '23514', constraint: 'entry_chain' };

describe('the journal in the database', () => {
  it('takes an entry that continues the chain', async () => {
    const session = await begun();
    await expect(write(session, await nextEntry(session))).resolves.toEqual([]);
  });

  it.each(['asApp', 'query'] as const)('refuses one with a wrong number, a gap or a wrong digest, whoever writes it (%s)', async (as) => {
    const session = await begun();
    const next = await nextEntry(session);
    for (const seq of [next.seq - 1, next.seq + 1, 0]) await expect(write(session, { ...next, seq }, as)).rejects.toMatchObject(seq === next.seq - 1 ? { code: '23505' } : broken);
    await expect(write(session, { ...next, digest: createHash('sha256').update(next.line).digest() }, as)).rejects.toMatchObject(broken);
    await expect(write(session, { ...next, line: next.line.replace('step.ended', 'step.began') }, as)).rejects.toMatchObject(broken);
  });

  it('refuses a line that names another seq or another session, though its digest is right', async () => {
    const [session, other] = [await begun(), await begun()];
    await expect(write(session, await nextEntry(session, { seq: 9 }))).rejects.toMatchObject(broken);
    await expect(write(session, await nextEntry(session, { session: other.id }))).rejects.toMatchObject(broken);
  });

  it('refuses a false entry in the middle of many', async () => {
    const session = await begun();
    const first = await nextEntry(session);
    const line = first.line.replace(`"seq":${first.seq}`, `"seq":${first.seq + 1}`);
    const values = [session.id, first.seq, first.line, first.digest, first.seq + 1, line, first.digest];
    await expect(app.database.asApp('insert into entry values ($1, $2, $3, $4), ($1, $5, $6, $7)', values)).rejects.toMatchObject(broken);
    expect(await session.rows('entry')).toHaveLength(2);
  });

  it.each([['update entry set line = line'], ['delete from entry'], ['truncate entry cascade'], ['delete from entry where false']])('refuses "%s", to the app and to its owner', async (sql) => {
    const session = await begun();
    await expect(app.database.asApp(sql)).rejects.toMatchObject({ code: '42501' });
    await expect(app.database.query(`set role dialog_owner; ${sql}`)).rejects.toMatchObject({ code: '23001' });
    await app.database.query('reset role');
    await expect(app.database.query(sql)).rejects.toMatchObject({ code: '23001' });
    expect(await session.rows('entry')).toHaveLength(2);
  });

  it('is not got round with session_replication_role', async () => {
    const session = await begun();
    await app.database.query('set session_replication_role = replica');
    await expect(app.database.query('delete from entry')).rejects.toMatchObject({ code: '23001' });
    await expect(write(session, { ...(await nextEntry(session)), digest: Buffer.alloc(32) }, 'query')).rejects.toMatchObject(broken);
    await app.database.query('set session_replication_role = origin');
    await expect(app.database.asApp('set session_replication_role = replica')).rejects.toMatchObject({ code: '42501' });
  });

  it.each([['question'], ['answer'], ['turn'], ['asker'], ['floor'], ['words']])('lets the app delete nothing of %s', async (table) => {
    await begun();
    await expect(app.database.asApp(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.database.asApp(`truncate ${table} cascade`)).rejects.toMatchObject({ code: '42501' });
  });
});

describe('a session', () => {
  it('cannot be deleted, by the app or by its owner', async () => {
    const session = await app.announce();
    await expect(app.database.asApp('delete from session where id = $1', [session.id])).rejects.toMatchObject({ code: '42501' });
    await expect(app.database.query('delete from session where id = $1', [session.id])).rejects.toMatchObject({ code: '23001' });
    await expect(app.database.query('truncate session cascade')).rejects.toMatchObject({ code: '23001' });
  });

  it('has no way to "cancelled", nor back, nor past being live', async () => {
    const [scheduled, live, ended] = [await app.announce(), await app.open(), await app.open()];
    await ended.end();
    const go = ({ id }: TestSession, state: string) => app.database.asApp('update session set state = $2 where id = $1', [id, state]);
    for (const session of [scheduled, live, ended]) await expect(go(session, 'cancelled')).rejects.toMatchObject({ code: '23514' });
    await expect(go(live, 'scheduled')).rejects.toMatchObject({ code: '23514' });
    await expect(go(scheduled, 'ended')).rejects.toMatchObject({ code: '23514' });
    await expect(go(ended, 'live')).rejects.toMatchObject({ code: '23514' });
  });
});

describe('what stands in an entry', () => {
  it('is no free text, name, number, device, account or place finer than a kecamatan', async () => {
    const session = await app.open();
    const [asker, supporter, absent] = await session.phones(3);
    const planted = {
      text: 'Pohon beringin alun-alun tumbang', name: 'Suparman', topic: 'Beringin tumbang', phone: '081234567890', village: '35.22.06.2001',
      newTopic: 'Pohon roboh', reason: 'Rumahnya terdampak angin', answer: 'Ditebang pekan depan', owner: 'Bidang Pertamanan',
    };
    await asker!.asks({ text: planted.text, name: planted.name, topic: planted.topic, mode: 'phone', phone: planted.phone, village: planted.village, place: DANDER });
    await absent!.asks({ name: 'Suparmi' });
    await supporter!.support(1);
    await session.desk('POST', '/steps/1/begin');
    await session.desk('POST', '/questions/1/seen', { topic: planted.newTopic });
    await session.desk('POST', '/turns/call', { question: 1, afterTurn: 0, reason: planted.reason });
    for (const step of ['start', 'pause', 'resume', 'end'] as const) await session.turn(1, step);
    await session.desk('POST', '/questions/1/answers', anAnswer({ kind: 'feasible', text: planted.answer, owner: planted.owner, due: '2026-12-01' }));
    await session.next(1);
    await session.turn(2, 'missed');
    await absent!.present();
    await session.end();

    const kinds = new Set(await session.kinds());
    expect(kinds.size).toBeGreaterThanOrEqual(15);
    const [{ id: official }] = (await app.database.query('select id from official')) as [{ id: string }];
    const devices = (await app.database.query<{ id: string }>('select id from device')).map(({ id }) => id);
    const ids = (await session.rows<{ id: string }>('question')).map(({ id }) => id);
    const secrets = [...Object.values(planted), 'Suparm', 'Ngunut', '2001', 'Sri Wahyuni', official, ...devices, ...ids];
    const { entries } = await session.journal();
    for (const { line } of entries) for (const secret of secrets) expect(line.replaceAll(session.id, '')).not.toContain(secret);
    expect(entries.flatMap(({ words }) => Object.values(words ?? {}).map(({ text }) => text))).toEqual(
      expect.arrayContaining([planted.text, planted.name, planted.newTopic, planted.reason, planted.answer, planted.owner]),
    );
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('is read in pages, and as prose with its words', async () => {
    const session = await begun();
    const page = await app.stranger().get<{ entries: { seq: number }[]; next: number }>(`${session.path}/journal?limit=1`);
    expect(page.body).toMatchObject({ entries: [{ seq: 1 }], next: 1, seq: 2 });
    const rest = await app.stranger().get<{ next?: number }>(`${session.path}/journal?since=1`);
    expect(rest.body).toMatchObject({ entries: [{ seq: 2 }] });
    expect(rest.body.next).toBeUndefined();
    expect((await app.stranger().get(`${session.path}/record`)).body).toMatchObject({ items: [{ kind: 'session.opened' }, { kind: 'question.asked', words: { text: 'Kapan jalan poros desa kami diperbaiki?' } }] });
    for (const query of ['since=-1', 'since=x', 'limit=0', 'limit=1001', 'since=1e30', 'more=1']) {
      expect(await app.stranger().get(`${session.path}/journal?${query}`)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    }
  });
});

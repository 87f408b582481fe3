import { createHash } from 'node:crypto';
import { TestApp } from '../../../../test/support/app';
import type { TestSession } from '../../../../test/support/session';
import { lineOf, nextDigest, wordsHash } from '../domain/journal-chain';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

/** A session with two entries. */
const begun = async () => (await app.withQuestions({})).session;

interface Forged {
  seq: number;
  line: string;
  digest: Buffer;
}

/** The entry that would come next, as the app itself would write it. */
async function nextEntry(session: TestSession, changed: { seq?: number; session?: string; at?: string } = {}): Promise<Forged> {
  const [floor] = (await session.rows<{ seq: number; head: Buffer; last_at: Date }>('floor')) as [{ seq: number; head: Buffer; last_at: Date }];
  const seq = floor.seq + 1;
  const line = lineOf({ session: session.id, seq, at: floor.last_at.toISOString(), kind: 'step.ended', actor: 'moderator', body: { step: 1 }, ...changed });
  return { seq, line, digest: Buffer.from(nextDigest(floor.head, line)) };
}

const write = ({ id }: TestSession, { seq, line, digest }: Forged, as: 'asApp' | 'query' = 'asApp') =>
  app.database[as]('insert into entry (session, seq, line, digest) values ($1, $2, $3, $4)', [id, seq, line, digest]);

const broken = { code: '23514', constraint: 'entry_chain' };

describe('the journal in the database', () => {
  it('takes an entry that continues the chain, and the floor goes with it', async () => {
    const session = await begun();
    const entry = await nextEntry(session);
    await expect(write(session, entry)).resolves.toEqual([]);
    expect(await session.rows('floor')).toMatchObject([{ seq: entry.seq, head: entry.digest }]);
    await (await session.phone()).asks();
    expect(await session.verdict()).toMatchObject({ faults: [], entries: 4 });
  });

  it('refuses a line that goes back in time, or has none', async () => {
    const session = await begun();
    const entry = await nextEntry(session);
    await expect(write(session, await nextEntry(session, { at: '2020-01-10T06:00:00.000Z' }))).rejects.toMatchObject(broken);
    const line = entry.line.replace(/"at":"[^"]*",/, '');
    const [{ head }] = (await session.rows<{ head: Buffer }>('floor')) as [{ head: Buffer }];
    await expect(write(session, { ...entry, line, digest: Buffer.from(nextDigest(head, line)) })).rejects.toMatchObject(broken);
  });

  it.each(['asApp', 'query'] as const)('refuses any entry once the session has ended (%s)', async (as) => {
    const session = await begun();
    await session.end();
    await expect(write(session, await nextEntry(session), as)).rejects.toMatchObject(broken);
    expect((await session.kinds()).at(-1)).toBe('session.ended');
  });

  it('ends with the head that is its session’s, or the session does not end', async () => {
    const session = await begun();
    const end = `update session set state = 'ended', ended_at = clock(), head = repeat('a', 64), head_code = '0123456789' where id = $1`;
    await expect(app.database.asApp(end, [session.id])).rejects.toMatchObject({ code: '23514', constraint: 'session_ends_at_its_head' });
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

  it('takes no words but those that the entry names', async () => {
    const session = await begun();
    const entry = await nextEntry(session);
    await write(session, entry);
    const salt = Buffer.alloc(16, 7);
    const refused = { code: '23514', constraint: 'words_are_the_entrys' };
    const words = (seq: number, field: string) => app.database.asApp('insert into words values ($1, $2, $3, $4, $5)', [session.id, seq, field, salt, 'Bukan kata saya']);
    await expect(words(2, 'reason')).rejects.toMatchObject(refused);
    await expect(words(entry.seq, 'text')).rejects.toMatchObject(refused);
    const [{ head }] = (await session.rows<{ head: Buffer }>('floor')) as [{ head: Buffer }];
    const line = entry.line.replace(`"seq":${entry.seq}`, `"seq":${entry.seq + 1}`).replace('{"step":1}', `{"reason":"${wordsHash(salt, 'Bukan kata saya')}"}`);
    await write(session, { seq: entry.seq + 1, line, digest: Buffer.from(nextDigest(head, line)) });
    await expect(words(entry.seq + 1, 'topic')).rejects.toMatchObject(refused);
    await expect(words(entry.seq + 1, 'reason')).resolves.toEqual([]);
    await expect(app.database.asApp(`update words set text = 'lain'`)).rejects.toMatchObject({ code: '42501' });
  });

  it.each([['question'], ['answer'], ['turn'], ['asker'], ['floor'], ['words']])('lets the app delete nothing of %s', async (table) => {
    await begun();
    await expect(app.database.asApp(`delete from ${table}`)).rejects.toMatchObject({ code: '42501' });
    await expect(app.database.asApp(`truncate ${table} cascade`)).rejects.toMatchObject({ code: '42501' });
  });
});

import { createHash } from 'node:crypto';
import { TestApp } from '../../../../test/support/app';
import { anAnswer, DANDER, type TestSession } from '../../../../test/support/session';
import { lineOf, nextDigest, wordsHash } from '../domain/journal-chain';

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

describe('the floor in the database', () => {
  const change = (session: TestSession, table: string, assignment: string) => app.database.asApp(`update ${table} set ${assignment} where session = $1`, [session.id]);
  const refusedBy = (constraint: string) => ({ code: '23514', constraint });

  it.each([
    ['question', ['text', 'name', 'asker', 'asked_seq', 'place', 'grp', 'id', 'no', 'masked']],
    ['asker', ['device', 'no', 'session']],
    ['turn', ['question', 'asker', 'called_seq', 'called_at', 'limit_seconds', 'reason', 'no']],
    ['floor', ['session']],
    ['answer', ['text']],
    ['words', ['text', 'salt']],
    ['support', ['device']],
    ['question_phone', ['phone']],
  ])('lets the app change nothing of a %s but what its course changes', async (table, columns) => {
    const session = await begun();
    for (const column of columns) await expect(change(session, table, `${column} = ${column}`)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(['seq', 'v', 'last_no', 'last_asker', 'last_turn', 'last_answer'])('counts up: %s never falls', async (counter) => {
    const session = await begun();
    await expect(change(session, 'floor', `${counter} = ${counter} - 1`)).rejects.toMatchObject({ code: '23514' });
    if (counter !== 'seq') await expect(change(session, 'floor', `${counter} = ${counter} - 1`)).rejects.toMatchObject(refusedBy('floor_counts_up'));
  });

  it.each(['seq = seq + 1', 'seq = seq - 1', 'head = sha256(head)', 'seq = 0, head = sha256(session::text::bytea)'])('stays at the last entry: "%s"', async (assignment) => {
    const session = await begun();
    await expect(change(session, 'floor', assignment)).rejects.toMatchObject({ code: '23514' });
    await app.database.query('alter table floor disable trigger floor_counts_up');
    await expect(change(session, 'floor', assignment)).rejects.toMatchObject(refusedBy('floor_is_at_the_last_entry'));
    await app.database.query('alter table floor enable trigger floor_counts_up');
  });

  it('begins with nothing', async () => {
    const session = await begun();
    const insert = (columns: string, values: string) => app.database.asApp(`insert into floor (${columns}) select ${values}`, [session.id]);
    await expect(insert('session, head', `$1::uuid, sha256('')`)).rejects.toMatchObject(refusedBy('floor_begins_empty'));
    await expect(insert('session, head, seq', `$1::uuid, sha256(''), 1`)).rejects.toMatchObject({ code: '42501' });
  });

  it('takes a turn only the way turns go, and leaves one that is over', async () => {
    const session = await begun();
    const turn = (state: string, more = '') => change(session, 'turn', `state = '${state}', running_since = ${state === 'speaking' ? 'clock()' : 'null'}, ended_at = ${/ended|missed/.test(state) ? 'clock()' : 'null'}${more}`);
    const refused = refusedBy('turn_moves_on');
    await session.next(0);
    for (const state of ['paused', 'ended']) await expect(turn(state)).rejects.toMatchObject(refused);
    await turn('speaking');
    for (const state of ['called', 'missed']) await expect(turn(state)).rejects.toMatchObject(refused);
    await turn('paused');
    for (const state of ['called', 'missed']) await expect(turn(state)).rejects.toMatchObject(refused);
    await turn('speaking');
    await turn('ended');
    for (const state of ['called', 'speaking', 'paused', 'missed']) await expect(turn(state)).rejects.toMatchObject(refused);
    await expect(change(session, 'turn', 'spoken_ms = 1')).rejects.toMatchObject(refused);
  });

  it.each([
    ['open', []],
    ['spoken', ['open', 'withdrawn']],
    ['carried', ['open', 'spoken', 'withdrawn']],
    ['answered', ['open', 'spoken', 'carried', 'withdrawn']],
    ['withdrawn', ['open', 'spoken', 'carried', 'answered']],
  ])('takes no question back: from %s', async (state, refused) => {
    const session = await begun();
    await change(session, 'question', `state = '${state}'`);
    for (const next of refused) await expect(change(session, 'question', `state = '${next}'`)).rejects.toMatchObject(refusedBy('question_moves_on'));
  });

  it('takes a question only as an open one', async () => {
    const session = await begun();
    const copied = 'session, asker, place, grp, mode, text, masked, topic, asked_seq, asked_at, asker_turns, asker_away, rev';
    const insert = `insert into question (no, id, state, ${copied}) select 9, gen_random_uuid(), 'answered', ${copied} from question where session = $1`;
    await expect(app.database.asApp(insert, [session.id])).rejects.toMatchObject(refusedBy('question_begins_open'));
  });

  it('takes an answer only to what was put', async () => {
    const session = await begun();
    const refused = refusedBy('answer_to_what_was_put');
    await expect(answer(session)).rejects.toMatchObject(refused);
    await session.next(0);
    await expect(answer(session)).rejects.toMatchObject(refused);
    await session.turn(1, 'start');
    await expect(answer(session)).resolves.toEqual([]);
  });

  it('adds nothing once the session has ended and takes nothing away, but the phones’ numbers', async () => {
    const session = await app.open();
    const [asker, supporter] = await session.phones(2);
    await asker!.asks({ mode: 'phone', phone: '081234567890' });
    await supporter!.support(1);
    await session.desk('POST', '/steps/1/begin');
    await session.wholeTurn(0);
    await session.end();
    const run = (sql: string) => app.database.asApp(sql, [session.id]);
    const copied = 'session, asker, place, grp, mode, text, masked, topic, asked_seq, asked_at, asker_turns, asker_away, rev';
    for (const [sql, constraint] of [
      [`insert into question (no, id, ${copied}) select 9, gen_random_uuid(), ${copied} from question where session = $1`, 'no_question_after_the_end'],
      [`insert into support select $1, 1, device from asker where session = $1`, 'no_support_after_the_end'],
      [`delete from support where session = $1`, 'no_support_back_after_the_end'],
      [`insert into turn (session, no, question, asker, grp, place, state, called_seq, called_at, answer_by, limit_seconds, ended_at)
        select session, 2, question, asker, grp, place, 'missed', called_seq, called_at, answer_by, limit_seconds, clock() from turn where session = $1`, 'no_turn_after_the_end'],
      [`insert into step (session, no, kind, title) values ($1, 49, 'other', 'Lain')`, 'no_step_after_the_end'],
      [`update step set title = 'Lain' where session = $1`, 'no_step_changed_after_the_end'],
      [`delete from step where session = $1 and began_at is null`, 'no_step_gone_after_the_end'],
    ] as const) await expect(run(sql)).rejects.toMatchObject(refusedBy(constraint));
    await expect(answer(session)).rejects.toMatchObject(refusedBy('no_answer_after_the_end'));
    await run('delete from question_phone where session = $1');
    await expect(run(`insert into question_phone values ($1, 1, '081234567890')`)).rejects.toMatchObject(refusedBy('no_phone_after_the_end'));
  });
});

/** An answer to question 1 as the app would write it, beside the first entry. */
const answer = ({ id }: TestSession) =>
  app.database.asApp(
    `insert into answer (session, no, id, question, kind, level, text, seq, at) values ($1, 1, gen_random_uuid(), 1, 'informed', 'regency', 'Sudah.', 1, clock())`,
    [id],
  );

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

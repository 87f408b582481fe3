import { randomUUID } from 'node:crypto';
import { PlacesService } from '@dialog/places';
import { Client } from 'pg';
import { TestApp } from '../../../../test/support/app';
import { adminUrl } from '../../../../test/support/server';
import { aQuestion, longKnown, type TestSession } from '../../../../test/support/session';
import { FloorBusy } from '../floor.errors';
import { FloorWriter } from './floor-writer';
import { QuestionsService } from '../questions/questions.service';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

/** So many phones that have written, by their rows. */
const devices = async (count: number) =>
  (await app.database.query<{ id: string }>(
    `insert into device (id, token_hash, code_hash) select gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), sha256(gen_random_uuid()::text::bytea)
     from generate_series(1, $1) returning id`, [count],
  )).map(({ id }) => id);

/** Holds the session's lock until told, so that what comes meanwhile has to wait. */
async function holding(session: TestSession) {
  const client = new Client({ connectionString: adminUrl(app.database.name) });
  await client.connect();
  await client.query('begin');
  await client.query('select from floor where session = $1 for update', [session.id]);
  return async () => {
    await client.query('commit');
    await client.end();
  };
}

/** Transactions that wrote to the session's questions or entries: each leaves its own xmin. */
const transactions = async (session: TestSession, table: string) =>
  (await app.database.query<{ n: number }>(`select count(distinct xmin::text)::int as n from ${table} where session = $1`, [session.id]))[0]!.n;

describe('group commit', () => {
  it('writes what came together in few transactions, and acknowledges each', async () => {
    const session = await app.open();
    const phones = await devices(200);
    const questions = app.get(QuestionsService);
    const asked = await Promise.all(phones.map((device) => questions.ask(session.id, device, aQuestion())));
    expect(new Set(asked.map(({ no }) => no)).size).toBe(200);
    expect(await transactions(session, 'question')).toBeLessThanOrEqual(10);
    expect(await session.rows('entry')).toHaveLength(201);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('does so too for 200 sockets’ and pages’ commands', async () => {
    const session = await app.open();
    const no = await (await session.phone()).asks();
    const phones = await session.phones(200);
    const replies = await Promise.all(phones.map((phone, i) => (i % 5 ? phone.support(no) : phone.ask())));
    expect(replies.every(({ status }) => status < 300)).toBe(true);
    expect(await session.rows('tally', 'no = 1')).toMatchObject([{ supports: 160 }]);
    expect(await session.version()).toBeLessThan(100);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('acknowledges only what is on disk: another connection finds each question whose number it was told', async () => {
    const session = await app.open();
    const phones = await devices(50);
    const questions = app.get(QuestionsService);
    await Promise.all(phones.map(async (device) => {
      const { no } = await questions.ask(session.id, device, aQuestion());
      expect(await session.rows('question', `no = ${no}`)).toHaveLength(1);
    }));
  });

  it('lets a command that the database refuses cost nobody else’s acknowledgement', async () => {
    const session = await app.open();
    const phones = await devices(60);
    const questions = app.get(QuestionsService);
    const village = '35.22.06.2001';
    await app.get(PlacesService).list();
    await app.database.query('set session_replication_role = replica');
    await app.database.query('delete from place where code = $1', [village]); // the service still knows it, the foreign key does not
    await app.database.query('set session_replication_role = origin');
    const release = await holding(session);
    const before = app.get(FloorWriter).write(session.id, async () => 'the batch before, so that all others are one');
    const results = Promise.allSettled(phones.map((device, i) => questions.ask(session.id, device, aQuestion({ village: i % 20 === 7 ? village : '35.22.06.2002' }))));
    await new Promise(setImmediate);
    await release();
    await before;
    const outcomes = (await results).map((result, i) => (result.status === 'fulfilled' ? 'asked' : `${i} ${result.reason.code}`));
    expect(outcomes.filter((outcome) => outcome !== 'asked')).toEqual(['7 23503', '27 23503', '47 23503']);
    const numbers = (await session.rows<{ no: number }>('question')).map(({ no }) => no).toSorted((a, b) => a - b);
    expect(numbers).toEqual(Array.from({ length: 57 }, (_, i) => i + 1));
    expect(await session.rows('asker')).toHaveLength(57);
    expect(new Set((await session.lines()).slice(1).map(({ at }) => at)).size).toBe(1); // one transaction for all
    expect(await session.verdict()).toMatchObject({ faults: [], entries: 58 });
  });

  it('takes one id in capitals and in small letters for one question, and no fault of the batch', async () => {
    const session = await app.open();
    const [one, other] = await devices(2);
    const [question, questions] = [aQuestion(), app.get(QuestionsService)];
    const sent = [[one!, question], [one!, { ...question, id: question.id.toUpperCase() }], [other!, aQuestion()]] as const;
    const replies = await Promise.all(sent.map(([device, asked]) => questions.ask(session.id, device, asked)));
    expect(replies.map(({ no }) => no)).toEqual([1, 1, 2]);
    expect(await session.version()).toBe(2); // halves would have a version each
  });

  it('undoes a single write that fails, with what it recorded, and none beside it', async () => {
    const session = await app.open();
    const writer = app.get(FloorWriter);
    const [device] = await devices(1);
    const results = await Promise.allSettled([
      writer.write(session.id, async (floor) => floor.record('step.began', 'moderator', { step: 1, kind: 'opening' })),
      writer.write(session.id, async (floor) => {
        floor.record('step.ended', 'moderator', { step: 1 });
        await floor.query('update asker set turns = -1 where session = $1', [session.id]);
        await floor.query(`insert into asker (session, no, turns) values ($1, 99, -1)`, [session.id]);
      }),
      writer.write(session.id, async (floor) => floor.record('step.began', 'moderator', { step: 2, kind: 'dialogue' })),
      app.get(QuestionsService).ask(session.id, device!, aQuestion()),
    ]);
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled', 'fulfilled']);
    expect((results[1] as PromiseRejectedResult).reason).toMatchObject({ code: '23514' });
    expect((await session.kinds()).toSorted()).toEqual(['question.asked', 'session.opened', 'step.began', 'step.began']);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('tells the author of a fault of ours no more than that, and the server stays up', async () => {
    const session = await app.open();
    const phones = await session.phones(3);
    await app.database.query('alter table question rename to question_away');
    const replies = await Promise.all(phones.map((phone) => phone.ask()));
    await app.database.query('alter table question_away rename to question');
    expect(replies.map(({ status, body }) => [status, body.code])).toEqual(phones.map(() => [500, 'internal']));
    expect(JSON.stringify(replies)).not.toContain('question_away');
    expect(await phones[0]!.ask()).toMatchObject({ status: 201, body: { no: 1 } });
  });

  it('refuses what is beyond the limit at once and keeps what it took', async () => {
    const session = await app.open();
    const [no, ids, release] = [await (await session.phone()).asks(), await devices(2_300), await holding(session)];
    const questions = app.get(QuestionsService);
    const results = Promise.allSettled(ids.map((device) => questions.support(session.id, longKnown(device), no, true)));
    await release();
    const settled = await results;
    const kept = settled.filter(({ status }) => status === 'fulfilled').length;
    expect(kept).toBeGreaterThanOrEqual(2_000);
    expect(kept).toBeLessThan(2_300);
    for (const result of settled) if (result.status === 'rejected') expect(result.reason).toBeInstanceOf(FloorBusy);
    expect(await session.rows('tally')).toMatchObject([{ supports: kept }]);
  });

  it('never lets time go back, though the clock does', async () => {
    const session = await app.open();
    const phone = await session.phone();
    await phone.asks();
    await app.database.moveClock('-1 minute');
    await phone.asks();
    await session.next(0);
    await session.turn(1, 'start');
    await session.turn(1, 'end');
    await app.database.moveClock('1 minute');
    await phone.asks();
    const times = (await session.lines()).map(({ at }) => at);
    expect(times).toEqual(times.toSorted());
    expect(times[2]).toBe(times[1]);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('is each session’s own: one that is held up holds up no other', async () => {
    const [held, free] = [await app.open(), await app.open()];
    const release = await holding(held);
    const waiting = (await held.phone()).ask();
    expect(await (await free.phone()).ask()).toMatchObject({ status: 201 });
    await release();
    expect(await waiting).toMatchObject({ status: 201 });
  });

  it('answers "nowhere" for a session that is not there', async () => {
    const [device] = await devices(1);
    await expect(app.get(QuestionsService).ask(randomUUID(), device!, aQuestion())).rejects.toMatchObject({ status: 404 });
  });
});

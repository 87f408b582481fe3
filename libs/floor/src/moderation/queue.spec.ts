import { TestApp, refused } from '../../../../test/support/app';
import { eventually } from '../../../../test/support/eventually';
import type { TestSession } from '../../../../test/support/session';
import type { Acted } from './deeds-done';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

const reason = 'Datang dari jauh dan harus pulang';
const raise = (session: TestSession, question: number, revision = 0) => session.desk<Acted>('POST', '/queue/raise', { question, reason, revision });
const undo = (session: TestSession, { body }: { body: Acted }) => session.desk<Acted>('POST', '/undo', { seq: body.seq });

describe('a question that is raised', () => {
  it('comes before the published order, as it was raised, with a reason that everybody sees', async () => {
    const { session } = await app.withQuestions({}, {}, {}, {});
    await session.supported(1, 2);
    await raise(session, 4);
    await raise(session, 3);
    await eventually(async () => expect(await session.stage()).toMatchObject({ order: [4, 3, 1, 2], lines: { 4: { why: 'raised', raised: reason }, 3: { why: 'raised' } } }));
    expect((await app.stranger().get(`${session.path}/questions/4`)).body).toMatchObject({ raised: reason, position: 1, why: 'raised' });
    expect(await session.calls()).toEqual([4, 3, 1, 2]);
    expect(await session.verdict()).toMatchObject({ faults: [], outOfOrder: 0 });
  });

  it('stays where it is, for its reason, when it is raised again for another', async () => {
    const { session } = await app.withQuestions({}, {});
    await raise(session, 2);
    expect(await session.desk('POST', '/queue/raise', { question: 2, reason: 'Beliau sudah lama menunggu', revision: 1 })).toMatchObject({ status: 200, body: { questions: [{ no: 2, revision: 1 }] } });
    expect((await session.kinds()).filter((kind) => kind === 'queue.reordered')).toHaveLength(1);
    expect((await app.stranger().get(`${session.path}/questions/2`)).body).toMatchObject({ raised: reason });
  });

  it('is where the published order has it when it is lowered, or the raising is taken back', async () => {
    const { session } = await app.withQuestions({}, {}, {});
    await raise(session, 3);
    await session.desk('POST', '/queue/lower', { question: 3, revision: 1 });
    await undo(session, await raise(session, 2));
    expect(await session.calls()).toEqual([1, 2, 3]);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('waits like every other while its asker is away', async () => {
    const { session } = await app.withQuestions({ mode: 'speak' }, {}, {});
    await raise(session, 1);
    await session.next(0);
    await session.turn(1, 'missed');
    expect((await session.next(1)).body).toMatchObject({ question: 2 });
    await session.turn(2, 'start');
    expect((await session.next(2)).body).toMatchObject({ question: 1 });
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });
});

describe('a queue that is closed', () => {
  it('takes no question, says so on the stage, and lets supports go on', async () => {
    const { session, first } = await app.withQuestions({}, {});
    const closed = await session.desk<Acted>('POST', '/queue/close');
    expect(closed).toMatchObject({ status: 200, body: { seq: expect.any(Number), questions: [] } });
    expect(await first.ask()).toMatchObject(refused('queue-closed'));
    expect(await first.support(2)).toMatchObject({ status: 200 });
    await eventually(async () => expect(await session.stage()).toMatchObject({ closed: true }));
    expect((await session.desk('POST', '/queue/close')).body).toEqual({ questions: [] });
    await session.desk('POST', '/queue/reopen');
    expect(await first.ask()).toMatchObject({ status: 201 });
    expect(await undo(session, closed)).toMatchObject({ status: 409, body: { code: 'queue-moved', closed: false } });
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('answers a question that stands already as before', async () => {
    const { session, first } = await app.withQuestions({});
    const { id } = (await first.mine()).questions[0]!;
    await undo(session, await session.desk<Acted>('POST', '/queue/close'));
    await session.desk('POST', '/queue/close');
    expect(await first.ask({ id })).toMatchObject({ status: 201, body: { no: 1 } });
  });
});

describe('a session that takes questions after acceptance', () => {
  const accept = (session: TestSession, no: number) => session.desk<Acted>('POST', `/questions/${no}/accept`, { revision: 0 });

  it('shows one to nobody but its phone and the desk, and calls it not, until it is accepted', async () => {
    const session = await app.open({ acceptance: 'after-acceptance' });
    const [author, other] = await session.phones(2);
    await author!.asks({ text: 'Sudah berapa lama jalan ini rusak?', name: 'Suparmi', topic: 'Jalan rusak' });
    const everywhere = await Promise.all(['questions', 'questions?sort=queue', 'questions/1', 'stage', 'journal', 'record'].map((path) => app.stranger().get(`${session.path}/${path}`)));
    expect(JSON.stringify(everywhere)).not.toMatch(/Sudah berapa|Suparmi|Jalan rusak/);
    expect(await author!.mine()).toMatchObject({ questions: [{ accepted: false, text: 'Sudah berapa lama jalan ini rusak?' }] });
    expect(await session.desk('GET', '/inbox')).toMatchObject({ body: { items: [{ no: 1, accepted: false, text: 'Sudah berapa lama jalan ini rusak?', name: 'Suparmi' }] } });
    expect(await other!.support(1)).toMatchObject(refused('no-such-question', 404));
    expect(await session.next(0)).toMatchObject(refused('queue-empty'));

    expect(await accept(session, 1)).toMatchObject({ status: 200 });
    expect(await author!.mine()).toMatchObject({ questions: [{ accepted: true }] });
    expect((await app.stranger().get(`${session.path}/questions`)).body).toMatchObject({ items: [{ no: 1, text: 'Sudah berapa lama jalan ini rusak?', seen: true }] });
    expect(JSON.stringify((await session.journal()).entries)).toMatch(/Sudah berapa/);
    expect(await session.calls()).toEqual([1]);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('carries one that nobody accepted too, and tells its words to nobody then either', async () => {
    const session = await app.open({ acceptance: 'after-acceptance' });
    await (await session.phone()).asks();
    await session.end();
    expect(await session.rows('question')).toMatchObject([{ state: 'carried', accepted: false }]);
    expect(JSON.stringify((await session.journal()).entries)).not.toMatch(/jalan poros/);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('may become so while it is on, for what is asked afterwards', async () => {
    const { session, first } = await app.withQuestions({});
    expect(await app.moderator.send('PATCH', session.path, { acceptance: 'after-acceptance' })).toMatchObject({ body: { acceptance: 'after-acceptance' } });
    await first.asks();
    expect(await session.rows('question', 'true order by no')).toMatchObject([{ accepted: true }, { accepted: false }]);
  });
});

describe('the end of a session', () => {
  it('carries what is open to the agency it was handed to, and nothing that is hidden, declined or merged', async () => {
    const { session } = await app.withQuestions({}, {}, {}, {}, {});
    const [agency] = await app.database.query<{ id: string }>('select id from agency where valid_to is null limit 1');
    await session.desk('POST', '/questions/1/hand', { revision: 0, agency: agency!.id });
    await session.desk('POST', '/questions/2/hide', { revision: 0, rule: 'hate', reason: 'Menghina warga' });
    await session.desk('POST', '/questions/3/decline', { revision: 0, rule: 'other', reason: 'Bukan pertanyaan' });
    await session.desk('POST', '/merges', { questions: [4, 5], revisions: [0, 0] });
    await session.end();
    expect(await session.rows('question', 'true order by no')).toMatchObject([
      { state: 'carried', carried_to: agency!.id }, { state: 'hidden' }, { state: 'declined' }, { state: 'carried', carried_to: null }, { state: 'merged' },
    ]);
    expect((await session.lines()).filter(({ kind }) => kind === 'question.carried')).toMatchObject([{ body: { question: 1, agency: expect.any(String) } }, { body: { question: 4 } }]);
    await eventually(async () => expect(await session.rows('act')).toEqual([])); // nothing is taken back any more
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });
});

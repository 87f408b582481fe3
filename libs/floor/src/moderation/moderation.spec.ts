import { TestApp, refused } from '../../../../test/support/app';
import type { TestSession } from '../../../../test/support/session';
import type { QuestionView } from '../questions/question.view';
import type { Acted } from './deeds-done';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

const insulting = { rule: 'hate', reason: 'Menghina seorang warga' };

/** Does it with the revision the question is at. */
const act = async (session: TestSession, no: number, name: string, fields: object = {}) =>
  session.desk<Acted>('POST', `/questions/${no}/${name}`, { revision: await revisionOf(session, no), ...fields });
const undo = (session: TestSession, seq: number | undefined) => session.desk<Acted>('POST', '/undo', { seq });
const read = async (session: TestSession, no: number) => (await app.stranger().get<QuestionView>(`${session.path}/questions/${no}`)).body;
const revisionOf = async (session: TestSession, no: number) => (await read(session, no)).revision;
const wordsOf = async (session: TestSession) => (await session.journal()).entries.flatMap(({ words }) => Object.values(words ?? {}).map(({ text }) => text));
const sound = async (session: TestSession) => expect(await session.verdict()).toMatchObject({ faults: [] });

describe('hiding a question', () => {
  it('takes its words from everybody but the desk, and leaves number, rule, reason, role and time', async () => {
    const { session } = await app.withQuestions({ text: 'Pak Parmin itu bodoh sekali', name: 'Suparmi' }, {});
    expect(await act(session, 1, 'hide', insulting)).toMatchObject({ status: 200, body: { questions: [{ no: 1, revision: 1 }], undoUntil: expect.any(String) } });
    expect(await read(session, 1)).toMatchObject({ no: 1, state: 'hidden', text: '', topic: '', ruling: { kind: 'hidden', ...insulting, by: 'moderator', at: expect.any(String) } });
    const everywhere = await Promise.all(['questions', 'questions?sort=queue', 'questions/1', 'stage', 'journal', 'record'].map((path) => app.stranger().get(`${session.path}/${path}`)));
    expect(JSON.stringify(everywhere)).not.toMatch(/Parmin|Suparmi/);
    expect(await wordsOf(session)).toContain(insulting.reason);
    expect(await session.calls()).toEqual([2]);
    await sound(session);
  });

  it('is told to its author’s phone, which may read its own words', async () => {
    const { session, first } = await app.withQuestions({});
    await act(session, 1, 'hide', insulting);
    expect((await first.mine()).questions).toMatchObject([{ state: 'hidden', text: 'Kapan jalan poros desa kami diperbaiki?', ruling: insulting }]);
  });

  it('gives the words back when it is restored, and its place', async () => {
    const { session } = await app.withQuestions({}, {});
    await act(session, 1, 'hide', insulting);
    expect(await act(session, 1, 'restore')).toMatchObject({ status: 200 });
    expect(await read(session, 1)).toMatchObject({ state: 'open', text: 'Kapan jalan poros desa kami diperbaiki?' });
    expect((await read(session, 1)).ruling).toBeUndefined();
    expect(await wordsOf(session)).toHaveLength(3);
    expect(await session.calls()).toEqual([1, 2]);
    await sound(session);
  });

  it('needs a rule and a reason', async () => {
    const { session } = await app.withQuestions({});
    for (const fields of [{}, { rule: 'hate' }, { reason: 'Menghina seorang warga' }, { rule: 'ugly', reason: 'Menghina seorang warga' }, { rule: 'hate', reason: 'tak' }]) {
      expect(await act(session, 1, 'hide', fields)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    }
  });

  it('is refused for one on the floor, or that was put', async () => {
    const { session } = await app.withQuestions({ mode: 'speak' });
    await session.next(0);
    for (const name of ['hide', 'decline']) expect(await act(session, 1, name, insulting)).toMatchObject({ status: 409, body: { code: 'question-moved', state: 'on the floor' } });
    await session.turn(1, 'start');
    await session.turn(1, 'end');
    expect(await act(session, 1, 'hide', insulting)).toMatchObject({ status: 409, body: { code: 'question-moved', state: 'spoken' } });
  });
});

describe('declining', () => {
  it('leaves the words readable, beside rule and reason', async () => {
    const { session } = await app.withQuestions({}, {});
    await act(session, 1, 'decline', { rule: 'not-a-question', reason: 'Ucapan terima kasih' });
    expect(await read(session, 1)).toMatchObject({ state: 'declined', text: 'Kapan jalan poros desa kami diperbaiki?', ruling: { kind: 'declined', rule: 'not-a-question' } });
    expect(await session.calls()).toEqual([2]);
    await sound(session);
  });
});

describe('holding', () => {
  it('keeps a question from being called, with a reason too, until it is released', async () => {
    const { session } = await app.withQuestions({}, {});
    await act(session, 1, 'hold');
    expect((await session.next(0)).body).toMatchObject({ question: 2 });
    await session.turn(1, 'start');
    expect(await session.next(1)).toMatchObject(refused('queue-empty'));
    expect(await session.desk('POST', '/turns/call', { question: 1, afterTurn: 1, reason: 'Beliau harus pulang' })).toMatchObject(refused('not-callable'));
    await act(session, 1, 'release');
    expect((await session.next(1)).body).toMatchObject({ question: 1 });
    await sound(session);
  });
});

describe('an act', () => {
  it('names the revision it saw, and is told what is now where that has changed', async () => {
    const { session } = await app.withQuestions({});
    await act(session, 1, 'label', { labels: ['urgent'] });
    expect(await session.desk('POST', '/questions/1/hide', { revision: 0, ...insulting })).toMatchObject({
      status: 409, body: { code: 'question-changed', no: 1, now: { revision: 1, state: 'open', labels: ['urgent'], text: 'Kapan jalan poros desa kami diperbaiki?' } },
    });
    expect(await read(session, 1)).toMatchObject({ state: 'open' });
  });

  it('is not stale by what phones and the floor do', async () => {
    const { session } = await app.withQuestions({ mode: 'speak' }, {});
    await session.supported(1, 2);
    await session.next(0);
    await session.turn(1, 'missed');
    expect(await read(session, 1)).toMatchObject({ revision: 0, supports: 2 });
  });

  it('changes nothing of what is so already, and answers as it did', async () => {
    const { session } = await app.withQuestions({});
    const { body: first } = await act(session, 1, 'hide', insulting);
    const before = await session.kinds();
    expect((await session.desk('POST', '/questions/1/hide', { revision: 0, ...insulting })).body).toEqual(first);
    expect(await act(session, 1, 'accept')).toMatchObject({ status: 200 });
    expect(await session.kinds()).toEqual(before);
  });

  it('is a moderator’s alone, and is in no session that has ended', async () => {
    const { session, first } = await app.withQuestions({});
    expect(await first.person.post(`${session.path}/questions/1/hide`, { revision: 0, ...insulting })).toMatchObject({ status: 401 });
    await session.end();
    expect(await act(session, 1, 'hide', insulting)).toMatchObject(refused('floor-closed'));
    expect(await session.desk('POST', '/undo', { seq: 1 })).toMatchObject(refused('floor-closed'));
  });
});

describe('taking back', () => {
  it('puts everything as it was, by an entry of its own; twice, it answers the same', async () => {
    const { session } = await app.withQuestions({}, {});
    const { body } = await act(session, 1, 'hide', insulting);
    const undone = await undo(session, body.seq);
    expect(undone).toMatchObject({ status: 200, body: { questions: [{ no: 1, revision: 2 }] } });
    expect(await read(session, 1)).toMatchObject({ state: 'open', text: 'Kapan jalan poros desa kami diperbaiki?', revision: 2 });
    expect((await session.lines()).at(-1)).toMatchObject({ kind: 'action.undone', actor: 'moderator', body: { of: body.seq } });
    expect((await undo(session, body.seq)).body).toEqual(undone.body);
    expect((await session.kinds()).filter((kind) => kind === 'action.undone')).toHaveLength(1);
    await sound(session);
  });

  it('is possible while a question is on the floor, for what the line does not depend on', async () => {
    const { session } = await app.withQuestions({});
    await session.next(0);
    const { body } = await act(session, 1, 'label', { labels: ['urgent'] });
    expect(await undo(session, body.seq)).toMatchObject({ status: 200 });
    expect(await read(session, 1)).toMatchObject({ labels: [] });
    await sound(session);
  });

  it('is possible for ten seconds', async () => {
    const { session } = await app.withQuestions({});
    const { body } = await act(session, 1, 'hold');
    await app.database.moveClock('10 seconds');
    expect(await undo(session, body.seq)).toMatchObject(refused('too-late-to-undo'));
    expect(await undo(session, 1)).toMatchObject(refused('no-such-act', 404));
  });

  it('is refused when somebody did something else with it meanwhile, or it was called', async () => {
    const { session } = await app.withQuestions({}, {});
    const { body: held } = await act(session, 1, 'hold');
    await act(session, 1, 'release');
    expect(await undo(session, held.seq)).toMatchObject({ status: 409, body: { code: 'question-changed', now: { revision: 2, held: false } } });
    const { body: edited } = await act(session, 1, 'edit', { place: 'outside' });
    await session.next(0);
    expect(await undo(session, edited.seq)).toMatchObject({ status: 409, body: { code: 'question-moved', state: 'on the floor' } });
  });
});

describe('mending place and topic', () => {
  it('puts the question where its kecamatan has it, and leaves out a village that is not in it', async () => {
    const { session } = await app.withQuestions({ place: '35.22.06', village: '35.22.06.2001' }, { place: '35.22.06' });
    expect(await act(session, 1, 'edit', { village: '35.22.14.2001' })).toMatchObject({ status: 422, body: { code: 'unknown-place' } });
    expect(await act(session, 1, 'edit', { place: '35.22.99' })).toMatchObject({ status: 422, body: { code: 'unknown-place' } });
    await act(session, 1, 'edit', { place: '35.22.14', topic: 'Jalan poros' });
    const mended = await read(session, 1);
    expect(mended).toMatchObject({ place: '35.22.14', topic: 'Jalan poros', revision: 1 });
    expect(mended.village).toBeUndefined();
    expect((await session.lines()).at(-1)).toMatchObject({ kind: 'question.edited', body: { question: 1, place: '35.22.14', topic: expect.stringMatching(/^[0-9a-f]{64}$/) } });
    await session.wholeTurn(0);
    expect(await session.calls(1)).toEqual([2]);
    await sound(session);
  });
});

describe('a selection', () => {
  it('is done with whole, one entry each, and taken back together', async () => {
    const { session } = await app.withQuestions({}, {}, {});
    const bulk = await session.desk<Acted>('POST', '/bulk', { act: 'hold', items: [{ no: 1, revision: 0 }, { no: 2, revision: 0 }] });
    expect(bulk).toMatchObject({ status: 200, body: { questions: [{ no: 1, revision: 1 }, { no: 2, revision: 1 }] } });
    expect((await session.kinds()).slice(-2)).toEqual(['question.held', 'question.held']);
    expect(await undo(session, bulk.body.seq)).toMatchObject({ status: 200 });
    expect((await session.kinds()).slice(-2)).toEqual(['action.undone', 'action.undone']);
    expect(await session.calls()).toEqual([1, 2, 3]);
    await sound(session);
  });

  it('is left as it was when one of it cannot be', async () => {
    const { session } = await app.withQuestions({}, {});
    await act(session, 2, 'plan');
    const before = await session.kinds();
    expect(await session.desk('POST', '/bulk', { act: 'hold', items: [{ no: 1, revision: 0 }, { no: 2, revision: 0 }] })).toMatchObject(refused('question-changed'));
    expect(await session.kinds()).toEqual(before);
    expect(await read(session, 1)).toMatchObject({ held: false, revision: 0 });
  });
});

import { TestApp, refused } from '../../../../test/support/app';
import type { Phone, TestSession } from '../../../../test/support/session';
import type { QuestionView } from '../questions/question.view';
import type { Acted } from './deeds-done';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

const read = async (session: TestSession, no: number) => (await app.stranger().get<QuestionView>(`${session.path}/questions/${no}`)).body;
const merge = async (session: TestSession, ...questions: number[]) =>
  session.desk<Acted>('POST', '/merges', { questions, revisions: await Promise.all(questions.map(async (no) => (await read(session, no)).revision)) });
const split = async (session: TestSession, no: number) => session.desk<Acted>('POST', `/questions/${no}/split`, { revision: (await read(session, no)).revision });
const undo = (session: TestSession, { body }: { body: Acted }) => session.desk<Acted>('POST', '/undo', { seq: body.seq });
const supporters = async (session: TestSession, ...numbers: number[]) => Promise.all(numbers.map(async (no) => (await read(session, no)).supports));
const support = async (no: number, ...phones: (Phone | undefined)[]) => {
  for (const phone of phones) expect(await phone!.support(no)).toMatchObject({ status: 200 });
};
const sound = async (session: TestSession) => expect(await session.verdict()).toMatchObject({ faults: [] });

describe('uniting questions', () => {
  it('keeps the earliest with its asker and place, and tells where the others went', async () => {
    const { session, phones } = await app.withQuestions({}, { text: 'Jalan poros kapan diaspal, Pak?' }, {});
    expect(await merge(session, 2, 1)).toMatchObject({ status: 200, body: { questions: [{ no: 1, revision: 1 }, { no: 2, revision: 1 }] } });
    expect(await read(session, 1)).toMatchObject({ state: 'open', merged: [2] });
    expect(await read(session, 2)).toMatchObject({ state: 'merged', mergedInto: 1, text: 'Jalan poros kapan diaspal, Pak?' });
    expect((await phones[1]!.mine()).questions).toMatchObject([{ state: 'merged', mergedInto: 1 }]);
    expect(await session.calls()).toEqual([1, 3]);
    await sound(session);
  });

  it('counts whoever supported both once, and the author of the other not unless they pressed', async () => {
    const { session, phones: [, author] } = await app.withQuestions({}, {});
    const [both, first, second] = await session.phones(3);
    await support(1, both, first);
    await support(2, both, second);
    await merge(session, 1, 2);
    expect(await supporters(session, 1)).toEqual([3]);
    await support(1, author);
    expect(await supporters(session, 1)).toEqual([4]);
    await support(1, both, second); // pressed again, they count once
    expect(await supporters(session, 1)).toEqual([4]);
    await sound(session);
  });

  it('does not count the author of the one that stays, though they supported the other', async () => {
    const { session, first } = await app.withQuestions({}, {});
    await support(2, first);
    await merge(session, 1, 2);
    expect(await supporters(session, 1)).toEqual([0]);
    await split(session, 2);
    expect(await supporters(session, 1, 2)).toEqual([0, 1]);
    await sound(session);
  });

  it('puts what was pressed on record directly before', async () => {
    const { session } = await app.withQuestions({}, {});
    await session.supported(1, 2);
    await session.supported(2, 1);
    await merge(session, 1, 2);
    expect((await session.lines()).slice(-2)).toMatchObject([{ kind: 'supports.counted', body: { counts: { 1: 2, 2: 1 } } }, { kind: 'questions.merged', body: { question: 1, merged: [2], counts: { 1: 3 } } }]);
    await sound(session);
  });

  it('is refused for what is not in line, on the floor or named twice', async () => {
    const { session, first } = await app.withQuestions({ mode: 'speak' }, {}, {}, {});
    expect(await merge(session, 2, 2)).toMatchObject(refused('not-to-be-merged'));
    expect(await merge(session, 2)).toMatchObject({ status: 422 });
    expect(await session.desk('POST', '/merges', { questions: [2, 9], revisions: [0, 0] })).toMatchObject(refused('no-such-question', 404));
    await session.next(0);
    expect(await merge(session, 1, 2)).toMatchObject({ status: 409, body: { code: 'not-to-be-merged', no: 1 } });
    await session.turn(1, 'start');
    await session.turn(1, 'end');
    expect(await merge(session, 1, 2)).toMatchObject(refused('not-to-be-merged'));
    await session.desk('POST', '/questions/2/hide', { revision: 0, rule: 'other', reason: 'Tidak pantas' });
    expect(await merge(session, 2, 3)).toMatchObject(refused('not-to-be-merged'));
    expect(await session.desk('POST', '/merges', { questions: [3, 4], revisions: [0, 1] })).toMatchObject(refused('question-changed'));
    expect(await first.person.post(`${session.path}/merges`, { questions: [3, 4], revisions: [0, 0] })).toMatchObject({ status: 401 });
  });

  it('takes along what was united with a later one', async () => {
    const { session } = await app.withQuestions({}, {}, {});
    const [one, two, three, all] = await session.phones(4);
    await support(1, one, all);
    await support(2, two, all);
    await support(3, three, all);
    await merge(session, 2, 3);
    expect(await supporters(session, 2)).toEqual([3]);
    const united = await merge(session, 1, 2);
    expect(await read(session, 1)).toMatchObject({ merged: [2, 3], supports: 4 });
    await undo(session, united);
    expect(await read(session, 3)).toMatchObject({ mergedInto: 2 });
    expect(await supporters(session, 1, 2)).toEqual([2, 3]);
    await sound(session);
  });

  it('answers the same when it is pressed twice', async () => {
    const { session } = await app.withQuestions({}, {});
    const first = await merge(session, 1, 2);
    expect((await session.desk('POST', '/merges', { questions: [1, 2], revisions: [0, 0] })).body).toEqual(first.body);
  });
});

describe('splitting again', () => {
  it('gives each back its own supporters', async () => {
    const { session } = await app.withQuestions({}, {}, {});
    const [both, first, second, late, left] = await session.phones(5);
    await support(1, both, first);
    await support(2, both, second, left);
    await merge(session, 1, 2, 3);
    await support(1, late);
    await left!.unsupport(1); // of all that is united
    expect(await supporters(session, 1)).toEqual([4]);
    expect(await split(session, 2)).toMatchObject({ status: 200 });
    expect(await read(session, 2)).toMatchObject({ state: 'open', supports: 2 });
    expect(await read(session, 1)).toMatchObject({ merged: [3], supports: 3 });
    expect(await session.calls()).toEqual([1, 2]);
    await sound(session);
  });

  it('leaves with the rest whoever supported another of them', async () => {
    const { session } = await app.withQuestions({}, {}, {});
    const [both] = await session.phones(1);
    await support(2, both);
    await support(3, both);
    await merge(session, 1, 2, 3);
    await split(session, 2);
    expect(await supporters(session, 1, 2)).toEqual([1, 1]);
    await split(session, 3);
    expect(await supporters(session, 1, 2, 3)).toEqual([0, 1, 1]);
    await sound(session);
  });

  it('comes by itself when the author of the one that stayed takes it back', async () => {
    const { session, first } = await app.withQuestions({}, {}, {});
    await session.supported(2, 2);
    await merge(session, 1, 2, 3);
    await first.withdraw(1);
    expect(await read(session, 2)).toMatchObject({ state: 'open', supports: 2 });
    expect(await session.calls()).toEqual([2, 3]);
    await sound(session);
  });

  it('is taken back like a merge', async () => {
    const { session } = await app.withQuestions({}, {});
    await session.supported(1, 1);
    await session.supported(2, 2);
    const merged = await merge(session, 1, 2);
    await undo(session, merged);
    expect(await supporters(session, 1, 2)).toEqual([1, 2]);
    await merge(session, 1, 2);
    await undo(session, await split(session, 2));
    expect(await read(session, 2)).toMatchObject({ mergedInto: 1 });
    expect(await supporters(session, 1)).toEqual([3]);
    await sound(session);
  });

  it('may come when the one that stayed was put, and be taken back then too', async () => {
    const { session } = await app.withQuestions({ mode: 'speak' }, {});
    await merge(session, 1, 2);
    await session.wholeTurn(0);
    const apart = await split(session, 2);
    expect(await read(session, 2)).toMatchObject({ state: 'open' });
    expect(await undo(session, apart)).toMatchObject({ status: 200 });
    expect(await read(session, 2)).toMatchObject({ state: 'merged' });
    await sound(session);
  });
});

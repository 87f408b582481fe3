import { refused, TestApp } from '../../../../test/support/app';
import { someAgencies } from '../../../../test/support/officials';
import { anAnswer, type TestSession } from '../../../../test/support/session';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

/** A session in which so many questions were put. */
async function put(count = 1) {
  const session = await app.open();
  for (const phone of await session.phones(count)) await phone.asks();
  for (let turn = 0; turn < count; turn++) await session.wholeTurn(turn);
  return session;
}

const give = (session: TestSession, answer: object) => session.desk<{ no: number }>('POST', '/questions/1/answers', answer);
const carry = (session: TestSession, agency?: string) => session.desk<{ no: number }>('POST', '/questions/1/carry', { agency });
const answersOf = async (session: TestSession) => (await session.kinds()).filter((kind) => kind === 'answer.given').length;

const agencies = () => someAgencies(app);

describe('an answer', () => {
  it('that is sent again, twice at once or after the end, is one answer', async () => {
    const session = await put();
    const answer = anAnswer();
    const replies = await Promise.all([give(session, answer), give(session, answer), give(session, { ...answer, id: answer.id.toUpperCase(), text: 'Lain.' })]);
    await session.end();
    for (const reply of [...replies, await give(session, answer)]) expect(reply).toMatchObject({ status: 201, body: { no: 1 } });
    expect(await session.rows('answer')).toMatchObject([{ no: 1, text: answer.text }]);
    expect(await answersOf(session)).toBe(1);
  });

  it('that corrects one is another, says so, and stands in its place alone', async () => {
    const session = await put(2);
    await give(session, anAnswer());
    expect(await give(session, anAnswer({ text: 'Belum dianggarkan.', corrects: 1 }))).toMatchObject({ status: 201, body: { no: 2 } });
    expect(await give(session, anAnswer({ corrects: 1 }))).toMatchObject(refused('answer-corrected'));
    expect(await give(session, anAnswer({ corrects: 9 }))).toMatchObject(refused('no-such-answer', 404));
    expect(await session.desk('POST', '/questions/2/answers', anAnswer({ corrects: 2 }))).toMatchObject(refused('no-such-answer', 404));
    expect((await session.desk('GET', '/questions/1')).body).toMatchObject({ answers: [{ no: 1, text: 'Sudah dianggarkan.' }, { no: 2, corrects: 1 }] });
    await session.end();
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('may be several agencies’', async () => {
    const session = await put();
    const { one, other } = await agencies();
    for (const agency of [one, other]) expect(await give(session, anAnswer({ agency }))).toMatchObject({ status: 201 });
    expect((await session.desk('GET', '/questions/1')).body).toMatchObject({ answers: [{ agency: { id: one } }, { agency: { id: other } }] });
  });

  it('has an id of its own also where two requests could race', async () => {
    const session = await put();
    await give(session, anAnswer());
    const again = `insert into answer (session, no, id, question, kind, level, text, seq, at) select session, 2, id, question, kind, level, text, seq, at from answer where session = $1`;
    await expect(app.database.asApp(again, [session.id])).rejects.toMatchObject({ code: '23505', constraint: 'answer_session_id_key' });
  });

  it('is no agency’s that had ended before the day of the session, nor is a question carried to it', async () => {
    const session = await put();
    const { ended, one } = await agencies();
    const unknown = { status: 422, body: { code: 'unknown-agency' } };
    expect(await give(session, anAnswer({ agency: ended }))).toMatchObject(unknown);
    expect(await carry(session, ended)).toMatchObject(unknown);
    expect(await give(session, anAnswer({ agency: one.toUpperCase() }))).toMatchObject({ status: 201 });
  });
});

describe('a question that is carried', () => {
  it('stays with whom it was carried to, and says so to whoever sends it elsewhere', async () => {
    const session = await put();
    const { one, other } = await agencies();
    for (const again of [one, one.toUpperCase()]) expect(await carry(session, again)).toMatchObject({ status: 200, body: { no: 1 } });
    for (const elsewhere of [other, undefined]) expect(await carry(session, elsewhere)).toMatchObject({ status: 409, body: { code: 'already-carried' } });
    expect(await session.rows('question')).toMatchObject([{ state: 'carried', carried_to: one }]);
    expect((await session.kinds()).filter((kind) => kind === 'question.carried')).toHaveLength(1);
  });

  it('stays on the clerk’s list too', async () => {
    const session = await put();
    const { one } = await agencies();
    for (const again of [undefined, undefined]) expect(await carry(session, again)).toMatchObject({ status: 200 });
    expect(await carry(session, one)).toMatchObject({ status: 409, body: { code: 'already-carried' } });
  });
});

import { type Person, TestApp, refused } from '../../../../test/support/app';
import { signedInAs } from '../../../../test/support/officials';
import type { Phone, TestSession } from '../../../../test/support/session';
import type { AppealAtDesk } from './appeal-reads.service';
import type { ModerationRecord } from './moderation-record.service';

let app: TestApp;
let chair: Person;
beforeAll(async () => {
  app = await TestApp.start();
  chair = await signedInAs(app, 'chair');
});
afterAll(() => app[Symbol.asyncDispose]());

const insulting = { rule: 'hate', reason: 'Menghina seorang warga' };
const sentence = 'Saya menyebut nama jalan, bukan nama orang.';
const mistaken = { uphold: false, reason: 'Yang disebut nama jalan' };
const right = { uphold: true, reason: 'Tetap menyebut nama warga' };

const hide = (session: TestSession, no = 1, revision = 0) => session.desk<{ seq: number }>('POST', `/questions/${no}/hide`, { revision, ...insulting });
const appeal = ({ person, session }: Phone, no = 1, words = sentence) => person.post(`${session.path}/questions/${no}/appeal`, { sentence: words });
const decide = (by: Person, { path }: TestSession, decision: object, no = 1) => by.post(`${path}/questions/${no}/appeal/decide`, decision);
const appeals = async ({ path }: TestSession, by = chair) => (await by.get<{ items: AppealAtDesk[] }>(`${path}/appeals`)).body.items;
const record = async ({ path }: TestSession, query = '') => (await app.stranger().get<ModerationRecord>(`${path}/moderation${query}`)).body;
const sound = async (session: TestSession) => expect(await session.verdict()).toMatchObject({ faults: [] });

/** A question that the moderator has hidden, and its author has appealed. */
async function appealed() {
  const { session, phones: [author, other] } = await app.withQuestions({}, {});
  await hide(session);
  expect(await appeal(author!)).toMatchObject({ status: 201, body: { no: 1, of: 4 } });
  return { session, author: author!, other: other! };
}

describe('an appeal', () => {
  it('is made by the author of a hidden, declined or merged question, once for each ruling, and is public', async () => {
    const { session, phones } = await app.withQuestions({}, {}, {}, {});
    await hide(session);
    await session.desk('POST', '/questions/2/decline', { revision: 0, ...insulting });
    await session.desk('POST', '/merges', { questions: [3, 4], revisions: [0, 0] });
    for (const [i, phone] of phones.entries()) expect((await appeal(phone, i + 1)).status).toBe(i === 2 ? 409 : 201);
    expect(await appeal(phones[0]!)).toMatchObject({ status: 201 });
    expect(await appeal(phones[0]!, 1, 'Sekali lagi: itu nama jalan.')).toMatchObject(refused('appealed-already'));
    expect(await appeals(session)).toMatchObject([{ question: 1, against: 'hidden', sentence, ruledFor: insulting.reason, text: 'Kapan jalan poros desa kami diperbaiki?' }, { question: 2, against: 'declined' }, { question: 4, against: 'merged', state: 'open' }]);
    expect((await record(session)).items.filter(({ kind }) => kind === 'appeal.made')).toMatchObject([{ actor: 'asker:1', facts: { question: 1 }, words: { text: sentence } }, {}, {}]);
    await sound(session);
  });

  it('is nobody else’s, and against nothing that stands', async () => {
    const { session, phones: [author, other] } = await app.withQuestions({}, {});
    expect(await appeal(author!)).toMatchObject(refused('question-moved'));
    await hide(session);
    expect(await appeal(other!)).toMatchObject(refused('not-yours', 403));
    expect(await appeal(author!, 1, 'Salah')).toMatchObject({ status: 422 });
    expect(await appeal(author!, 1, 'Telepon saya 081234567890 sekarang')).toMatchObject({ status: 201 });
    expect(JSON.stringify(await record(session))).not.toContain('081234567890');
  });

  it('that is granted puts the question back in line, hidden or united', async () => {
    const { session, author, other } = await appealed();
    expect(await decide(chair, session, mistaken)).toMatchObject({ status: 200, body: { no: 1, of: 4, granted: true } });
    expect(await author.mine()).toMatchObject({ questions: [{ state: 'open' }] });
    expect(await appeals(session)).toMatchObject([{ state: 'granted', decision: { by: 'chair', reason: 'Yang disebut nama jalan' } }]);

    await session.desk('POST', '/merges', { questions: [1, 2], revisions: [2, 0] });
    await appeal(other, 2);
    expect(await decide(chair, session, mistaken, 2)).toMatchObject({ body: { granted: true } });
    expect(await session.calls()).toEqual([1, 2]);
    await sound(session);
  });

  it('that is refused leaves the ruling, and tells its author why', async () => {
    const { session, author } = await appealed();
    expect(await author.mine()).toMatchObject({ questions: [{ appeal: { state: 'open' } }] });
    expect(await decide(chair, session, right)).toMatchObject({ body: { granted: false } });
    expect(await author.mine()).toMatchObject({ questions: [{ state: 'hidden', appeal: { state: 'upheld', reason: right.reason } }] });
    expect(await decide(chair, session, mistaken)).toMatchObject(refused('no-such-appeal', 404));
    await sound(session);
  });

  it('is not decided by whoever ruled: neither the service nor the database lets them', async () => {
    const { session } = await appealed();
    expect(await appeals(session, app.moderator)).toMatchObject([{ own: true }]);
    expect(await decide(app.moderator, session, mistaken)).toMatchObject(refused('not-your-own-ruling', 403));
    await expect(app.database.query(`update appeal set decided = 4, granted = true, decided_at = now() where session = $1`, [session.id])).rejects.toMatchObject({ constraint: 'another_decides' });
    expect(await appeals(session)).toMatchObject([{ state: 'open' }]);
  });

  it('is overtaken when the ruling is taken back before', async () => {
    const { session } = await appealed();
    await session.desk('POST', '/questions/1/restore', { revision: 1 });
    expect(await appeals(session)).toMatchObject([{ state: 'overtaken' }]);
    expect(await decide(chair, session, right)).toMatchObject(refused('question-moved'));
    await sound(session);
  });

  it('has nowhere to stand when the session has ended, and is told where to go', async () => {
    const { session, first } = await app.withQuestions({});
    await hide(session);
    await session.end();
    expect(await appeal(first)).toMatchObject({ status: 409, body: { code: 'appeals-over', hint: expect.stringContaining('PPID') } });
  });
});

describe('the record of moderation', () => {
  it('counts and lists what was done, with role, rule and reason, without the words of what is hidden', async () => {
    const { session, author } = await appealed();
    await decide(chair, session, right);
    await session.desk('POST', '/queue/raise', { question: 2, revision: 0, reason: 'Harus pulang sebelum hujan' });
    const all = await record(session);
    expect(all.counts).toMatchObject([{ kind: 'appeal.decided', count: 1 }, { kind: 'appeal.made', count: 1 }, { kind: 'question.hidden', rule: 'hate', count: 1 }, { kind: 'queue.reordered', count: 1 }]);
    expect(all.items.map(({ kind, actor }) => `${actor} ${kind}`)).toEqual(['moderator question.hidden', 'asker:1 appeal.made', 'chair appeal.decided', 'moderator queue.reordered']);
    expect(JSON.stringify(all)).not.toContain((await author.mine()).questions[0]!.text);
  });

  it('comes in pages', async () => {
    const { session } = await appealed();
    const first = await record(session, '?limit=1');
    expect(first.items).toMatchObject([{ kind: 'question.hidden' }]);
    expect((await record(session, `?limit=1&cursor=${first.next}`)).items).toMatchObject([{ kind: 'appeal.made' }]);
  });
});

import { verifyJournal } from '@dialog/floor';
import { TestApp } from '../support/app';
import { eventually } from '../support/eventually';
import type { Follower } from '../support/follower';
import { anAnswer, aQuestion, DANDER, KAPAS, NGRAHO, type Phone, type TestSession } from '../support/session';

/** One Friday, told in the order in which it happens. */
describe('a session of Dialog Publik', () => {
  let app: TestApp;
  let session: TestSession;
  let [siti, joko, wati, darmi]: Phone[] = [];
  let hall: Follower;
  let sitiPhone: Follower;

  beforeAll(async () => {
    app = await TestApp.start();
  });
  afterAll(async () => {
    hall.socket.disconnect();
    sitiPhone.socket.disconnect();
    await app[Symbol.asyncDispose]();
  });

  it('is announced by a moderator, with the six steps of the forum and a short code', async () => {
    session = await app.announce({ title: 'Dialog Publik: jalan dan irigasi', answerSeconds: 60 });
    const { body } = await app.stranger().get<{ state: string; code: string; steps: object[] }>(session.path);
    expect(body).toMatchObject({ state: 'scheduled', code: expect.stringMatching(/^\d{4}$/) });
    expect(body.steps).toHaveLength(6);
    expect((await app.stranger().get<{ id: string }>(`/sessions/by-code/${body.code}`)).body.id).toBe(session.id);
  });

  it('takes questions before it begins, from phones that have no account', async () => {
    [siti, joko, wati, darmi] = await session.phones(4);
    hall = await session.follow({ cookie: '' });
    sitiPhone = await session.follow(siti!);
    await Promise.all([hall.join(), sitiPhone.join()]);
    const { data } = await sitiPhone.emit('ask', aQuestion({ text: 'Kapan jalan poros Ngunut diperbaiki? WA saya 0812-3456-7890', name: 'Siti', place: DANDER, village: '35.22.06.2001', mode: 'speak' }));
    expect(data).toMatchObject({ no: 1, masked: true, text: 'Kapan jalan poros Ngunut diperbaiki? WA saya ••••-••••-••••' });
  });

  it('opens, and everybody’s screen says so at once', async () => {
    expect(await session.desk('POST', '/open')).toMatchObject({ status: 204 });
    await session.desk('POST', '/steps/4/begin');
    await Promise.all([hall, sitiPhone].map((screen) => screen.until(() => screen.view.state === 'live' && screen.view.step?.no === 4)));
  });

  it('puts further questions in line, and people support them', async () => {
    expect(await joko!.asks({ text: 'Irigasi Kapas kering sejak Juli, mengapa?', place: KAPAS, mode: 'phone', phone: '0353881826', name: 'Joko' })).toBe(2);
    expect(await wati!.asks({ text: 'Puskesmas Ngraho tutup sore hari', place: NGRAHO, mode: 'read' })).toBe(3);
    expect(await darmi!.asks({ text: 'Lampu jalan desa kami padam', place: DANDER, mode: 'read' })).toBe(4);
    for (const phone of [siti!, joko!, wati!]) await phone.support(4);
    await hall.until(() => hall.view.lines[4]?.supports === 3);
    expect(hall.view.order).toEqual([4, 1, 2, 3]);
    expect(hall.view.lines[4]).toMatchObject({ why: 'supports', seen: false });
  });

  it('shows a question’s words in the hall once a moderator has read them', async () => {
    await session.desk('POST', '/questions/1/seen', { topic: 'Jalan poros Ngunut' });
    await hall.until(() => hall.view.lines[1]?.seen === true);
    expect(hall.view.lines[1]).toMatchObject({ topic: 'Jalan poros Ngunut', name: 'Siti' });
  });

  it('calls the first in line, whose question is read out and answered', async () => {
    expect((await session.next(0)).body).toMatchObject({ no: 1, question: 4 });
    await session.turn(1, 'start');
    const answer = anAnswer({ kind: 'send-proposal', level: 'village', text: 'Mohon diajukan melalui musyawarah desa.' });
    expect(await session.desk('POST', '/questions/4/answers', answer)).toMatchObject({ status: 201 });
    await hall.until(() => hall.view.totals.answers === 1);
  });

  it('then calls the hall, which was not heard yet; Siti’s phone says it is her turn', async () => {
    expect((await session.next(1)).body).toMatchObject({ no: 2, question: 1, state: 'called' });
    await sitiPhone.until(() => sitiPhone.view.turn?.question === 1);
    const { calledAt, answerBy } = sitiPhone.view.turn!;
    expect(Date.parse(answerBy) - Date.parse(calledAt)).toBe(60_000);
    expect(await sitiPhone.emit('reply', { turn: 2, ready: true })).toEqual({ data: { turn: 2 } });
    await hall.until(() => hall.view.turn?.ready === true);
  });

  it('lets her speak, with one clock on all screens, and stops it for a prayer call', async () => {
    await session.turn(2, 'start');
    await Promise.all([hall, sitiPhone].map((screen) => screen.until(() => screen.view.turn?.state === 'speaking')));
    expect(hall.view.turn!.endsAt).toBe(sitiPhone.view.turn!.endsAt);
    await app.database.moveClock('100 seconds');
    await session.turn(2, 'pause');
    await app.database.moveClock('5 minutes');
    await hall.until(() => hall.view.turn?.state === 'paused');
    expect(hall.view.turn!.left).toBeGreaterThan(70_000);
    await session.turn(2, 'resume');
    await session.turn(2, 'end');
    await session.desk('POST', '/questions/1/answers', anAnswer({ kind: 'feasible', text: 'Masuk APBD Perubahan.', due: '2027-06-30', owner: 'Bidang Bina Marga' }));
  });

  it('telephones Joko: the desk alone reads the number', async () => {
    expect((await session.next(2)).body).toMatchObject({ no: 3, question: 2, mode: 'phone' });
    expect((await session.desk<{ phone: string }>('GET', '/questions/2/phone')).body.phone).toBe('0353881826');
    expect((await wati!.person.get(`${session.path}/questions/2/phone`)).status).toBe(401);
  });

  it('marks him absent when he does not answer, and passes him over until one other turn has ended', async () => {
    await session.turn(3, 'missed');
    expect((await joko!.mine()).questions).toMatchObject([{ no: 2, passed: 'once', phoneEnding: '26' }]);
    await hall.until(() => hall.view.order.join() === '3');
    expect((await session.next(3)).body).toMatchObject({ no: 4, question: 3 });
    await session.turn(4, 'start');
  });

  it('takes a late question out of order, for a reason that everybody sees', async () => {
    const late = await darmi!.asks({ text: 'Ada pohon tumbang menutup jalan Dander', place: DANDER, mode: 'read' });
    const reason = 'Keadaan darurat, warga menunggu alat berat';
    expect((await session.desk('POST', '/turns/call', { question: late, reason, afterTurn: 4 })).body).toMatchObject({ no: 5, question: 5 });
    await hall.until(() => hall.view.turn?.outOfOrder === reason);
    await session.turn(5, 'start');
    await session.turn(5, 'end');
  });

  it('ends ten seconds after the press; what is open is carried and its author is told', async () => {
    await session.desk('POST', '/end');
    await hall.until(() => hall.view.endingAt !== undefined);
    await session.end();
    await hall.until(() => hall.view.state === 'ended');
    expect((await joko!.mine()).questions).toMatchObject([{ no: 2, state: 'carried' }]);
    expect((await session.lines()).at(-1)!.body).toEqual({ asked: 5, turns: 4, answers: 2, carried: 3 });
  });

  it('forgets the telephone number', async () => {
    await eventually(async () => expect(await session.rows('question_phone')).toEqual([]));
    expect((await joko!.mine()).questions[0]).not.toHaveProperty('phoneEnding');
  });

  it('can be verified by anybody against the head on the hall screen', async () => {
    const { entries } = await session.journal();
    const verdict = verifyJournal({ session: session.id, head: hall.view.head!, entries });
    expect(verdict).toMatchObject({ faults: [], calls: 5, outOfOrder: 1, entries: entries.length });
    const { body } = await app.stranger().get<{ head: string; headCode: string }>(session.path);
    expect(body).toMatchObject({ state: 'ended', head: hall.view.head });
    expect(verdict.headCode.replace('-', '')).toBe(body.headCode.replace('-', ''));
  });

  it('is told as a record, in which each question has its turns and answers', async () => {
    const { body } = await app.stranger().get<{ items: { kind: string; words?: object }[] }>(`${session.path}/record`);
    expect(body.items[0]).toMatchObject({ kind: 'question.asked', words: { name: 'Siti' } });
    expect(body.items.at(-1)).toMatchObject({ kind: 'session.ended' });
    expect((await app.stranger().get(`${session.path}/questions/1`)).body).toMatchObject({
      state: 'answered',
      turns: [{ no: 2, state: 'ended', spokenSeconds: expect.closeTo(100, -1) }],
      answers: [{ kind: 'feasible', due: '2027-06-30', text: 'Masuk APBD Perubahan.' }],
    });
  });
});

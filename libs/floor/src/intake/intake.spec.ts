import { randomUUID } from 'node:crypto';
import { TestApp, refused } from '../../../../test/support/app';
import { eventually } from '../../../../test/support/eventually';
import { DANDER, KAPAS, Phone, type TestSession } from '../../../../test/support/session';
import type { DeskPerson, TakenIn } from './intake.view';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

const text = 'Kapan saluran irigasi di dusun kami dikeruk?';
const take = (session: TestSession, more: object = {}) => session.desk<TakenIn>('POST', '/intake', { id: randomUUID(), channel: 'hall', text, ...more });
const people = async (session: TestSession, q = '') => (await session.desk<{ items: DeskPerson[] }>('GET', `/intake/people?q=${encodeURIComponent(q)}`)).body.items;
const recover = async (code: string) => (await app.phone()).post('/me/recover', { code });
const sound = async (session: TestSession) => expect(await session.verdict()).toMatchObject({ faults: [] });

describe('taking a question on behalf of somebody', () => {
  it('puts it in line as accepted and seen, in the name of the role and by the channel, not of a phone', async () => {
    const session = await app.open({ acceptance: 'after-acceptance' });
    expect(await take(session, { name: 'Sumiati', place: DANDER, channel: 'paper' })).toMatchObject({ status: 201, body: { no: 1, asker: 1, masked: false, receipt: expect.stringMatching(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/) } });
    expect(await session.rows('question')).toMatchObject([{ text, name: 'Sumiati', place: DANDER, grp: 'remote', mode: 'read', channel: 'paper', accepted: true, seen: true }]);
    expect((await session.journal()).entries.map(({ line }) => JSON.parse(line))).toContainEqual(expect.objectContaining({ kind: 'question.asked', actor: 'moderator', body: expect.objectContaining({ asker: 1, channel: 'paper' }) }));
    expect(await session.calls()).toEqual([1]);
    await sound(session);
  });

  it.each([
    ['hall', {}, 'hall', 'speak'],
    ['radio', { phone: '0812 3456 7890' }, 'radio', 'phone'],
    ['radio', {}, 'radio', 'read'],
    ['phone', { phone: '0812 3456 7890' }, 'remote', 'phone'],
    ['sms', { phone: '0812 3456 7890' }, 'radio', 'read'],
    ['whatsapp', {}, 'remote', 'read'],
    ['paper', {}, 'remote', 'read'],
  ])('by %s %j is of the group %s and put as %s', async (channel, more, grp, mode) => {
    const session = await app.open();
    await take(session, { channel, ...more });
    expect(await session.rows('question')).toMatchObject([{ grp, mode, place: 'unsaid' }]);
  });

  it('gives the radio its turn between hall and phones', async () => {
    const session = await app.open();
    const phone = await session.phone();
    await phone.asks({ mode: 'speak' });
    await (await session.phone()).asks({ mode: 'speak' });
    await (await session.phone()).asks();
    await take(session, { channel: 'sms', place: DANDER });
    expect(await session.calls()).toEqual([1, 3, 4, 2]);
    await sound(session);
  });

  it('answers the same id the same, with a new receipt as long as the first was not used', async () => {
    const session = await app.open();
    const id = randomUUID();
    const { body: first } = await take(session, { id });
    const { body: again } = await take(session, { id });
    expect(again).toMatchObject({ no: 1, asker: 1 });
    expect(await recover(first.receipt!)).toMatchObject(refused('code-unknown', 404));
    expect(await recover(again.receipt!)).toMatchObject({ status: 204 });
    expect((await take(session, { id })).body.receipt).toBeUndefined();
    expect(await session.rows('question')).toHaveLength(1);
  });

  it('masks numbers, and refuses what is too short, unknown places and closed queues', async () => {
    const session = await app.open();
    expect((await take(session, { text: 'Hubungi saya di 0812-3456-7890 soal jalan' })).body).toMatchObject({ masked: true, text: 'Hubungi saya di ••••-••••-•••• soal jalan' });
    expect(await take(session, { text: 'Jalan' })).toMatchObject({ status: 422 });
    expect(await take(session, { channel: 'pigeon' })).toMatchObject({ status: 422 });
    expect(await take(session, { place: '99.99.99' })).toMatchObject(refused('unknown-place', 422));
    await session.desk('POST', '/queue/close');
    expect(await take(session)).toMatchObject(refused('queue-closed'));
    expect(await people(session)).toHaveLength(1);
  });
});

describe('the same person', () => {
  it('is found by a part of the name or the last digits, and picked, not added twice', async () => {
    const session = await app.open();
    await take(session, { name: 'Bu Sumiati', place: KAPAS, channel: 'phone', phone: '0812 3456 7890' });
    await take(session, { name: 'Pak Darno' });
    for (const q of ['sumi', '7890']) expect(await people(session, q)).toEqual([{ asker: 1, name: 'Bu Sumiati', place: KAPAS, questions: [1] }]);
    for (const q of ['90', '1234', '%']) expect(await people(session, q)).toEqual([]);
    const { body } = await take(session, { asker: 1, channel: 'radio' });
    expect(body).toMatchObject({ no: 3, asker: 1 });
    expect(body.receipt).toBeUndefined();
    expect(await session.rows('question_phone')).toMatchObject([{ no: 1 }, { no: 3, phone: '0812 3456 7890' }]);
    expect(await people(session)).toMatchObject([{ asker: 2 }, { asker: 1, questions: [1, 3] }]);
    await sound(session);
  });

  it('may have as many open questions as the desk takes, and one turn before all who had none', async () => {
    const session = await app.open({ openLimit: 1 });
    await take(session);
    await take(session, { asker: 1 });
    await take(session);
    expect(await session.calls()).toEqual([1, 3, 2]);
    await sound(session);
  });

  it('is nobody whom the desk did not add', async () => {
    const session = await app.open();
    await (await session.phone()).asks();
    for (const asker of [1, 2]) expect(await take(session, { asker })).toMatchObject(refused('no-such-person', 404));
  });

  it('finds the questions on a phone by the receipt, asks on from there, and is still the desk’s to pick', async () => {
    const session = await app.open();
    const { receipt } = (await take(session)).body;
    const { headers } = await recover(receipt!);
    const phone = new Phone(session, app.as(String(headers['set-cookie']).split(';', 1)[0]!));
    expect((await phone.mine()).questions).toMatchObject([{ no: 1, text }]);
    await phone.asks();
    expect((await take(session, { asker: 1 })).body).toMatchObject({ no: 3, asker: 1 });
    expect(await session.rows('asker')).toHaveLength(1);
    await sound(session);
  });
});

describe('what the desk keeps of a person', () => {
  it('tells no telephone number, and forgets it with the session', async () => {
    const session = await app.open();
    await take(session, { name: 'Bu Sumiati', channel: 'sms', phone: '0812 3456 7890' });
    const told = await Promise.all([people(session), session.journal(), session.rows('words'), session.rows('entry')]);
    expect(JSON.stringify(told)).not.toContain('7890');
    expect(await session.rows('desk_person')).toMatchObject([{ phone: '0812 3456 7890' }]);
    await session.end();
    await eventually(async () => expect(await session.rows('desk_person')).toMatchObject([{ name: 'Bu Sumiati', phone: null }]));
  });

  it('keeps the receipt as a hash', async () => {
    const session = await app.open();
    const { receipt } = (await take(session)).body;
    const rows = await app.database.query('select d::text as row from device d');
    expect(JSON.stringify(rows)).not.toContain(receipt!.replace('-', ''));
  });
});

describe('intake in the database', () => {
  it('takes no question by a channel for an asker whom the desk did not add', async () => {
    const session = await app.open();
    await (await session.phone()).asks();
    const insert = app.database.asApp(
      `insert into question (session, no, id, asker, place, grp, mode, text, masked, topic, asked_seq, asked_at, asker_turns, asker_away, rev, channel)
       values ($1, 2, gen_random_uuid(), 1, 'unsaid', 'remote', 'read', 'Kapan jembatan dibangun?', false, 'Jembatan', 2, clock(), 0, false, 1, 'paper')`,
      [session.id],
    );
    await expect(insert).rejects.toMatchObject({ code: '23514', constraint: 'taken_for_whom_the_desk_added' });
  });

  it('changes no code of a phone that is somebody’s', async () => {
    const session = await app.open();
    await (await session.phone()).asks();
    await expect(app.database.asApp(`update device set code_hash = sha256(token_hash) where token_hash <> code_hash`)).rejects.toMatchObject({ code: '23514', constraint: 'device_code_stays' });
  });
});

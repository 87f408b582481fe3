import { randomUUID } from 'node:crypto';
import { TestApp } from '../../../../test/support/app';
import { longKnown } from '../../../../test/support/session';
import type { Supported } from '../floor.events';
import { QuestionsService } from '../questions/questions.service';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

async function asked() {
  const session = await app.open();
  const author = await session.phone();
  return { session, author, no: await author.asks(), phone: await session.phone() };
}

describe('supporting', () => {
  it('is membership of a set: twice is once, and so is taking it back', async () => {
    const { phone, no } = await asked();
    expect(await phone.support(no)).toMatchObject({ status: 200, body: { no, supports: 1 } });
    expect(await phone.support(no)).toMatchObject({ status: 200, body: { no, supports: 1 } });
    expect((await phone.mine()).supported).toEqual([no]);
    expect(await phone.unsupport(no)).toMatchObject({ status: 200, body: { no, supports: 0 } });
    expect(await phone.unsupport(no)).toMatchObject({ status: 200, body: { no, supports: 0 } });
    expect((await phone.mine()).supported).toEqual([]);
  });

  it('changes no version and writes nothing when nothing changes', async () => {
    const { session, phone, no } = await asked();
    await phone.support(no);
    const before = await session.rows('floor');
    await phone.support(no);
    await (await session.phone()).unsupport(no);
    expect(await session.rows('floor')).toEqual(before);
  });

  it('counts many at once exactly', async () => {
    const { session, no } = await asked();
    const phones = await session.phones(120);
    await Promise.all(phones.flatMap((phone) => [phone.support(no), phone.support(no)]));
    await Promise.all(phones.slice(0, 30).map((phone) => phone.unsupport(no)));
    expect(await session.rows('tally')).toMatchObject([{ supports: 90 }]);
    expect(await session.rows('support')).toHaveLength(90);
  });

  it('hears a phone that changes its mind in the order of its words', async () => {
    const { session, phone, no } = await asked();
    using socket = await session.follow(phone);
    await socket.join();
    const words = await Promise.all(['support', 'unsupport', 'support', 'unsupport', 'support'].map((word) => socket.emit<Supported>(word, { no })));
    expect(words.map(({ data }) => data?.supports)).toEqual([1, 0, 1, 0, 1]);
    expect((await phone.mine()).supported).toEqual([no]);
  });

  it('takes the last word where several come within one batch', async () => {
    const { session, phone, no } = await asked();
    await phone.support(no);
    const [{ device }] = (await session.rows<{ device: string }>('support')) as [{ device: string }];
    const questions = app.get(QuestionsService);
    for (const last of [false, true]) {
      const words = [true, false, true, !last, last];
      const before = await session.version();
      const replies = await Promise.all(words.map((given) => questions.support(session.id, longKnown(device), no, given)));
      expect(replies).toEqual(words.map(() => ({ no, supports: last ? 1 : 0 })));
      expect(await session.version()).toBe(before + 1);
    }
  });

  it('is refused for one’s own question, for one that is over, and for one that is not there', async () => {
    const { author, phone, no } = await asked();
    expect(await author.support(no)).toMatchObject({ status: 409, body: { code: 'own-question' } });
    expect(await phone.support(99)).toMatchObject({ status: 404, body: { code: 'no-such-question' } });
    await author.withdraw(no);
    expect(await phone.support(no)).toMatchObject({ status: 409, body: { code: 'question-moved', state: 'withdrawn' } });
  });

  it('costs nobody else’s when one in the batch is refused', async () => {
    const { session, author, no } = await asked();
    const phones = await session.phones(20);
    const replies = await Promise.all([...phones.map((phone) => phone.support(no)), author.support(no), ...phones.slice(0, 5).map((phone) => phone.support(77))]);
    expect(replies.map(({ status }) => status)).toEqual([...Array(20).fill(200), 409, ...Array(5).fill(404)]);
    expect(await session.rows('tally')).toMatchObject([{ supports: 20 }]);
  });

  it('goes on record as absolute counts directly before a call, and only what changed', async () => {
    const { session, no, phone } = await asked();
    const second = await (await session.phone()).asks();
    const counted = async () => (await session.lines()).flatMap(({ kind, body }) => (kind === 'supports.counted' ? [body.counts] : []));
    await Promise.all([phone.support(no), (await session.phone()).support(no), phone.support(second)]);
    await session.wholeTurn(0);
    await phone.unsupport(second);
    await session.wholeTurn(1);
    expect((await session.kinds()).filter((kind) => /called|counted/.test(kind))).toEqual(['supports.counted', 'turn.called', 'supports.counted', 'turn.called']);
    expect(await counted()).toEqual([{ [no]: 2, [second]: 1 }, { [second]: 0 }]);
  });

  it('goes on record in front of the first batch that comes 15 seconds after the last time', async () => {
    const session = await app.open();
    const no = await (await session.phone()).asks({ mode: 'speak' });
    await session.next(0);
    await session.turn(1, 'missed');
    await (await session.phone()).support(no);
    expect(await session.kinds()).not.toContain('supports.counted');
    await app.database.moveClock('15 seconds');
    await (await session.phone()).asks();
    expect((await session.kinds()).slice(-2)).toEqual(['supports.counted', 'question.asked']);
  });

  it('is of a question that is there and by a device that is known, says the database', async () => {
    const { session, no } = await asked();
    const [device] = await app.database.query<{ id: string }>('select id from device limit 1');
    const insert = 'insert into support (session, no, device) values ($1, $2, $3)';
    await expect(app.database.asApp(insert, [session.id, 77, device!.id])).rejects.toThrow('A support is of a question and by a device');
    await expect(app.database.asApp(insert, [session.id, no, randomUUID()])).rejects.toThrow('A support is of a question and by a device');
  });
});

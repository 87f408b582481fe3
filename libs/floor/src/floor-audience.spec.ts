import { eventually } from '../../../test/support/eventually';
import { minutesPass } from '../../../test/support/minutes-pass';
import { aQuestion, KAPAS } from '../../../test/support/session';
import { twoNodes } from '../../../test/support/shared';
import { expectUpToDate } from '../../../test/support/up-to-date';
import { checkChain } from './domain/journal-chain';

const nodes = twoNodes();

describe('a phone’s own questions', () => {
  it('come to its own room from the first on, with what became of them, and to nobody else', async () => {
    const session = await nodes.app.open();
    const [author, stranger] = await session.phones(2);
    using own = await session.follow(author!);
    using theirs = await session.follow(stranger!);
    await Promise.all([own.join(), theirs.join()]);
    await own.emit('ask', aQuestion({ mode: 'speak' }));
    await own.until(() => own.own.length > 0);
    await stranger!.support(1);
    await session.next(0);
    await own.emit('reply', { turn: 1, ready: false });
    await own.until(() => own.own.at(-1)?.passed === 'once');
    expect(own.own.at(-1)).toMatchObject({ no: 1, supports: 1, state: 'open' });
    await session.desk('POST', '/questions/1/present');
    await own.until(() => own.own.at(-1)?.passed === undefined);
    await own.emit('withdraw', { no: 1 });
    await own.until(() => own.own.at(-1)?.state === 'withdrawn');
    expect(theirs.own).toEqual([]);
  });

  it('come from the session it joined last, as all it hears does', async () => {
    const [first, second] = [await nodes.app.open(), await nodes.app.open()];
    const phone = await first.phone();
    await phone.asks();
    using follower = await first.follow(phone);
    await follower.join();
    await follower.emit('join', { session: second.id, audience: 'stage' });
    const before = [follower.frames.length, follower.own.length];
    await first.next(0);
    await (await second.phone()).asks();
    await follower.until(() => follower.frames.length > before[0]!);
    expect(follower.frames.at(-1)!.patch).toMatchObject({ totals: { asked: 1 } });
    expect(follower.own).toHaveLength(before[1]!);
  });

  it('come to each of its sockets, on either node', async () => {
    const session = await nodes.app.open();
    const phone = await session.phone();
    await phone.asks();
    using here = await session.follow(phone);
    using there = await session.follow(phone, nodes.other);
    await Promise.all([here.join(), there.join()]);
    await (await session.phone()).support(1);
    await Promise.all([here, there].map((follower) => follower.until(() => follower.own.at(-1)?.supports === 1)));
  });
});

describe('the journal’s audience', () => {
  it('gets every line once and in order, those before it joined included, while the session goes on', async () => {
    const session = await nodes.app.open();
    const auditors = await Promise.all([nodes.app, nodes.other].map((node) => session.follow({ cookie: '' }, node)));
    const phones = await session.phones(30);
    const asking = Promise.all(phones.map(async (phone) => {
      await phone.asks();
      await phone.asks();
      return phone.asks();
    }));
    await (await session.phone()).asks({ place: KAPAS });
    await Promise.all(auditors.map((auditor) => auditor.join('journal', 0)));
    await asking;
    await session.wholeTurn(0);
    const { entries } = await session.journal();
    for (const auditor of auditors) {
      await auditor.until(() => auditor.lines.at(-1)?.seq === entries.length);
      expect(auditor.lines).toEqual(entries);
      expect(checkChain(session.id, auditor.lines)).toMatchObject({ seq: entries.length });
      expect(auditor.frames).toEqual([]);
      for (const { from, to, entries: lines } of auditor.entries) expect([from, to]).toEqual([lines[0]!.seq, lines.at(-1)!.seq]);
      auditor[Symbol.dispose]();
    }
  });

  it('gets no words of a question that waits for acceptance, which the desk gets', async () => {
    const session = await nodes.app.open({ acceptance: 'after-acceptance' });
    using auditor = await session.follow({ cookie: '' });
    using desk = await session.follow(nodes.app.moderator);
    await Promise.all([auditor.join('journal', 0), desk.join('desk', 0)]);
    await (await session.phone()).asks({ text: 'Sudah berapa lama jalan ini rusak?' });
    await Promise.all([auditor, desk].map((follower) => follower.until(() => follower.lines.length === 2)));
    expect(auditor.lines[1]!.words).toBeUndefined();
    expect(desk.lines[1]!.words).toMatchObject({ text: { text: 'Sudah berapa lama jalan ini rusak?' } });
    await session.desk('POST', '/questions/1/accept', { revision: 0 });
    expect((await session.journal()).entries[1]!.words).toEqual(desk.lines[1]!.words);
  });

  it('goes on after the line it had', async () => {
    const session = await nodes.app.open();
    const phones = await session.phones(3);
    for (const phone of phones) await phone.asks();
    using auditor = await session.follow({ cookie: '' });
    await auditor.join('journal', 2);
    await session.next(0);
    await auditor.until(() => auditor.lines.at(-1)?.seq === 5);
    expect(auditor.lines.map(({ seq }) => seq)).toEqual([3, 4, 5]);
  });

  it('hears on after minutes in which nothing happened, and nobody followed the stage', async () => {
    const session = await nodes.app.open();
    using auditor = await session.follow({ cookie: '' });
    await auditor.join('journal', 0);
    await minutesPass(2);
    await (await session.phone()).asks();
    await auditor.until(() => auditor.lines.length === 2);
    expect(auditor.lines).toEqual((await session.journal()).entries);
  });

  it('gets the last thousand lines of a long journal; those before are read by HTTP', async () => {
    const session = await nodes.app.open({ openLimit: 25 });
    const phones = await session.phones(50);
    for (let round = 0; round < 25; round++) await Promise.all(phones.map((phone) => phone.asks()));
    await eventually(async () => expect((await session.stage()).seq).toBe(1_251));
    using auditor = await session.follow({ cookie: '' });
    await auditor.join('journal', 0);
    await auditor.until(() => auditor.lines.at(-1)?.seq === 1_251);
    expect([auditor.lines[0]!.seq, auditor.lines.length]).toEqual([252, 1_000]);
  });

  it('of a large batch misses nothing', async () => {
    const session = await nodes.app.open();
    using auditor = await session.follow({ cookie: '' });
    await auditor.join('journal', 0);
    const phones = await session.phones(260);
    await Promise.all(phones.map((phone) => phone.ask()));
    await auditor.until(() => auditor.lines.length >= 261);
    expect(auditor.lines.map(({ seq }) => seq)).toEqual(Array.from({ length: 261 }, (_, i) => i + 1));
  });
});

describe('the desk’s audience', () => {
  it('is for a signed-in moderator, who gets stage and lines', async () => {
    const session = await nodes.app.open();
    for (const cookie of ['', (await nodes.app.phone()).cookie, 'dp_session=made-up']) {
      using stranger = await session.follow({ cookie });
      await expect(stranger.join('desk')).rejects.toThrow('sign-in-needed');
      await (await session.phone()).asks();
      expect(stranger.frames).toEqual([]);
    }
    using desk = await session.follow(nodes.app.moderator);
    await desk.join('desk', 0);
    await session.next(0);
    await desk.until(() => desk.view.turn !== undefined && desk.lines.length === 5);
    await expectUpToDate(session, desk);
  });
});

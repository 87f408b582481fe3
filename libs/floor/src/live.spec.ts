import { randomUUID } from 'node:crypto';
import { Database } from '@dialog/platform';
import { TestApp } from '../../../test/support/app';
import { eventually } from '../../../test/support/eventually';
import { Follower } from '../../../test/support/follower';
import { aQuestion, KAPAS, NGRAHO, Phone, TestSession } from '../../../test/support/session';
import { checkChain } from './domain/journal-chain';
import type { StageFrame, StageView } from './floor.events';
import { Stage } from './stage/stage';
import { StageService } from './stage/stage.service';
import { snapshot } from './stage/stage.snapshot';

let app: TestApp;
/** A second node on the same database. */
let other: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
  other = await TestApp.start(app.database);
});
afterAll(async () => {
  await other[Symbol.asyncDispose]();
  await app[Symbol.asyncDispose]();
});

/** The view read anew from the database, by nobody's patches. */
async function viewOf({ id }: TestSession): Promise<StageView> {
  return JSON.parse(JSON.stringify(new Stage().take((await snapshot(app.get(Database), id, 0))!)));
}

async function expectUpToDate(session: TestSession, ...followers: Follower[]) {
  const { v, ...view } = await viewOf(session);
  for (const follower of followers) {
    await eventually(async () => {
      const { v: last, ...shown } = follower.view;
      expect(shown).toEqual(view);
      expect(last).toBeLessThanOrEqual(v); // nothing to be seen came since
    });
  }
}

/** A session with a bit of everything. */
async function busy(session: TestSession) {
  const phones = await session.phones(6);
  await Promise.all(phones.map((phone, i) => phone.ask({ mode: i % 2 ? 'speak' : 'read', place: i % 3 ? KAPAS : NGRAHO, ...(i % 2 && { name: `Warga ${i}` }) })));
  await Promise.all(phones.map((phone, i) => phone.support(((i + 1) % 6) + 1)));
  await session.desk('POST', '/steps/1/begin');
  await session.desk('POST', '/questions/2/seen', { topic: 'Irigasi' });
  await session.wholeTurn(0);
  await session.next(1);
  await session.turn(2, 'missed');
  await session.next(2);
  await session.turn(3, 'start');
  await session.turn(3, 'pause');
  await Promise.all(phones.map((phone) => phone.ask({ text: `Pertanyaan yang panjang sekali, ${'dan masih panjang '.repeat(20)}` })));
  await phones[0]!.withdraw((await phones[0]!.mine()).questions.at(-1)!.no);
}

describe('following a session', () => {
  it('begins with the whole small view, what is the phone’s own, and the time', async () => {
    const session = await app.open();
    const [phone, second] = await session.phones(2);
    await phone!.asks({ mode: 'phone', phone: '081234567890' });
    await second!.asks();
    await phone!.support(2);
    await eventually(async () => expect((await session.stage()).lines[2]?.supports).toBe(1));
    using follower = await session.follow(phone!);
    const joined = await follower.join();
    expect(joined).toEqual({ view: await viewOf(session), mine: await phone!.mine(), presence: expect.any(Number), at: expect.stringMatching(/^\d{4}-.*\.\d{3}Z$/) });
    expect(joined.mine).toMatchObject({ questions: [{ no: 1, phoneEnding: '90' }], supported: [2] });
  });

  it('goes on by patches that give exactly the view the database has', async () => {
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    await follower.join();
    await busy(session);
    await expectUpToDate(session, follower);
    await session.end();
    await expectUpToDate(session, follower);
    expect(follower.rejoined).toBe(0);
    expect(follower.view).toMatchObject({ state: 'ended', head: (await session.journal()).head, order: [], lines: {} });
    for (const [i, frame] of follower.frames.entries()) if (i > 0) expect(frame.from).toBe(follower.frames[i - 1]!.v);
  });

  it('is not sent what nobody would see; who joins then follows on from there', async () => {
    const session = await app.open();
    const [author, second] = await session.phones(2);
    await author!.asks();
    await session.next(0);
    await session.turn(1, 'missed'); // in no line until another turn has ended
    using follower = await session.follow(author!);
    await follower.join();
    await expectUpToDate(session, follower);
    const before = follower.frames.length;
    await second!.support(1);
    await follower.until(() => follower.own.at(-1)?.supports === 1);
    expect(follower.frames).toHaveLength(before);
    expect(await session.version()).toBeGreaterThan(follower.view.v);

    using late = await session.follow(second!);
    expect((await late.join()).view).toEqual(follower.view);
    await second!.asks();
    await expectUpToDate(session, follower, late);
    expect([late.frames, follower.rejoined, late.rejoined]).toEqual([follower.frames.slice(before), 0, 0]);
  });

  it('hears what moved in the order, not the order', async () => {
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    await follower.join();
    const shows = (...order: number[]) => follower.until(() => follower.view.order.join() === order.join());
    for (const [i, phone] of (await session.phones(3)).entries()) {
      await phone.asks();
      await follower.until(() => follower.view.order.length === i + 1);
    }
    await (await session.phone()).support(3);
    await shows(3, 1, 2);
    await session.next(0);
    await shows(1, 2);
    expect(follower.frames.flatMap(({ moved }) => (moved ? [moved] : []))).toEqual([[[1, 0]], [[2, 1]], [[3, 2]], [[3, 0]], [[3]]]);
  });

  it('joins again when a frame was missed, and is whole', async () => {
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    await follower.join();
    await (await session.phone()).asks();
    await follower.reached(await session.version());
    follower.view = { ...follower.view, v: follower.view.v - 1, order: [] };
    await (await session.phone()).asks();
    await follower.until(() => follower.rejoined > 0);
    await expectUpToDate(session, follower);
    expect(follower.view.order).toEqual([1, 2]);
  });

  it('reaches every phone on either node', async () => {
    const session = await app.open();
    const followers = await Promise.all([app, other, app, other].map(async (node) => session.follow(await app.phone(), node)));
    await Promise.all(followers.map((follower) => follower.join()));
    await busy(session);
    await expectUpToDate(session, ...followers);
    expect(followers.map(({ rejoined }) => rejoined)).toEqual([0, 0, 0, 0]);
    expect(followers.map(({ frames }) => frames.filter(({ patch }) => patch && 'turn' in patch).length > 4)).toEqual([true, true, true, true]);
    for (const follower of followers) follower[Symbol.dispose]();
  });

  it('is one floor on two nodes: one order of numbers, one person called, one chain', async () => {
    const here = await app.open();
    const there = new TestSession(other, here.id);
    const phones = [...(await here.phones(20)), ...(await there.phones(20))];
    const numbers = await Promise.all(phones.map((phone) => phone.asks()));
    expect(numbers.toSorted((a, b) => a - b)).toEqual(Array.from({ length: 40 }, (_, i) => i + 1));
    await Promise.all(phones.map((phone, i) => phone.support(numbers[(i + 1) % 40]!)));
    const pressed = await Promise.all([here.next(0), there.next(0), here.next(0), there.next(0)]);
    for (const { status, body } of pressed) expect([status, body]).toEqual([200, pressed[0]!.body]);
    await Promise.all([here.turn(1, 'start'), there.turn(1, 'start')]);
    await Promise.all([here.next(1), there.next(1)]);
    await there.turn(2, 'start');
    await Promise.all([here.end(), there.desk('POST', '/end')]);
    expect(await there.verdict()).toMatchObject({ faults: [], calls: 2 });
  });

  it('hears of one session at a time', async () => {
    const [first, second] = [await app.open(), await app.open()];
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

  it('catches up by itself when the news of commits is lost', async () => {
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    await follower.join();
    await app.database.query(`select pg_terminate_backend(pid) from pg_stat_activity where datname = current_database() and query ilike 'listen%'`);
    await (await session.phone()).asks();
    await expectUpToDate(session, follower);
    await session.next(0);
    await expectUpToDate(session, follower);
  });
});

describe('what must not end the server', () => {
  it('is news that nobody can read, and listeners that fail', async () => {
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    await follower.join();
    app.get(StageService).onChange(({ session: changed }) => {
      if (changed === session.id) throw new Error('a listener that fails');
    });
    for (const news of ['', 'nonsense', 'null', '[null]', '{}', '[{"lane":"now"}]', `[{"session":"${session.id}","lane":"x","v":99}]`, `[{"session":"${session.id}","node":5,"following":{}}]`])
      await app.database.query(`select pg_notify('floor', $1)`, [news]);
    await (await session.phone()).asks();
    await expectUpToDate(session, follower);
  });

  it('is a view that cannot be made: it is made anew from the beginning', async () => {
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    await follower.join();
    const failing = jest.spyOn(Stage.prototype, 'take').mockImplementationOnce(() => { throw new Error('a row that cannot be read'); });
    await (await session.phone()).asks();
    await follower.until(() => follower.view.totals.asked === 1);
    failing.mockRestore();
    await expectUpToDate(session, follower);
  });
});

describe('pages that load after one write', () => {
  it('share one reading of what it did', async () => {
    const session = await app.open();
    await session.stage();
    const phone = await session.phone();
    const reads = jest.spyOn(app.get(Database), 'query');
    for (let no = 1; no <= 3; no++) {
      await phone.asks({ text: `Pertanyaan nomor ${no} tentang jalan desa` });
      const views = await Promise.all(Array.from({ length: 50 }, () => session.stage()));
      expect(new Set(views.map(({ totals }) => totals.asked))).toEqual(new Set([no]));
    }
    const snapshots = reads.mock.calls.filter(([sql, values]) => sql.includes('speaking_seconds') && values?.[0] === session.id && values.length === 2);
    reads.mockRestore();
    expect(snapshots.length).toBeLessThanOrEqual(9);
  });
});

describe('the three lanes', () => {
  it('let a call overtake counts that wait', async () => {
    const session = await app.open();
    const [author, ...phones] = await session.phones(4);
    await author!.asks();
    using follower = await session.follow(author!);
    await follower.join();
    await phones[0]!.support(1);
    await follower.until(() => follower.view.lines[1]?.supports === 1);
    const [frame] = follower.frames.slice(-1);
    await Promise.all(phones.slice(1).map((phone) => phone.support(1))); // would come a second after that frame
    const heard = follower.frames.length;
    await session.next(0);
    await follower.until(() => follower.view.turn !== undefined);
    expect(follower.frames.length - heard).toBe(1); // nothing between, and the counts came along
    expect(follower.frames.at(-1)!.at - Date.parse(follower.view.turn!.calledAt)).toBeLessThan(1_000);
    expect(follower.frames.at(-1)!.from).toBe(frame!.v);
    await expectUpToDate(session, follower);
  });

  it('send only counts once a second, whatever the number of people who press', async () => {
    const session = await app.open();
    await (await session.phone()).asks();
    const phones = await session.phones(60);
    using follower = await session.follow(phones[0]!);
    await follower.join();
    await follower.reached(await session.version());
    const before = follower.frames.length;
    for (const phone of phones) await phone.support(1);
    await follower.until(() => follower.view.lines[1]?.supports === 60);
    expectApart(follower.frames.slice(before), 1_000);
    await expectUpToDate(session, follower);
  });

  it('send questions four times a second at most', async () => {
    const session = await app.open();
    const phones = await session.phones(40);
    using follower = await session.follow(phones[0]!);
    await follower.join();
    for (const phone of phones) await phone.asks();
    await follower.until(() => follower.view.totals.asked === 40);
    expectApart(follower.frames, 250);
    expect(follower.frames.length).toBeLessThan(40);
    await expectUpToDate(session, follower);
  });

  /** Frames leave so far apart; how long the reading of one takes is not counted. */
  function expectApart(frames: StageFrame[], ms: number) {
    const times = frames.map(({ at }) => at);
    const longest = times.at(-1)! - times[0]!;
    expect(frames.length).toBeLessThanOrEqual(Math.floor(longest / (ms * 0.9)) + 1);
  }
});

describe('a phone’s own questions', () => {
  it('come to its own room from the first on, with what became of them, and to nobody else', async () => {
    const session = await app.open();
    const [author, stranger] = await session.phones(2);
    using own = await session.follow(author!);
    using theirs = await session.follow(stranger!);
    await Promise.all([own.join(), theirs.join()]);
    await own.emit('ask', aQuestion({ id: randomUUID() }));
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

  it('come to each of its sockets, on either node', async () => {
    const session = await app.open();
    const phone = await session.phone();
    await phone.asks();
    using here = await session.follow(phone);
    using there = await session.follow(phone, other);
    await Promise.all([here.join(), there.join()]);
    await (await session.phone()).support(1);
    await Promise.all([here, there].map((follower) => follower.until(() => follower.own.at(-1)?.supports === 1)));
  });
});

describe('the journal’s audience', () => {
  it('gets every line once and in order, those before it joined included, while the session goes on', async () => {
    const session = await app.open();
    const auditors = await Promise.all([app, other].map((node) => session.follow({ cookie: '' }, node)));
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

  it('goes on after the line it had', async () => {
    const session = await app.open();
    const phones = await session.phones(3);
    for (const phone of phones) await phone.asks();
    using auditor = await session.follow({ cookie: '' });
    await auditor.join('journal', 2);
    await session.next(0);
    await auditor.until(() => auditor.lines.at(-1)?.seq === 5);
    expect(auditor.lines.map(({ seq }) => seq)).toEqual([3, 4, 5]);
  });

  it('hears on after minutes in which nothing happened, and nobody followed the stage', async () => {
    const session = await app.open();
    using auditor = await session.follow({ cookie: '' });
    await auditor.join('journal', 0);
    await minutesPass(2);
    await (await session.phone()).asks();
    await auditor.until(() => auditor.lines.length === 2);
    expect(auditor.lines).toEqual((await session.journal()).entries);
  });

  it('gets the last thousand lines of a long journal; those before are read by HTTP', async () => {
    const session = await app.open({ openLimit: 25 });
    const phones = await session.phones(50);
    for (let round = 0; round < 25; round++) await Promise.all(phones.map((phone) => phone.asks()));
    await eventually(async () => expect((await session.stage()).seq).toBe(1_251));
    using auditor = await session.follow({ cookie: '' });
    await auditor.join('journal', 0);
    await auditor.until(() => auditor.lines.at(-1)?.seq === 1_251);
    expect([auditor.lines[0]!.seq, auditor.lines.length]).toEqual([252, 1_000]);
  });

  it('of a large batch misses nothing', async () => {
    const session = await app.open();
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
    const session = await app.open();
    for (const cookie of ['', (await app.phone()).cookie, 'dp_session=made-up']) {
      using stranger = await session.follow({ cookie });
      await expect(stranger.join('desk')).rejects.toThrow('desk-only');
      await (await session.phone()).asks();
      expect(stranger.frames).toEqual([]);
    }
    using desk = await session.follow(app.moderator);
    await desk.join('desk', 0);
    await session.next(0);
    await desk.until(() => desk.view.turn !== undefined && desk.lines.length === 5);
    await expectUpToDate(session, desk);
  });
});

describe('presence', () => {
  it('counts those who follow the stage on all nodes, and names nobody', async () => {
    const session = await app.open();
    const here = await session.follow(await app.phone());
    using there = await session.follow(await app.phone(), other);
    using auditor = await session.follow({ cookie: '' });
    await Promise.all([here.join(), there.join(), auditor.join('journal')]);
    await Promise.all([here, there].map((follower) => follower.until(() => follower.following === 2)));
    expect((await app.stranger().get<{ presence: number }>(`${session.path}/stage`)).body.presence).toBe(2);
    here[Symbol.dispose]();
    await there.until(() => there.following === 1);
  }, 20_000);

  it('no longer counts those of a node that died, and says so', async () => {
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    await follower.join();
    await app.database.query(`select pg_notify('floor', $1)`, [JSON.stringify([{ session: session.id, node: randomUUID(), following: 7 }])]);
    await follower.until(() => follower.following! >= 7);
    await minutesPass(0.25); // who lives is counted again
    await minutesPass(0.45);
    await follower.until(() => follower.following === 1);
  }, 20_000);
});

/** As this machine counts: what is remembered for so long is forgotten. */
async function minutesPass(minutes: number) {
  const later = Date.now() + minutes * 60_000;
  const passing = jest.spyOn(Date, 'now').mockImplementation(() => later);
  await new Promise((resolve) => setTimeout(resolve, 5_500));
  passing.mockRestore();
}

describe('what a socket may send', () => {
  it('is refused at the connection when it comes from a page of another site', async () => {
    const session = await app.open();
    await expect(Follower.connect(app.url, '', session.id, { origin: 'https://evil.example' })).rejects.toThrow();
    await expect(Follower.connect(app.url, '', session.id, { origin: 'null' })).rejects.toThrow();
    using own = await Follower.connect(app.url, '', session.id, { origin: app.url });
    expect((await own.join()).view.state).toBe('live');
  });

  it('is an event of the list: others are not heard, and nothing breaks', async () => {
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    await follower.join();
    for (const event of ['stage', 'next', 'constructor', '__proto__', 'toString', '']) follower.socket.emit(event as 'join', {} as never, (() => expect(event).toBe('not answered')) as never);
    follower.socket.emit('support' as 'join', { no: 1 } as never, undefined as never);
    expect(await follower.emit('support', { no: 1 })).toMatchObject({ problem: { code: 'no-such-question', status: 404 } });
  });

  it.each([
    ['join', [{ session: 5, audience: 'stage' }, { session: 'x', audience: 'stage' }, { session: randomUUID(), audience: 'everything' }, { session: randomUUID(), audience: 'journal', since: -1 }, { session: randomUUID(), audience: 'journal', since: 1e300 }, { session: randomUUID().toUpperCase(), audience: 'stage' }]],
    ['ask', [{}, { ...aQuestion(), text: 7 }, { ...aQuestion(), id: 'x' }, { ...aQuestion(), mode: 'shout' }, { ...aQuestion(), text: ['aaaaaaaaaaaa'] }, { ...aQuestion(), more: 1 }, { ...aQuestion(), place: { toString: 'x' } }]],
    ['support', [{ no: '1' }, { no: 0 }, { no: 1.5 }, { no: 2 ** 40 }, { no: null }, { no: [1] }, {}]],
    ['unsupport', [{ no: -1 }]],
    ['withdraw', [{ no: 'x' }]],
    ['reply', [{ turn: 1 }, { turn: 1, ready: 'yes' }, { turn: {}, ready: true }]],
    ['present', [{ more: 1 }]],
  ])('has the form of its command, else "%s" is refused and says where', async (event, wrong) => {
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    await follower.join();
    for (const sent of [...wrong, null, 'text', 5, [], true]) {
      const { problem } = await follower.emit(event, sent);
      expect([sent, problem]).toMatchObject([sent, { code: 'invalid-input', status: 422, errors: expect.arrayContaining([{ pointer: expect.any(String), detail: expect.any(String) }]) }]);
    }
    expect(await session.kinds()).toEqual(['session.opened']);
  });

  it('needs a session first, one that is there, and a device', async () => {
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    expect(await follower.emit('ask', aQuestion())).toMatchObject({ problem: { code: 'join-first' } });
    expect(await follower.emit('join', { session: randomUUID(), audience: 'stage' })).toMatchObject({ problem: { code: 'not-found', status: 404 } });
    using nobody = await session.follow({ cookie: '' });
    await nobody.join();
    expect(await nobody.emit('ask', aQuestion())).toMatchObject({ problem: { code: 'device-needed', status: 401 } });
  });

  it('is so much in ten seconds, whatever code the cookie claims', async () => {
    const session = await app.open();
    const phone = await session.phone();
    await phone.asks();
    const [token] = phone.cookie.split('.');
    const answers = await Promise.all(Array.from({ length: 32 }, (_, i) => new Phone(session, app.as(`${token}.${String(i).padStart(10, '0')}`)).support(1)));
    expect(answers.filter(({ body }) => body.code === 'too-many-requests')).toHaveLength(3);
  });

  it('is not held against others without a device', async () => {
    const session = await app.open();
    using nobody = await session.follow({ cookie: '' });
    await nobody.join();
    for (let i = 0; i < 35; i++) expect(await nobody.emit('support', { no: 1 })).toMatchObject({ problem: { code: 'device-needed' } });
  });

  it('is twenty joins in ten seconds', async () => {
    const session = await app.open();
    using auditor = await session.follow({ cookie: '' });
    for (let i = 0; i < 20; i++) await auditor.join('journal', 0);
    await expect(auditor.join('journal', 0)).rejects.toThrow('too-many-requests');
  });

  it('waits in a line that has an end', async () => {
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    await follower.join();
    const answers = await Promise.all(Array.from({ length: 60 }, () => follower.emit('support', { no: 1 })));
    const refused = answers.filter(({ problem }) => problem?.code === 'too-many-requests' && problem.retryAfterSeconds === 1); // else it is what a phone may write in ten seconds
    expect(refused.length).toBeGreaterThan(0);
  });

  it('ends the line when it never ends', async () => {
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    const hungUp = new Promise((tell) => follower.socket.once('disconnect', tell));
    for (let i = 0; i < 300; i++) follower.socket.emit('support', 'nonsense' as never, () => undefined);
    expect(await hungUp).toBe('io server disconnect');
  });

  it('comes from the network that a trusted proxy names', async () => {
    const session = await app.open();
    const { cookie } = await app.phone();
    using follower = await Follower.connect(app.url, cookie, session.id, { 'x-forwarded-for': '203.0.113.77' });
    await follower.join();
    await follower.emit('support', { no: await (await session.phone()).asks() });
    expect(await session.rows('network')).toMatchObject([{ address: '203.0.113.77', counted: 1 }]);
  });
});

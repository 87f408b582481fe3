import { Database } from '@dialog/platform';
import { TestApp } from '../../../../test/support/app';
import { busy } from '../../../../test/support/busy';
import { eventually } from '../../../../test/support/eventually';
import { expectUpToDate, viewOf } from '../../../../test/support/up-to-date';
import { Stage } from './stage';
import { StageService } from './stage.service';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

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
    await author!.asks({ mode: 'speak' });
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

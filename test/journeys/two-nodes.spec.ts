import { busy } from '../support/busy';
import { eventually } from '../support/eventually';
import type { Follower } from '../support/follower';
import { TestSession } from '../support/session';
import { twoNodes } from '../support/shared';
import { expectUpToDate } from '../support/up-to-date';

const nodes = twoNodes();

const LISTENING = `select pid from pg_stat_activity where datname = current_database() and query ilike 'listen%' order by backend_start`;

/** One session as both nodes serve it, with phones that follow it on either. */
class SharedSession {
  private readonly joinedAt = this.followers.map(({ view }) => view.v);

  private constructor(
    readonly here: TestSession,
    readonly there: TestSession,
    readonly followers: Follower[],
  ) {}

  static async open(): Promise<SharedSession> {
    const here = await nodes.app.open();
    const followers = await Promise.all([nodes.app, nodes.other, nodes.app, nodes.other].map(async (node) => here.follow(await node.phone(), node)));
    await Promise.all(followers.map((follower) => follower.join()));
    return new SharedSession(here, new TestSession(nodes.other, here.id), followers);
  }

  get nodes() {
    return [this.here, this.there];
  }

  /** All phones show what is in the database, and the same. */
  async isShownByAll() {
    const v = await this.here.version();
    await Promise.all(this.followers.map((follower) => follower.reached(v)));
    for (const { view } of this.followers) expect(view).toEqual(this.followers[0]!.view);
  }

  /** Each frame of each phone built on the one before, from its joining on. */
  expectNoneMissed() {
    for (const [i, { frames, rejoined, view }] of this.followers.entries()) {
      expect([this.joinedAt[i], ...frames.map(({ v }) => v)]).toEqual([...frames.map(({ from }) => from), view.v]);
      expect(rejoined).toBe(0);
    }
  }

  [Symbol.dispose]() {
    for (const follower of this.followers) follower[Symbol.dispose]();
  }
}

describe('a session on two nodes', () => {
  it('shows every phone every frame, whichever node the write went to', async () => {
    using session = await SharedSession.open();
    for (const node of session.nodes) {
      await (await node.phone()).asks();
      await session.isShownByAll();
      await (await node.phone()).support(1);
      await session.isShownByAll();
    }
    for (const [turn, node] of session.nodes.entries()) {
      await node.next(turn);
      await session.isShownByAll();
      await node.turn(turn + 1, 'start');
      await session.isShownByAll();
    }
    session.expectNoneMissed();
  });

  it('brings every phone to the same end when much happens at once', async () => {
    using session = await SharedSession.open();
    await busy(session.here);
    await expectUpToDate(session.here, ...session.followers);
    session.expectNoneMissed();
  });

  it('is one floor: one order of numbers, one person called, one chain', async () => {
    using session = await SharedSession.open();
    const { here, there } = session;
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

  it.each(['the one', 'the other'])('is whole again on both when %s lost the connection on which it hears the news', async () => {
    using session = await SharedSession.open();
    const [oldest] = await nodes.app.database.query<{ pid: number }>(LISTENING);
    await nodes.app.database.query('select pg_terminate_backend($1)', [oldest!.pid]);
    for (const node of session.nodes) await (await node.phone()).asks();
    await session.isShownByAll();
    await session.there.next(0);
    await session.isShownByAll();
    await eventually(async () => {
      const listening = await nodes.app.database.query<{ pid: number }>(LISTENING);
      expect(listening.filter(({ pid }) => pid !== oldest!.pid)).toHaveLength(2);
    });
  });
});

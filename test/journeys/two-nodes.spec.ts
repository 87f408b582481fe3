import { TestApp } from '../support/app';
import { eventually } from '../support/eventually';
import type { Follower } from '../support/follower';
import { TestSession } from '../support/session';

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

const LISTENING = `select pid from pg_stat_activity where datname = current_database() and query ilike 'listen%' order by backend_start`;

/** One session as both nodes serve it, with phones that follow it on either. */
class SharedSession {
  private constructor(
    readonly here: TestSession,
    readonly there: TestSession,
    readonly followers: Follower[],
  ) {}

  static async open(): Promise<SharedSession> {
    const here = await app.open();
    const followers = await Promise.all([app, other, app, other].map(async (node) => here.follow(await node.phone(), node)));
    await Promise.all(followers.map((follower) => follower.join()));
    return new SharedSession(here, new TestSession(other, here.id), followers);
  }

  /** All phones show what is in the database, and the same. */
  async isShownByAll() {
    const v = await this.here.version();
    await Promise.all(this.followers.map((follower) => follower.reached(v)));
    for (const { view } of this.followers) expect(view).toEqual(this.followers[0]!.view);
  }

  [Symbol.dispose]() {
    for (const follower of this.followers) follower[Symbol.dispose]();
  }
}

describe('a session on two nodes', () => {
  it('shows every phone every frame, whichever node the write went to', async () => {
    using session = await SharedSession.open();
    const joined = session.followers.map(({ view }) => view.v);
    const nodes = [session.here, session.there];
    for (const node of nodes) {
      await (await node.phone()).asks();
      await session.isShownByAll();
      await (await node.phone()).support(1);
      await session.isShownByAll();
    }
    for (const [turn, node] of nodes.entries()) {
      await node.next(turn);
      await session.isShownByAll();
      await node.turn(turn + 1, 'start');
      await session.isShownByAll();
    }
    for (const [i, { frames, rejoined, view }] of session.followers.entries()) {
      expect([joined[i], ...frames.map(({ v }) => v)]).toEqual([...frames.map(({ from }) => from), view.v]);
      expect(rejoined).toBe(0);
    }
  });

  it.each(['the one', 'the other'])('is whole again on both when %s lost the connection on which it hears the news', async () => {
    using session = await SharedSession.open();
    const [oldest] = await app.database.query<{ pid: number }>(LISTENING);
    await app.database.query('select pg_terminate_backend($1)', [oldest!.pid]);
    for (const node of [session.here, session.there]) await (await node.phone()).asks();
    await session.isShownByAll();
    await session.there.next(0);
    await session.isShownByAll();
    await eventually(async () => {
      const listening = await app.database.query<{ pid: number }>(LISTENING);
      expect(listening.filter(({ pid }) => pid !== oldest!.pid)).toHaveLength(2);
    });
  });
});

import { randomUUID } from 'node:crypto';
import { minutesPass } from '../../../../test/support/minutes-pass';
import { twoNodes } from '../../../../test/support/shared';

const nodes = twoNodes();

describe('presence', () => {
  it('counts those who follow the stage on all nodes, and names nobody', async () => {
    const session = await nodes.app.open();
    const here = await session.follow(await nodes.app.phone());
    using there = await session.follow(await nodes.app.phone(), nodes.other);
    using auditor = await session.follow({ cookie: '' });
    await Promise.all([here.join(), there.join(), auditor.join('journal')]);
    await Promise.all([here, there].map((follower) => follower.until(() => follower.following === 2)));
    expect((await nodes.app.stranger().get<{ presence: number }>(`${session.path}/stage`)).body.presence).toBe(2);
    here[Symbol.dispose]();
    await there.until(() => there.following === 1);
  }, 20_000);

  it('no longer counts those of a node that died, and says so', async () => {
    const session = await nodes.app.open();
    using follower = await session.follow(await nodes.app.phone());
    await follower.join();
    await nodes.app.database.query(`select pg_notify('floor', $1)`, [JSON.stringify([{ session: session.id, node: randomUUID(), following: 7 }])]);
    await follower.until(() => follower.following! >= 7);
    await minutesPass(0.25); // who lives is counted again
    await minutesPass(0.45);
    await follower.until(() => follower.following === 1);
  }, 20_000);
});

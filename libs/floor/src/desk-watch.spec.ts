import { randomUUID } from 'node:crypto';
import { OfficialsService, SignInsService } from '@dialog/identity';
import type { Follower } from '../../../test/support/follower';
import { minutesPass } from '../../../test/support/minutes-pass';
import type { TestSession } from '../../../test/support/session';
import { twoNodes } from '../../../test/support/shared';

const nodes = twoNodes();

/** A moderator whose desk is open on either node. */
async function withDesks(session: TestSession) {
  const [officials, signIns] = [nodes.app.get(OfficialsService), nodes.app.get(SignInsService)];
  const official = await officials.register({ name: 'Budi', email: `${randomUUID()}@example.go.id`, password: 'malowopati jumat siang', roles: ['moderator'] });
  const cookie = `dp_session=${(await signIns.begin(official)).token}`;
  const desks = [await session.follow({ cookie }), await session.follow({ cookie }, nodes.other)];
  for (const desk of desks) await desk.join('desk', 0);
  return { official, cookie, desks };
}

const hungUp = ({ socket }: Follower) => (socket.connected ? new Promise((resolve) => void socket.once('disconnect', resolve)) : 'already');

describe('an open desk', () => {
  it.each([
    ['signs out', async ({ cookie }: { cookie: string }) => nodes.app.as(cookie).post('/sign-out')],
    ['ends all sign-ins', async ({ cookie }: { cookie: string }) => nodes.app.as(cookie).send('DELETE', '/official/sign-ins')],
    ['loses the role', async ({ official }: { official: { id: string } }) => nodes.app.moderator.send('PUT', `/people/${official.id}/roles`, { roles: ['administrator'] })],
    ['is removed', async ({ official }: { official: { id: string } }) => nodes.app.moderator.send('PUT', `/people/${official.id}/roles`, { roles: [] })],
  ])('ends at once on every node when its official %s', async (_, leave) => {
    const session = await nodes.app.open();
    const desk = await withDesks(session);
    using other = await session.follow(nodes.app.moderator);
    await other.join('desk', 0);
    await leave(desk);
    await Promise.all(desk.desks.map(hungUp));
    await session.next(0);
    expect(other.socket.connected).toBe(true);
  });

  it('ends when the session gets a team without its official', async () => {
    const session = await nodes.app.open();
    const { desks } = await withDesks(session);
    const { body } = await nodes.app.moderator.get<{ items: { id: string; name: string }[] }>(`${session.path}/team`);
    const chosen = body.items.filter(({ name }) => name === 'Sri Wahyuni').map(({ id }) => id);
    expect((await session.desk('PUT', '/team', { officials: chosen })).status).toBe(204);
    await Promise.all(desks.map(hungUp));
  });

  it('does not outlive the hours of its sign-in', async () => {
    const session = await nodes.app.open();
    const { desks } = await withDesks(session);
    const ended = Promise.all(desks.map(hungUp));
    await nodes.app.database.query(`update official_session set expires_at = clock() + interval '1 second' where official = (select id from official order by created_at desc limit 1)`);
    await minutesPass(1);
    await ended;
  });

  it('leaves its socket alone when it has gone over to the stage', async () => {
    const session = await nodes.app.open();
    const { desks, cookie } = await withDesks(session);
    await desks[0]!.join('stage');
    await nodes.app.as(cookie).post('/sign-out');
    await hungUp(desks[1]!);
    await desks[0]!.join('stage');
    for (const { socket } of desks) socket.disconnect();
  });
});

import { randomUUID } from 'node:crypto';
import { TestApp } from '../../../test/support/app';
import { Follower } from '../../../test/support/follower';
import { aQuestion, Phone } from '../../../test/support/session';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

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

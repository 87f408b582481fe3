import { mintDevice } from '@dialog/identity';
import type { Supported, WaitingSupports } from '../../libs/floor/src/floor.events';
import { TestApp } from '../support/app';
import { aQuestion, Phone, type TestSession } from '../support/session';

jest.setTimeout(120_000);

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

/** Cookies that no server has seen before, as a script makes them. */
const newPhones = (session: TestSession, count: number) => Array.from({ length: count }, () => new Phone(session, app.as(`dp_device=${mintDevice()}`)));
const waitingAt = async (session: TestSession) => (await session.desk<WaitingSupports>('GET', '/waiting-supports')).body;
const supportsOf = async (session: TestSession, no: number) => (await session.desk<{ supports: number }>('GET', `/questions/${no}`)).body.supports;

describe('a hall of 300 phones behind one address', () => {
  /** Each comes in by a socket of its own, asks, and supports the same question. */
  async function comeIn(session: TestSession) {
    const no = await (await session.phone()).asks();
    await using crowd = new AsyncDisposableStack();
    const followers = await Promise.all(newPhones(session, 300).map((phone) => session.follow(phone)));
    for (const follower of followers) crowd.use(follower);
    const joined = await Promise.all(followers.map((follower) => follower.join()));
    const asked = await Promise.all(followers.map((follower) => follower.emit('ask', aQuestion())));
    const supported = await Promise.all(followers.map((follower) => follower.emit<Supported>('support', { no })));
    return { no, joined, asked, supported };
  }

  it('is let in, reads and asks; 200 of its supports count, the others wait, and nobody is refused', async () => {
    const session = await app.open();
    const { no, joined, asked, supported } = await comeIn(session);
    expect(joined.filter(({ view }) => view.state === 'live')).toHaveLength(300);
    expect([...asked, ...supported].filter(({ problem }) => problem)).toEqual([]);
    expect(supported.filter(({ data }) => data?.waiting)).toHaveLength(100);
    expect(await supportsOf(session, no)).toBe(200);
    expect(await waitingAt(session)).toMatchObject({ supports: 100, networks: 1, items: [{ no: 1, yours: true, questions: [{ no, supports: 100 }] }] });
  });

  it('has no cap once the desk has named its network', async () => {
    const session = await app.open();
    await session.desk('PUT', '/hall-network', {});
    const { no, supported } = await comeIn(session);
    expect(supported.filter(({ data }) => data && !data.waiting)).toHaveLength(300);
    expect(await supportsOf(session, no)).toBe(300);
  });

  it('is not slowed down by how often its phones look', async () => {
    const session = await app.open();
    const looks = await Promise.all(newPhones(session, 300).flatMap(({ person }) => [person.get(`${session.path}/stage`), person.get(`${session.path}/mine`)]));
    expect(looks.filter(({ status }) => status !== 200)).toEqual([]);
  });
});

describe('a script of 1,000 new devices that pushes one question', () => {
  async function push() {
    const session = await app.open();
    const author = await session.phone();
    const [no, other] = [await author.asks(), await author.asks()];
    const replies = [];
    const phones = newPhones(session, 1_000);
    for (let i = 0; i < phones.length; i += 100) replies.push(...(await Promise.all(phones.slice(i, i + 100).map((phone) => phone.support(no)))));
    return { session, no, other, replies };
  }

  it('waits for the desk: 200 count, 800 do not, and the script learns nothing more', async () => {
    const { session, no, replies } = await push();
    expect(replies.filter(({ status }) => status !== 200)).toEqual([]);
    expect(replies.filter(({ body }) => body.waiting)).toHaveLength(800);
    expect(await supportsOf(session, no)).toBe(200);
    expect(await waitingAt(session)).toMatchObject({ supports: 800, networks: 1 });
  });

  it('takes nothing from people elsewhere', async () => {
    const { session, other } = await push();
    const reply = await app.as(`dp_device=${mintDevice()}`).send<Supported>('PUT', `${session.path}/questions/${other}/support`, undefined, { 'x-forwarded-for': '203.0.113.9' });
    expect(reply).toMatchObject({ status: 200, body: { no: other, supports: 1 } });
    expect(reply.body.waiting).toBeUndefined();
  });

  it.each([['release', 1_000], ['drop', 200]] as const)('is decided by one press, "%s", and %i count', async (how, counted) => {
    const { session, no } = await push();
    const { at: until } = await waitingAt(session);
    expect(await session.desk('POST', `/waiting-supports/1/${how}`, { until })).toMatchObject({ status: 200, body: { supports: 800 } });
    expect(await supportsOf(session, no)).toBe(counted);
    expect(await waitingAt(session)).toMatchObject({ supports: 0, networks: 0 });
    expect((await session.verdict()).faults).toEqual([]);
  });
});

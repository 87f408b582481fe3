import { BINARY, CONTINUATION, RawWebSocket, TEXT } from '../support/raw-websocket';
import { aQuestion } from '../support/session';
import { keptOf } from './support/hostile';
import { PagePhone } from './support/page-phone';
import { Stand } from './support/stand';

jest.setTimeout(60_000);

/** RFC 6455, 7.4.1. */
const TOO_BIG = 1009;

let stand: Stand;
let serverPid: number;
let session: string;
let bystander: PagePhone;
let before: object;
beforeAll(async () => {
  stand = await Stand.start('hostile-sockets');
  serverPid = stand.serverPid;
  session = await stand.session();
  bystander = await PagePhone.visit(stand.url, session);
  await bystander.shows(1);
});
beforeEach(async () => {
  before = await keptOf(stand, session);
});
afterAll(async () => {
  bystander?.close();
  await stand?.[Symbol.asyncDispose]();
});

/** The same process goes on, serves others, and nothing of it was kept. */
async function expectUnharmed() {
  expect(await keptOf(stand, session)).toEqual(before);
  expect([bystander.isJoined, (await stand.get(`/sessions/${session}/stage`)).status]).toEqual([true, 200]);
  expect(stand.serverPid).toBe(serverPid);
}

const aPhone = async () => (await fetch(`${stand.url}/api/v1/me`)).headers.getSetCookie()[0]!.split(';', 1)[0]!;

/** Up to the namespace, as Socket.IO has it. */
async function connected(headers: Record<string, string> = {}): Promise<RawWebSocket> {
  const socket = await RawWebSocket.open(stand.url, { cookie: await aPhone(), ...headers });
  if (typeof socket === 'number') throw new Error(`refused with ${socket}`);
  socket.frame('40/floor,');
  await socket.hears('40/floor,{"sid"');
  return socket;
}

async function joined(): Promise<RawWebSocket> {
  const socket = await connected();
  socket.frame(`42/floor,0${JSON.stringify(['join', { session, audience: 'stage' }])}`);
  await socket.hears('43/floor,0[{"data"');
  return socket;
}

const asking = (text: string) => `42/floor,1${JSON.stringify(['ask', aQuestion({ text })])}`;

describe('a message in pieces', () => {
  it('is heard when it is whole', async () => {
    using socket = await joined();
    const command = `42/floor,7${JSON.stringify(['support', { no: 999 }])}`;
    socket.frame(command.slice(0, 1), { more: true });
    for (const letter of command.slice(1, -1)) socket.frame(letter, { opcode: CONTINUATION, more: true });
    socket.frame(command.slice(-1), { opcode: CONTINUATION });
    await socket.hears('43/floor,7[{"problem"');
    await expectUnharmed();
  });

  it('ends the connection when the pieces are more than 16 kB together', async () => {
    using socket = await joined();
    socket.frame(asking('x'.repeat(9_000)).slice(0, 9_000), { more: true });
    socket.frame('y'.repeat(9_000), { opcode: CONTINUATION });
    expect(await socket.closed).toBe(TOO_BIG);
    await expectUnharmed();
  });
});

describe('what ends the connection that sends it, and no other', () => {
  it.each<[string, (socket: RawWebSocket) => void]>([
    ['a frame over 16 kB', (socket) => socket.frame(asking('x'.repeat(17_000)))],
    ['a million characters', (socket) => socket.frame(asking('x'.repeat(1_000_000)))],
    ['a frame that claims to be a terabyte', (socket) => socket.frame('42', { claims: 2n ** 40n })],
    ['a frame that claims to be longer than any', (socket) => socket.frame('42', { claims: 2n ** 63n })],
    ['a frame without a mask', (socket) => socket.frame('2', { masked: false })],
    ['reserved bits', (socket) => socket.frame('2', { reserved: 0x70 })],
    ['an unknown kind of frame', (socket) => socket.frame('2', { opcode: 0x7 })],
    ['the end of a message that did not begin', (socket) => socket.frame('2', { opcode: CONTINUATION })],
    ['a message within a message', (socket) => (socket.frame('4', { more: true }), socket.frame('2', { opcode: TEXT }))],
    ['bytes that are no text', (socket) => socket.frame(Buffer.from([0x34, 0x32, 0xff, 0xc0, 0xed, 0xa0, 0x80]))],
    ['no packet of Socket.IO', (socket) => socket.frame('4nonsense')],
    ['broken JSON', (socket) => socket.frame('42/floor,1["ask",{"id":')],
    ['an event of Socket.IO’s own', (socket) => socket.frame('42/floor,1["disconnecting",{}]')],
    ['JSON that is no event', (socket) => socket.frame('42/floor,1{"ask":1}')],
    ['attachments without end', (socket) => socket.frame('45999999999-/floor,1["ask",{"_placeholder":true,"num":0}]')],
    ['an attachment that nobody announced', (socket) => socket.frame(Buffer.alloc(9), { opcode: BINARY })],
  ])('%s', async (_, send) => {
    using socket = await joined();
    send(socket);
    await socket.closed;
    await expectUnharmed();
  });
});

describe('what is refused, or not heard, on a connection that goes on', () => {
  it.each([
    ['depth in a field', `["ask",{"text":${'{"a":'.repeat(2_500)}1${'}'.repeat(2_500)}}]`],
    ['depth', `["ask",${'{"a":'.repeat(2_500)}1${'}'.repeat(2_500)}]`],
    ['a list’s depth', `["join",{"session":${'['.repeat(8_000)}${']'.repeat(8_000)}}]`],
    ['a prototype', '["ask",{"__proto__":{"text":"Kapan jalan desa diperbaiki?"}}]'],
    ['another constructor', '["support",{"no":1,"constructor":{"name":"NothingDto"}}]'],
    ['a constructor in a field', '["support",{"no":{"constructor":5}}]'],
    ['a promise', '["support",{"no":1,"then":5}]'],
    ['another session’s name beside the command', '["support",{"no":1,"session":"another"}]'],
    ['a room’s name for a session’s', '["join",{"session":"stage 019a0000-0000-7000-8000-000000000000","audience":"desk"}]'],
  ])('%s', async (_, event) => {
    using socket = await joined();
    socket.frame(`42/floor,9${event}`);
    await socket.hears('43/floor,9[{"problem":{"type":"/api/docs/problems#invalid-input"');
    await expectUnharmed();
  });

  it('events, namespaces and packets that there are not', async () => {
    using socket = await joined();
    for (const event of ['', 'next', '__proto__', 'constructor', 'toString', 'error', 'stage']) socket.frame(`42/floor,3${JSON.stringify([event, {}])}`);
    socket.frame('40/desk,');
    await socket.hears('44/desk,{"message":"Invalid namespace"}');
    socket.frame('40/__proto__,');
    await socket.hears('44/__proto__,');
    socket.frame('42/floor,8["support",{"no":999}]');
    await socket.hears('43/floor,8[{"problem"');
    expect(socket.heard).not.toContain('43/floor,3');
    await expectUnharmed();
  });

  it('more than one argument, or none', async () => {
    using socket = await joined();
    for (const event of [['support'], ['support', { no: 1 }, { no: 2 }], ['join', null, null, null], [5, {}]]) socket.frame(`42/floor,4${JSON.stringify(event)}`);
    await expectUnharmed();
  });
});

describe('who may connect', () => {
  it.each(['https://evil.example', 'null', 'file://', 'http://127.0.0.1:1', 'http://localhost.evil.example', 'javascript:alert(1)'])('is not a page of %s', async (origin) => {
    expect(await RawWebSocket.open(stand.url, { origin })).toBe(400);
    const polled = await fetch(`${stand.url}/socket.io/?EIO=4&transport=polling`, { headers: { origin } });
    expect(polled.status).toBe(403);
    await expectUnharmed();
  });

  it('is whoever speaks the protocol', async () => {
    for (const query of ['', '?EIO=4', '?EIO=4&transport=carrier-pigeon', '?EIO=99&transport=polling', '?EIO=4&transport=polling&sid=another', '?EIO=4&transport=__proto__', '?EIO=4&transport=constructor']) {
      const answer = await fetch(`${stand.url}/socket.io/${query}`);
      expect([query, answer.status]).toEqual([query, 400]);
    }
    const flood = await fetch(`${stand.url}/socket.io/?EIO=4&transport=polling`).then((answer) => answer.text());
    const { sid } = JSON.parse(flood.slice(1)) as { sid: string };
    const posted = await fetch(`${stand.url}/socket.io/?EIO=4&transport=polling&sid=${sid}`, { method: 'POST', body: '4'.repeat(20_000) });
    expect(posted.status).toBe(413);
    await expectUnharmed();
  });
});

describe('another’s', () => {
  it('question cannot be withdrawn, another’s turn not answered, whichever session one follows', async () => {
    const [elsewhere, asked] = [await stand.session(), await bystander.insist<{ no: number }>('ask', aQuestion())];
    const { no } = asked.data!;
    await stand.post(`/sessions/${session}/turns/next`, { afterTurn: 0 });
    before = await keptOf(stand, session);
    using socket = await joined();
    socket.frame(`42/floor,1${JSON.stringify(['withdraw', { no }])}`);
    await socket.hears('#not-yours');
    socket.frame(`42/floor,2${JSON.stringify(['reply', { turn: 1, ready: false }])}`);
    await socket.hears(/43\/floor,2\[\{"problem":\{"type":"[^"]*#not-yours/);
    socket.frame(`42/floor,3${JSON.stringify(['join', { session: elsewhere, audience: 'stage' }])}`);
    await socket.hears('43/floor,3[{"data"');
    socket.frame(`42/floor,4${JSON.stringify(['withdraw', { no }])}`);
    await socket.hears(/43\/floor,4\[\{"problem":\{"type":"[^"]*#no-such-question/);
    await expectUnharmed();
  });

  it('room is not heard: not the desk’s without its cookie, not the session’s that was left', async () => {
    const elsewhere = await stand.session();
    for (const cookie of ['', await aPhone(), 'dp_session=', `dp_session=${'A'.repeat(43)}`, `__Host-${stand.moderator}`, `dp_session=${stand.moderator}`]) {
      using socket = await connected({ cookie });
      socket.frame(`42/floor,1${JSON.stringify(['join', { session, audience: 'desk', since: 0 }])}`);
      await socket.hears('#sign-in-needed');
      expect(socket.heard).not.toContain('"entries"');
    }
    using left = await joined();
    left.frame(`42/floor,1${JSON.stringify(['join', { session: elsewhere, audience: 'stage' }])}`);
    await left.hears('43/floor,1[{"data"');
    const heard = left.heard.length;
    await bystander.insist('ask', aQuestion());
    await bystander.shows(Number((await keptOf(stand, session)).v));
    expect(left.heard.slice(heard)).not.toContain('"stage"');
  });
});

describe('a sign-in that has expired', () => {
  it('opens neither the desk’s routes nor its room', async () => {
    using socket = await connected({ cookie: stand.moderator });
    const join = (no: number) => socket.frame(`42/floor,${no}${JSON.stringify(['join', { session, audience: 'desk' }])}`);
    join(1);
    await socket.hears('43/floor,1[{"data"');
    await stand.query('update official_session set expires_at = clock()');

    join(2);
    await socket.hears(/43\/floor,2\[\{"problem":\{"type":"[^"]*#sign-in-needed/);
    const answers = [await stand.post<{ code: string }>(`/sessions/${session}/turns/next`, { afterTurn: 1 }), await stand.get<{ code: string }>(`/sessions/${session}/inbox`), await stand.get<{ code: string }>('/official')];
    for (const { status, body } of answers) expect([status, body.code]).toEqual([401, 'sign-in-needed']);
    const page = await fetch(`${stand.url}/meja/${session}`, { headers: { cookie: stand.moderator }, redirect: 'manual' });
    expect([page.status, page.headers.get('location')]).toEqual([303, expect.stringMatching(/^\/masuk/)]);
  });
});

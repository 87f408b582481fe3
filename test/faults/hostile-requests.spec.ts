import { aQuestion } from '../support/session';
import { knownCodes } from './support/fuzzing';
import { keptOf } from './support/hostile';
import { Stand } from './support/stand';

jest.setTimeout(60_000);

let stand: Stand;
let serverPid: number;
let session: string;
let phone: string;
let before: object;
beforeAll(async () => {
  stand = await Stand.start('hostile-requests');
  serverPid = stand.serverPid;
  session = await stand.session();
  phone = (await fetch(`${stand.url}/api/v1/me`)).headers.getSetCookie()[0]!.split(';', 1)[0]!;
});
beforeEach(async () => {
  before = await keptOf(stand, session);
});
afterEach(async () => {
  expect(await keptOf(stand, session)).toEqual(before);
  expect([stand.serverPid, (await stand.get(`/sessions/${session}/stage`)).status]).toEqual([serverPid, 200]);
});
afterAll(() => stand?.[Symbol.asyncDispose]());

const deep = (open: string, close: string, depth: number) => `${open.repeat(depth)}1${close.repeat(depth)}`;

describe('a body of the API', () => {
  it.each([
    ['a million characters', JSON.stringify(aQuestion({ text: 'x'.repeat(1_000_000) }))],
    ['depth', deep('{"a":', '}', 10_000)],
    ['depth in a field', `{"text":${deep('{"a":', '}', 10_000)}}`],
    ['a list’s depth', `{"id":${deep('[', ']', 30_000)}}`],
    ['a prototype', '{"__proto__":{"text":"Kapan jalan desa diperbaiki?"}}'],
    ['a constructor', '{"constructor":{"prototype":{"a":1}}}'],
    ['a constructor in a field', '{"text":{"constructor":5}}'],
    ['a constructor that is none', '{"constructor":5}'],
    ['half a character', '{"text":"\\ud800"}'],
    ['bytes that are no text', Buffer.from([0x7b, 0x22, 0xff, 0xc0, 0x22, 0x3a, 0x31, 0x7d])],
    ['NUL', '\0'],
    ['a thousand keys', JSON.stringify(Object.fromEntries(Array.from({ length: 4_000 }, (_, i) => [`k${i}`, i])))],
  ])('of %s is refused with a code', async (_, body) => {
    const answer = await fetch(`${stand.url}/api/v1/sessions/${session}/questions`, { method: 'POST', headers: { cookie: phone, 'content-type': 'application/json' }, body });
    expect([answer.status, answer.headers.get('content-type')]).toEqual([expect.any(Number), 'application/problem+json; charset=utf-8']);
    expect(answer.status).toBeLessThan(500);
    expect(((await answer.json()) as { code: string }).code).toMatch(knownCodes());
  });
});

describe('a form', () => {
  const form = (path: string, body: string | URLSearchParams | FormData, headers: Record<string, string> = {}) =>
    fetch(`${stand.url}${path}`, { method: 'POST', redirect: 'manual', headers: { cookie: phone, origin: stand.url, accept: 'text/html', ...headers }, body });
  const fields = (more: Record<string, string>) => new URLSearchParams({ ...(aQuestion() as object as Record<string, string>), ...more });

  it.each<[string, () => Promise<Response>]>([
    ['of an action that there is not', () => form(`/sesi/${session}?/nothing`, fields({}))],
    ['of an object’s own key for an action', () => form(`/sesi/${session}?/constructor`, fields({}))],
    ['of a prototype for an action', () => form(`/sesi/${session}?/__proto__`, fields({}))],
    ['without a number', () => form(`/sesi/${session}?/support`, fields({}))],
    ['with a number that is none', () => form(`/sesi/${session}?/withdraw`, fields({ no: '1e999' }))],
    ['with a way for a number', () => form(`/sesi/${session}?/support`, fields({ no: '../../me' }))],
    ['with a turn that is none', () => form(`/sesi/${session}?/reply`, fields({ turn: '\0', siap: 'ya' }))],
    ['of a million characters', () => form(`/sesi/${session}/tanya`, fields({ text: 'x'.repeat(1_000_000) }))],
    ['with keys of JavaScript', () => form(`/sesi/${session}/tanya`, new URLSearchParams({ __proto__: 'x', constructor: 'x', id: 'toString', text: 'valueOf', place: 'hasOwnProperty', mode: 'constructor' }))],
    ['for a session that there is not', () => form('/sesi/constructor/tanya', fields({}))],
    ['for an address that cannot be read', () => form('/sesi/%FF/tanya', fields({}))],
    ['of broken parts', () => form(`/sesi/${session}/tanya`, '--x\r\nnonsense', { 'content-type': 'multipart/form-data; boundary=x' })],
    ['of parts without an end', () => form(`/sesi/${session}/tanya`, '--x', { 'content-type': 'multipart/form-data' })],
    ['of JSON', () => form(`/sesi/${session}/tanya`, '{}', { 'content-type': 'application/json' })],
    ['of nothing', () => form(`/sesi/${session}/tanya`, '', { 'content-type': 'application/x-www-form-urlencoded' })],
    ['of a page of another site', () => form(`/sesi/${session}/tanya`, fields({}), { origin: 'https://evil.example' })],
    ['of a page of no site', () => form(`/sesi/${session}/tanya`, fields({}), { origin: 'null' })],
    ['for a place outside, to go back to', () => form(`/sesi/${session}?/support`, fields({ no: '99', ke: 'https://evil.example/' }))],
    ['with a file for a text', () => {
      const data = new FormData();
      for (const [name, value] of Object.entries(aQuestion())) data.set(name, String(value));
      data.set('text', new Blob(['Kapan jalan desa diperbaiki?']), 'x.html');
      return form(`/sesi/${session}/tanya`, data);
    }],
    ['to sign in with', () => form('/masuk', new URLSearchParams({ email: '\0\ud800', password: '\u202e', otp: '٠١٢٣٤٥' }))],
    ['to find oneself again with', () => form('/saya', new URLSearchParams({ code: '\0'.repeat(9), kode: '\u202e' }))],
  ])('%s is refused, and the server goes on', async (_, send) => {
    const answer = await send();
    expect([answer.status, answer.headers.get('location')]).toEqual([expect.any(Number), null]);
    expect(answer.status).toBeGreaterThanOrEqual(400);
    expect(answer.status).toBeLessThan(500);
  });
});

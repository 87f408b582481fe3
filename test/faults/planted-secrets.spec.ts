import { randomUUID } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { totpCode } from '@dialog/identity';
import type { Socket } from 'socket.io-client';
import { eventually } from '../support/eventually';
import { Follower } from '../support/follower';
import { DANDER } from '../support/session';
import { Stand } from './support/stand';

jest.setTimeout(120_000);

/** What people write, bring and are given; all of it invented, and found nowhere else. */
const planted = {
  phone: '081298765432',
  'phone, as people write it': '0812 9876 5432',
  'phone, as it is dialled': '6281298765432',
  NIK: '3522061505870003',
  name: 'Kertonegoro',
  text: 'bendungan',
  answer: 'dinormalisasi',
  email: 'kertonegoro@example.go.id',
  password: 'sandi rahasia pendopo',
  address: '203.0.113.77',
  browser: 'Planted/7',
  invitation: 'cGxhbnRlZC1pbnZpdGF0aW9uLXRva2VuLW9mLXRlc3Q',
  'authenticator’s secret': 'PLANTEDSECRETOFATESTPLANTEDSECRE',
  cookie: 'cGxhbnRlZC1zZXNzaW9uLWNvb2tpZS1vZi1hLXRlc3Q',
};
const { phone, NIK, name, text, email, password, invitation } = planted;
const words = `Kapan ${text} di desa kami diperbaiki? Hubungi ${name}, ${phone} atau ${planted['phone, as people write it']}, NIK ${NIK}.`;
const brought = { 'x-forwarded-for': planted.address, 'user-agent': planted.browser };

let stand: Stand;
let session: string;
beforeAll(async () => {
  stand = await Stand.start('planted-secrets', undefined, { LOG_LEVEL: 'debug', NODE_OPTIONS: `--require ${join(__dirname, 'support/throws-when-told.cjs')}` });
  session = await stand.session();
});
afterAll(() => stand?.[Symbol.asyncDispose]());

const send = (path: string, { headers, ...init }: RequestInit = {}) => fetch(`${stand.url}${path}`, { redirect: 'manual', ...init, headers: { ...brought, ...(headers as object) } });
const post = (path: string, body: object | string, cookie = '') =>
  send(`/api/v1${path}`, { method: 'POST', headers: { cookie, 'content-type': 'application/json' }, body: typeof body === 'string' ? body : JSON.stringify(body) });
const form = (path: string, fields: Record<string, string>, cookie = '') => send(path, { method: 'POST', headers: { cookie, origin: stand.url, accept: 'text/html' }, body: new URLSearchParams(fields) });
const aQuestion = (more: object = {}) => ({ id: randomUUID(), text: words, place: DANDER, mode: 'phone', name, phone, ...more });

const cookieOf = ({ headers }: Response) => headers.getSetCookie().map((cookie) => cookie.split(';', 1)[0]).join('; ');
const aPhone = async () => cookieOf(await send('/api/v1/me'));

/** All that the server and its PostgreSQL have said. */
async function logs(): Promise<string> {
  const [{ data_directory: folder }] = (await stand.query<{ data_directory: string }>('show data_directory')) as [{ data_directory: string }];
  const ofPostgres = readdirSync(join(folder, 'log')).map((file) => join(folder, 'log', file));
  return [join(process.cwd(), '.data/faults/planted-secrets.log'), join(folder, '../start.log'), ...ofPostgres].map((file) => readFileSync(file, 'utf8')).join('\n');
}

/** A write of the app's that the database refuses only now: its error carries the row. */
async function spoil(table: string, work: () => Promise<Response>) {
  await stand.query(`alter table ${table} add constraint spoilt check (false) not valid`);
  const { status } = await work();
  await stand.query(`alter table ${table} drop constraint spoilt`);
  return status;
}

/** By every door, as it should be and as it should not. */
const doors: Record<string, () => Promise<unknown>> = {
  'questions, good and bad': async () => {
    const cookie = await aPhone();
    expect((await post(`/sessions/${session}/questions`, aQuestion(), cookie)).status).toBe(201);
    expect((await post(`/sessions/${session}/questions`, aQuestion({ phone: `${phone}9999`, place: name, [name]: NIK }), cookie)).status).toBe(422);
    expect((await post(`/sessions/${session}/questions`, `{"text": "${words}", ${phone}`, cookie)).status).toBe(400);
    expect((await post(`/sessions/${session}/questions`, aQuestion({ text: words.repeat(900) }), cookie)).status).toBe(413);
    expect((await post('/me/recover', { code: NIK }, cookie)).status).toBeGreaterThanOrEqual(400);
  },
  forms: async () => {
    const cookie = await aPhone();
    const fields = { ...aQuestion({ topic: text }) } as unknown as Record<string, string>;
    expect((await form(`/sesi/${session}/tanya`, fields, cookie)).status).toBe(303);
    expect((await form(`/sesi/${session}/tanya`, { ...fields, id: randomUUID(), text: NIK, phone: '12' }, cookie)).status).toBe(422);
    expect((await form('/saya', { code: phone }, cookie)).status).toBe(404);
    expect((await form('/masuk?/masuk', { email, password, otp: '123456' })).status).toBe(400);
    expect((await send(`/sesi/${session}/tanya`, { method: 'POST', headers: { origin: `https://${name}.example` }, body: new URLSearchParams(fields) })).status).toBe(403);
  },
  'a socket': async () => {
    const follower = await Follower.connect(stand.url, `dp_device=${planted.cookie}.0123456789; dp_session=${planted.cookie}`, session, brought);
    await follower.join();
    for (const [event, sent] of [['ask', aQuestion()], ['ask', words], ['support', { no: phone }], ['join', { session: NIK, audience: name }], ['withdraw', { no: 1, [name]: phone }]] as const) await follower.emit(event, sent);
    (follower.socket as Socket).emit(name, words);
    follower.socket.close();
  },
  addresses: async () => {
    for (const typed of [phone, NIK, name, email, invitation, words]) {
      const part = encodeURIComponent(typed);
      for (const path of [`/${part}`, `/kode?kode=${part}`, `/undangan/${part}`, `/sesi/${part}`, `/masuk?ke=/${part}`, `/bahasa/${part}`]) await send(path);
      for (const path of [`/${part}`, `/sessions/by-code/${part}`, `/sessions/${part}`, `/sessions/${session}/questions/${part}`, `/invitations/${part}`, `/sessions?cursor=${part}`, `/places?${part}=${part}`]) await send(`/api/v1${path}`);
    }
  },
  'signing in': async () => {
    await stand.query(
      `insert into invitation (token_hash, totp_secret, roles, created_at, expires_at) select sha256($1::bytea), $2, '{moderator}', at, at + interval '1 hour' from clock() at`,
      [invitation, planted['authenticator’s secret']],
    );
    await send(`/undangan/${invitation}`);
    const accept = (more: object) => post(`/invitations/${invitation}/accept`, { name, email, password, otp: totpCode(planted['authenticator’s secret'], new Date()), ...more });
    expect((await accept({ otp: '000000' })).status).toBe(422);
    expect(await spoil('official', () => accept({}))).toBe(500);
    const accepted = await accept({});
    expect(accepted.status).toBe(200);
    planted.cookie = /dp_session=([^;]+)/.exec(cookieOf(accepted))![1]!;
    expect((await post('/sign-in', { email, password: `${password}!`, otp: '123456' })).status).toBe(401);
    expect((await post('/sign-in', { email: { email }, password, otp: phone })).status).toBe(422);
    expect((await post('/sign-out', {}, cookieOf(accepted))).status).toBe(204);
  },
  'the desk': async () => {
    const desk = (path: string, body: object = {}) => post(`/sessions/${session}${path}`, body, stand.moderator);
    await desk('/questions/1/seen', { topic: `${text} ${phone}` });
    await desk('/turns/next', { afterTurn: 0 });
    await desk('/turns/1/start');
    await desk('/questions/1/answers', { text: `Sungai akan ${planted.answer}, kata ${name}.` });
    await desk('/turns/1/end');
    await desk('/turns/call', { afterTurn: 1, question: 2, reason: `${name} harus pulang` });
  },
  'what breaks': async () => {
    const cookie = await aPhone();
    const ask = (more: object = {}) => post(`/sessions/${session}/questions`, aQuestion(more), cookie);
    expect(await spoil('question', ask)).toBe(500);
    expect(await spoil('question_phone', () => ask())).toBe(500);
    expect(await spoil('words', () => form(`/sesi/${session}/tanya`, aQuestion() as unknown as Record<string, string>, cookie))).toBeGreaterThanOrEqual(500);
  },
  'what nobody catches': async () => {
    const { serverPid } = stand;
    process.kill(serverPid, 'SIGUSR2');
    await eventually(async () => expect(stand.serverPid).not.toBe(serverPid));
    await stand.healthy();
  },
  'a database that dies': async () => {
    const cookie = await aPhone();
    await stand.order('leave-database-down');
    await stand.order('kill-database');
    expect((await post(`/sessions/${session}/questions`, aQuestion(), cookie)).status).toBe(503);
    await send(`/api/v1/sessions/by-code/${phone}`);
    await send(`/${phone.slice(0, 4)}`);
    await stand.order('let-database-up');
    await stand.healthy();
  },
};

it('the log of a whole run names nobody, and nothing that anybody wrote, brought or was given', async () => {
  for (const go of Object.values(doors)) await go();
  await eventually(async () => expect(await logs()).toContain('database system is ready to accept connections'), 20_000);
  const said = await logs();

  // it is the log, and at its most talkative
  for (const line of ['"level":20', '"level":50', '"level":60', '"statusCode":201', '"code":"23514"', '"constraint":"spoilt"', `/sessions/${session}/questions"`, '/sessions/by-code/:code', '"route":"none"', 'starting PostgreSQL']) expect(said).toContain(line);
  const lines = said.toLowerCase().split('\n');
  expect(Object.entries(planted).flatMap(([what, secret]) => lines.filter((line) => line.includes(secret.toLowerCase())).map((line) => `${what}: ${line}`))).toEqual([]);
});

import { randomUUID } from 'node:crypto';
import { InvitationsService, totpCode } from '@dialog/identity';
import { Clock } from '@dialog/platform';
import request from 'supertest';
import { TestApp } from '../support/app';

process.env.TRUST_PROXY = 'on';

/** A browser that keeps its cookies, in a network of its own. */
const browser = (app: TestApp, network = '192.0.2.1') => request.agent(`${app.url}/api/v1`).set('x-forwarded-for', network);

const invited = async (app: TestApp) => (await app.get(InvitationsService).inviteFirst(['moderator'])).link.split('/').at(-1)!;

describe('a phone', () => {
  it('gets an identity with its first page, keeps it, and costs no row until it writes', async () => {
    await using app = await TestApp.start();
    const phone = browser(app);
    const first = await phone.get('/me').expect(200);
    expect(first.body.code).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/);
    expect(first.headers['set-cookie']).toEqual([expect.stringMatching(/^dp_device=[\w-]{43}\.\w{10}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/)]);
    const second = await phone.get('/me').expect(200);
    expect(second.body).toEqual(first.body);
    expect(second.headers).not.toHaveProperty('set-cookie');
    expect(await app.database.query('select from device')).toEqual([]);
  });

  it('is given another identity when it asks for one, or brings nonsense', async () => {
    await using app = await TestApp.start();
    const phone = browser(app);
    const { code } = (await phone.get('/me')).body;
    await phone.delete('/me').expect(204);
    expect((await phone.get('/me')).body.code).not.toBe(code);
    expect((await browser(app).get('/me').set('cookie', 'dp_device=nonsense')).status).toBe(200);
  });

  it('says plainly when no phone has a code, and is slowed down when it guesses', async () => {
    await using app = await TestApp.start();
    const phone = browser(app);
    const refused = await phone.post('/me/recover').send({ code: '01234-56789' }).expect(404);
    expect(refused.body.code).toBe('code-unknown');
    for (let tries = 0; tries < 599; tries++) await phone.post('/me/recover').send({ code: '01234-56789' }).expect(404);
    const slowed = await phone.post('/me/recover').send({ code: '01234-56789' }).expect(429);
    expect(Number(slowed.headers['retry-after'])).toBeGreaterThan(0);
    await browser(app, '198.51.100.1').post('/me/recover').send({ code: '01234-56789' }).expect(404);
  });
});

describe('a moderator', () => {
  it('comes in by a single-use link, is known from then on, and leaves', async () => {
    await using app = await TestApp.start();
    const token = await invited(app);
    const agent = browser(app);
    const { secret, otpauth } = (await agent.get(`/invitations/${token}`).expect(200)).body;
    expect(otpauth).toContain(secret);
    const otp = totpCode(secret, await app.get(Clock).now());
    const accepted = await agent.post(`/invitations/${token}/accept`).send({ name: 'Budi', email: 'budi@example.go.id', password: 'pendopo malowopati', otp }).expect(200);
    expect(accepted.body.official).toMatchObject({ name: 'Budi' });
    expect(accepted.headers['set-cookie']).toEqual([
      expect.stringMatching(/^dp_session=[\w-]{43}; Path=\/; HttpOnly; SameSite=Lax$/),
      expect.stringMatching(/^dp_browser=[\w-]{43}; Max-Age=34560000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
    expect(accepted.body.recoveryCodes).toHaveLength(10);
    expect((await agent.get('/official').expect(200)).body).toEqual({ ...accepted.body.official, roles: ['moderator'] });
    await agent.get(`/invitations/${token}`).expect(404);
    await agent.post('/sign-out').expect(204);
    expect((await agent.get('/official').expect(401)).body.code).toBe('sign-in-needed');
  });

  it('has a cookie that only this host can set, where there is TLS', async () => {
    process.env.PUBLIC_URL = 'https://dialog.example.go.id';
    await using app = await TestApp.start();
    delete process.env.PUBLIC_URL;
    const token = await invited(app);
    const { secret } = (await browser(app).get(`/invitations/${token}`)).body;
    const otp = totpCode(secret, await app.get(Clock).now());
    const accepted = await browser(app).post(`/invitations/${token}/accept`).send({ name: 'Budi', email: 'budi@example.go.id', password: 'pendopo malowopati', otp }).expect(200);
    const cookies = accepted.headers['set-cookie'] as unknown as string[];
    expect(cookies.find((cookie) => cookie.startsWith('__Host-dp_session='))).toMatch(/; Path=\/; HttpOnly; Secure; SameSite=Lax$/);
  });

  it('is told one thing for any wrong part', async () => {
    await using app = await TestApp.start();
    const refused = await browser(app).post('/sign-in').send({ email: 'nobody@example.go.id', password: 'x', otp: '123456' }).expect(401);
    expect(refused.body).toMatchObject({ code: 'sign-in-refused', status: 401 });
    expect(refused.headers['content-type']).toContain('application/problem+json');
  });
});

describe('an administrator', () => {
  /** Whoever is invited, come in. */
  async function join(app: TestApp, link: string) {
    const agent = browser(app);
    const token = link.split('/').at(-1)!;
    const otp = totpCode((await agent.get(`/invitations/${token}`).expect(200)).body.secret, await app.get(Clock).now());
    const { body } = await agent.post(`/invitations/${token}/accept`).send({ name: 'Budi', email: `${randomUUID()}@example.go.id`, password: 'pendopo malowopati', otp }).expect(200);
    return { agent, id: body.official.id as string };
  }

  it('invites into the team of a session, where it has one', async () => {
    await using app = await TestApp.start();
    const [open, closed] = [await app.announce(), await app.announce()];
    await app.moderator.send('PUT', `${closed.path}/team`, { officials: [app.officer.official.id] });
    for (const { id, path } of [open, closed]) {
      const { body } = await app.moderator.post<{ link: string }>('/people/invitations', { roles: ['moderator'], session: id });
      const { agent, id: invited } = await join(app, body.link);
      await agent.get(`${path}/inbox`).expect(200);
      expect(await app.database.query('select official from team where session = $1 and official = $2', [id, invited])).toHaveLength(id === closed.id ? 1 : 0);
    }
  });

  it('is told at which field an appointment is wrong', async () => {
    await using app = await TestApp.start();
    const pointers = async (path: string, sent: object) => (await app.moderator.post<{ errors: { pointer: string }[] }>(path, sent)).body.errors.map(({ pointer }) => pointer);
    expect(await pointers('/people/invitations', { roles: ['agency'], agency: randomUUID() })).toEqual(['/agency']);
    expect(await pointers('/people/invitations', { roles: ['agency'] })).toEqual(['/agency']);
    expect(await pointers('/people/invitations', { roles: ['moderator'], session: randomUUID() })).toEqual(['/session']);
    expect(await pointers('/people/invitations', { roles: [] })).toContain('/roles');
    expect((await app.moderator.send('PUT', `/people/${app.officer.official.id}/roles`, { roles: ['clerk'] })).body).toMatchObject({ status: 409, code: 'last-administrator' });
  });

  it('reads the log page by page, the latest first', async () => {
    await using app = await TestApp.start();
    for (let i = 0; i < 3; i++) await app.moderator.post('/official/recovery-codes');
    const first = (await app.moderator.get<{ items: { kind: string; no: number }[]; next: string }>('/audit?limit=2')).body;
    const second = (await app.moderator.get<{ items: { kind: string; no: number }[] }>(`/audit?limit=2&cursor=${first.next}`)).body;
    expect([...first.items, ...second.items].map(({ kind }) => kind)).toEqual(['recovery-codes-made', 'recovery-codes-made', 'recovery-codes-made', 'signed-in']);
    expect(first.items[0]).toMatchObject({ official: { name: 'Sri Wahyuni' }, by: { name: 'Sri Wahyuni' } });
  });
});

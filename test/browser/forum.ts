import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { AxeBuilder } from '@axe-core/playwright';
import { test as base, type APIRequestContext, expect, type Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { Client } from 'pg';

const api = '/api/v1';

/** A session of a test's own, and those who take part in it. */
export class Forum {
  constructor(
    readonly id: string,
    readonly code: string,
    /** The moderator's requests. */
    private readonly desk: APIRequestContext,
    private readonly citizens: () => Promise<APIRequestContext>,
  ) {}

  /** A question from a phone of its own. @returns its number */
  async ask(text: string, more: { place?: string; mode?: 'speak' | 'phone' | 'read'; phone?: string; name?: string } = {}): Promise<number> {
    const phone = await this.citizens();
    const answer = await phone.post(`${api}/sessions/${this.id}/questions`, { data: { id: randomUUID(), text, place: '35.22.06', mode: 'read', ...more } });
    expect(answer.ok(), await answer.text()).toBe(true);
    return (await answer.json()).no;
  }

  /** A support from a phone of its own. */
  async support(no: number) {
    const phone = await this.citizens();
    const answer = await phone.put(`${api}/sessions/${this.id}/questions/${no}/support`);
    expect(answer.ok(), await answer.text()).toBe(true);
  }

  /** What the moderator does, by its address: "open", "turns/next". */
  async moderate<T>(what: string, data: object = {}): Promise<T> {
    const answer = await this.desk.post(`${api}/sessions/${this.id}/${what}`, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
    return answer.status() === 204 ? (undefined as T) : await answer.json();
  }

  async callNext(afterTurn: number): Promise<{ no: number; question: number }> {
    return this.moderate('turns/next', { afterTurn });
  }
}

interface Fixtures {
  /** Requests of a signed-in moderator; `signIn` gives a page the same session. */
  moderator: APIRequestContext;
  forum: Forum;
  signIn: (page: Page) => Promise<void>;
}

export const test = base.extend<Fixtures>({
  moderator: async ({ playwright, baseURL }, use) => {
    const moderator = await playwright.request.newContext({ baseURL });
    await becomeOfficial(moderator);
    await use(moderator);
    await moderator.dispose();
  },

  forum: async ({ moderator, playwright, baseURL }, use, { title }) => {
    const phones: APIRequestContext[] = [];
    const data = { title: `Sesi uji: ${title}`.slice(0, 200), ...hours(), venue: 'Pendopo Malowopati' };
    const answer = await moderator.post(`${api}/sessions`, { data });
    expect(answer.ok(), await answer.text()).toBe(true);
    const { id, code } = await answer.json();
    await use(
      new Forum(id, code, moderator, async () => {
        const phone = await playwright.request.newContext({ baseURL });
        await phone.get(`${api}/me`);
        return phones[phones.push(phone) - 1]!;
      }),
    );
    await Promise.all(phones.map((phone) => phone.dispose()));
  },

  signIn: async ({ moderator }, use) => {
    await use(async (page) => {
      const { cookies } = await moderator.storageState();
      await page.context().addCookies(cookies);
    });
  },
});

export { expect };

/** Today, with an end that is hours away unless it is nearly midnight. */
export function hours(): { date: string; startsAt: string; endsAt: string } {
  const [date, time] = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta', dateStyle: 'short', timeStyle: 'short' }).format(new Date()).split(' ') as [string, string];
  if (time < '08:00') return { date, startsAt: '00:00', endsAt: '09:30' };
  return { date, ...(time < '16:00' ? { startsAt: '08:00', endsAt: '17:30' } : { startsAt: '14:00', endsAt: '23:30' }) };
}

/** What somebody is invited to be; an agency's officer names the agency. */
export interface Appointment {
  roles: ('administrator' | 'moderator' | 'clerk' | 'chair' | 'agency')[];
  agency?: string;
}

/** A single-use link for a new official, and the secret that its page shows. */
export async function invite({ roles, agency }: Appointment = { roles: ['administrator', 'moderator'] }): Promise<{ token: string; secret: string }> {
  const token = randomBytes(32).toString('base64url');
  const secret = new Secret({ size: 20 }).base32;
  const database = new Client({ connectionString: process.env.BROWSER_DATABASE_URL });
  await database.connect();
  await database.query(`insert into invitation (token_hash, totp_secret, roles, agency, created_at, expires_at) select $1, $2, $3, $4, at, at + interval '1 hour' from clock() at`, [
    createHash('sha256').update(token).digest(), secret, roles, agency ?? null,
  ]);
  await database.end();
  return { token, secret };
}

/** What an authenticator app shows; a code is taken once, so the next sign-in needs a later one. */
export const otpOf = (secret: string, later: { seconds: number } = { seconds: 0 }) =>
  new TOTP({ secret: Secret.fromBase32(secret) }).generate({ timestamp: Date.now() + later.seconds * 1000 });

/** Comes in by a single-use link, as the first moderator of an installation does. */
export async function becomeOfficial(request: APIRequestContext, appointment?: Appointment) {
  const { token, secret } = await invite(appointment);
  const data = { name: 'Moderator', email: `${randomUUID()}@uji.invalid`, password: 'kata sandi untuk uji', otp: otpOf(secret) };
  const answer = await request.post(`${api}/invitations/${token}/accept`, { data });
  expect(answer.ok(), await answer.text()).toBe(true);
}

/** axe finds nothing, by the rules of WCAG 2.2 AA. */
export async function expectAccessible(page: Page) {
  const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice']).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`)).toEqual([]);
}

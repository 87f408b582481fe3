import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Config, Database, type Queryable } from '@dialog/platform';
import { browserCookieName, cookieIn, officialCookieName } from './cookies';
import { hashOf } from './device-token';
import { browserWords } from './domain/browser-words';
import { hashPassword, verifyPassword } from './domain/password';
import type { OfficialRole } from './domain/permissions';
import { totpStep } from './domain/totp';
import { SignInRefused } from './identity.errors';
import { useRecoveryCode } from './recovery-codes.service';
import { SignInThrottle } from './sign-in.throttle';

export interface OfficialView {
  id: string;
  name: string;
}

/** An official as a cookie names them, with what they may be now. */
export interface SignedInOfficial extends OfficialView {
  roles: OfficialRole[];
  /** Of an agency's officer. */
  agency?: string;
}

/** From where somebody signs in: a network, and a browser with what it brought. */
export interface SigningIn {
  network: string;
  cookies?: string;
  userAgent?: string;
}

export interface SignedIn {
  official: OfficialView;
  /** For the cookie; only its hash is kept. */
  token: string;
  /** By which the browser is known when it signs in again; only its hash is kept. */
  browser: string;
}

interface Account extends OfficialView {
  passwordHash: string;
  totpSecret: string;
  hasRole: boolean;
  hasSignedInHere: boolean;
}

/** Who is signed in, by an opaque token of which the database knows the hash. */
@Injectable()
export class SignInsService {
  /** Checked when no account has the address, so that the answer takes as long as for one that has. */
  private readonly nobody = hashPassword(randomBytes(16).toString('hex'));

  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly config: Config,
    private readonly throttle: SignInThrottle,
  ) {}

  /**
   * @param credentials `otp` is what the authenticator app shows, or one of the recovery codes
   * @throws SignInRefused whichever part was wrong
   * @throws TooManyRequests
   */
  async signIn(credentials: { email: string; password: string; otp: string }, from: SigningIn): Promise<SignedIn> {
    const email = credentials.email.toLowerCase();
    const browser = this.browserIn(from.cookies);
    const account = await this.accountOf(email, browser);
    const attempt = { email, network: from.network, ...(account?.hasSignedInHere && browser && { knownBrowser: hashOf(browser).toString('hex') }) };
    await this.throttle.tryAccount(attempt);
    const matches = await verifyPassword(credentials.password, account?.passwordHash ?? (await this.nobody));
    const signedIn = account?.hasRole && matches && (await this.enter(account, credentials.otp, from));
    if (!signedIn) return this.refuse(account);
    await this.throttle.succeeded(attempt);
    return signedIn;
  }

  /** Signs in whoever proved otherwise who they are. */
  begin(official: OfficialView, from: SigningIn = { network: '' }): Promise<SignedIn> {
    return this.database.transaction((client) => this.remember(client, official, from));
  }

  async signOut(cookies: string | undefined) {
    const token = this.tokenIn(cookies);
    if (token) await this.database.query(`update official_session set ended_at = clock(), ending = 'signed-out' where token_hash = $1 and ended_at is null and expires_at > clock()`, [hashOf(token)]);
  }

  /** The official whose cookie a request or a socket's handshake carries. */
  async officialOf(cookies: string | undefined): Promise<SignedInOfficial | undefined> {
    const token = this.tokenIn(cookies);
    if (!token) return undefined;
    const { rows } = await this.database.query<OfficialView & { roles: OfficialRole[]; agency: string | null }>(WHO, [hashOf(token)]);
    if (!rows[0]) return undefined;
    const { agency, ...official } = rows[0];
    return { ...official, ...(agency && { agency }) };
  }

  tokenIn(cookies: string | undefined) {
    return cookieIn(cookies, officialCookieName(this.config.secure));
  }

  private browserIn(cookies: string | undefined) {
    return cookieIn(cookies, browserCookieName(this.config.secure));
  }

  private async accountOf(email: string, browser: string | undefined): Promise<Account | undefined> {
    const { rows } = await this.database.query<Account>(ACCOUNT, [email, browser ? hashOf(browser) : null]);
    return rows[0];
  }

  /** Takes the code and signs in, or does neither. */
  private async enter({ totpSecret, id, name }: Account, otp: string, from: SigningIn): Promise<SignedIn | undefined> {
    const step = totpStep(totpSecret, otp, await this.clock.now());
    return this.database.transaction(async (client) => {
      const proven = step === undefined ? await useRecoveryCode(client, id, otp) : await useStep(client, id, step);
      return proven ? this.remember(client, { id, name }, from) : undefined;
    });
  }

  /** What the browser had before ends: a cookie somebody planted or kept is worth nothing from here on. */
  private async remember(within: Queryable, official: OfficialView, { cookies, userAgent }: SigningIn): Promise<SignedIn> {
    const [token, browser] = [newSecret(), this.browserIn(cookies) ?? newSecret()];
    const before = this.tokenIn(cookies);
    await within.query(REPLACE, [before ? hashOf(before) : null, official.id, hashOf(browser)]);
    await within.query(BEGIN, [hashOf(token), official.id, browserWords(userAgent), hashOf(browser)]);
    return { official, token, browser };
  }

  private async refuse(account: Account | undefined): Promise<never> {
    await this.database.query(`insert into audit (kind, official) values ('sign-in-refused', $1)`, [account?.id ?? null]);
    throw new SignInRefused();
  }
}

const newSecret = () => randomBytes(32).toString('base64url');

const ACCOUNT = `
  select id, name, password_hash as "passwordHash", totp_secret as "totpSecret",
    exists (select from official_role where official = o.id) as "hasRole",
    exists (select from official_session where official = o.id and browser_hash = $2) as "hasSignedInHere"
  from official o where email = $1`;

const REPLACE = `
  update official_session set ended_at = clock(), ending = 'sign-in-replaced'
  where (token_hash = $1 or (official = $2 and browser_hash = $3)) and ended_at is null and expires_at > clock()`;

const BEGIN = `
  insert into official_session (token_hash, official, browser, browser_hash, created_at, used_at, expires_at)
  select $1, $2, $3, $4, at, at, at + interval '12 hours' from clock() at`;

/** That a sign-in is used is written once a minute, whatever the desk does. */
const WHO = `
  with used as (update official_session set used_at = clock() where token_hash = $1 and ended_at is null and expires_at > clock() and used_at < clock() - interval '1 minute')
  select o.id, o.name, array(select role from official_role where official = o.id) as roles, (select agency from official_role where official = o.id and role = 'agency') as agency
  from official_session s join official o on o.id = s.official
  where s.token_hash = $1 and s.ended_at is null and s.expires_at > clock()`;

/** A code is taken once: of two requests with the same one, one finds its step used. */
async function useStep(within: Queryable, official: string, step: number): Promise<boolean> {
  const { rowCount } = await within.query('update official set last_totp_step = $2 where id = $1 and (last_totp_step is null or last_totp_step < $2)', [official, step]);
  return rowCount === 1;
}

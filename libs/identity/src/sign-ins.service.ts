import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Clock, Config, Database } from '@dialog/platform';
import { cookieIn, officialCookieName } from './cookies';
import { hashOf } from './device-token';
import type { OfficialRole } from './domain/permissions';
import { hashPassword, verifyPassword } from './domain/password';
import { totpStep } from './domain/totp';
import { SignInRefused } from './identity.errors';
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

export interface SignedIn {
  official: OfficialView;
  /** For the cookie; only its hash is kept. */
  token: string;
}

interface Credentials {
  id: string;
  name: string;
  passwordHash: string;
  totpSecret: string;
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
   * @throws SignInRefused whichever part was wrong
   * @throws TooManyRequests
   */
  async signIn(credentials: { email: string; password: string; otp: string }, network: string): Promise<SignedIn> {
    const email = credentials.email.toLowerCase();
    await this.throttle.tryAccount(email, network);
    const at = await this.clock.now();
    const found = await this.credentialsOf(email);
    const matches = await verifyPassword(credentials.password, found?.passwordHash ?? (await this.nobody));
    const step = found && totpStep(found.totpSecret, credentials.otp, at);
    if (!matches || !found || step === undefined || !(await this.useStep(found.id, step))) throw new SignInRefused();
    await this.throttle.succeeded(email, network);
    return this.begin({ id: found.id, name: found.name });
  }

  async begin(official: OfficialView): Promise<SignedIn> {
    const token = randomBytes(32).toString('base64url');
    await this.database.query(
      `insert into official_session (token_hash, official, created_at, expires_at) select $1, $2, at, at + interval '12 hours' from clock() at`,
      [hashOf(token), official.id],
    );
    return { official, token };
  }

  async signOut(cookieHeader: string | undefined) {
    const token = this.tokenIn(cookieHeader);
    if (token) await this.database.query('update official_session set ended_at = clock() where token_hash = $1 and ended_at is null', [hashOf(token)]);
  }

  /** The official whose cookie a request or a socket's handshake carries. */
  async officialOf(cookieHeader: string | undefined): Promise<SignedInOfficial | undefined> {
    const token = this.tokenIn(cookieHeader);
    if (!token) return undefined;
    const { rows } = await this.database.query<OfficialView & { roles: OfficialRole[]; agency: string | null }>(
      `select o.id, o.name, array(select role from official_role where official = o.id) as roles, (select agency from official_role where official = o.id and role = 'agency') as agency
        from official_session s join official o on o.id = s.official
        where s.token_hash = $1 and s.ended_at is null and s.expires_at > clock()`,
      [hashOf(token)],
    );
    if (!rows[0]) return undefined;
    const { agency, ...official } = rows[0];
    return { ...official, ...(agency && { agency }) };
  }

  private tokenIn(cookieHeader: string | undefined) {
    return cookieIn(cookieHeader, officialCookieName(this.config.secure));
  }

  private async credentialsOf(email: string): Promise<Credentials | undefined> {
    const { rows } = await this.database.query<Credentials>(
      'select id, name, password_hash as "passwordHash", totp_secret as "totpSecret" from official where email = $1',
      [email],
    );
    return rows[0];
  }

  /** A code is taken once: of two requests with the same one, one finds its step used. */
  private async useStep(official: string, step: number): Promise<boolean> {
    const { rowCount } = await this.database.query(
      'update official set last_totp_step = $2 where id = $1 and (last_totp_step is null or last_totp_step < $2)',
      [official, step],
    );
    return rowCount === 1;
  }
}

import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Database, newId, type Queryable } from '@dialog/platform';
import { hashOf } from './device-token';
import type { OfficialRole } from './domain/permissions';
import { hashPassword } from './domain/password';
import { newTotpSecret, otpauthUri, totpStep } from './domain/totp';
import { EmailTaken, InvitationGone, WrongOtp } from './identity.errors';
import type { OfficialView } from './sign-ins.service';

/** What somebody will be. */
export interface Appointment {
  roles: readonly OfficialRole[];
  /** Of an agency's officer. */
  agency?: string;
}

interface NewOfficial extends Appointment {
  name: string;
  email: string;
  password: string;
  /** Base32; made here when absent. */
  totpSecret?: string;
  /** The step of the code that was shown, which is thereby used. */
  totpStep?: number;
}

type Account = Omit<NewOfficial, 'password' | 'totpSecret'> & { passwordHash: string; totpSecret: string };

interface Invited {
  totp_secret: string;
  roles: OfficialRole[];
  agency: string | null;
}

/** Officials' accounts, and the single-use links by which the first of them come in. */
@Injectable()
export class OfficialsService {
  constructor(private readonly database: Database) {}

  async exist(): Promise<boolean> {
    const { rows } = await this.database.query<{ some: boolean }>('select exists (select from official) as some');
    return rows[0]!.some;
  }

  /** @throws EmailTaken */
  async register({ password, totpSecret = newTotpSecret(), ...official }: NewOfficial): Promise<OfficialView> {
    const passwordHash = await hashPassword(password);
    return this.database.transaction((client) => insert(client, { ...official, passwordHash, totpSecret }));
  }

  /**
   * A token that makes one official, once, within seven days; those given before and not used end.
   * It cannot be read again: only its hash is kept.
   */
  async invite({ roles, agency }: Appointment): Promise<string> {
    const token = randomBytes(32).toString('base64url');
    await this.database.transaction(async (client) => {
      await client.query(`select pg_advisory_xact_lock(hashtext('invitation'))`); // two servers that start together leave one link too
      await client.query('update invitation set expires_at = at from clock() at where used_at is null and expires_at > at');
      await client.query(
        `insert into invitation (token_hash, totp_secret, roles, agency, created_at, expires_at) select $1, $2, $3, $4, at, at + interval '7 days' from clock() at`,
        [hashOf(token), newTotpSecret(), roles, agency ?? null],
      );
    });
    return token;
  }

  /**
   * What the invited person's authenticator app needs.
   * @throws InvitationGone
   */
  async invitation(token: string) {
    const { totp_secret: secret } = await this.openInvitation(token, this.database);
    return { secret, otpauth: otpauthUri(secret, 'petugas') };
  }

  /** @throws InvitationGone, WrongOtp, EmailTaken */
  async accept(token: string, { password, otp, ...official }: { name: string; email: string; password: string; otp: string }): Promise<OfficialView> {
    await this.openInvitation(token, this.database);
    const passwordHash = await hashPassword(password); // takes its time, so not while a row is locked
    return this.database.transaction(async (client) => {
      const { totp_secret: totpSecret, roles, agency } = await this.openInvitation(token, client, 'for update');
      const { rows } = await client.query<{ now: Date }>('select clock() as now');
      const step = totpStep(totpSecret, otp, rows[0]!.now);
      if (step === undefined) throw new WrongOtp();
      await client.query('update invitation set used_at = clock() where token_hash = $1', [hashOf(token)]);
      return insert(client, { ...official, passwordHash, totpSecret, totpStep: step, roles, ...(agency && { agency }) });
    });
  }

  private async openInvitation(token: string, within: Queryable, lock: '' | 'for update' = ''): Promise<Invited> {
    const { rows } = await within.query<Invited>(
      `select totp_secret, roles, agency from invitation where token_hash = $1 and used_at is null and expires_at > clock() ${lock}`,
      [hashOf(token)],
    );
    if (!rows[0]) throw new InvitationGone();
    return rows[0];
  }
}

async function insert(within: Queryable, { name, email, passwordHash, totpSecret, totpStep, roles, agency }: Account): Promise<OfficialView> {
  const id = newId();
  const { rowCount } = await within.query(
    `insert into official (id, name, email, password_hash, totp_secret, last_totp_step) values ($1, $2, $3, $4, $5, $6) on conflict (email) do nothing`,
    [id, name, email.toLowerCase(), passwordHash, totpSecret, totpStep ?? null],
  );
  if (!rowCount) throw new EmailTaken();
  await within.query(`insert into official_role (official, role, agency) select $1, role, case when role = 'agency' then $3::uuid end from unnest($2::text[]) role`, [id, roles, agency ?? null]);
  return { id, name };
}

import { randomBytes } from 'node:crypto';
import { Injectable } from '@nestjs/common';
import { Config, Database, NotFound, type Queryable } from '@dialog/platform';
import { actAs } from './acting';
import { type Appointment, refusedAppointment } from './appointment';
import { hashOf } from './device-token';
import type { OfficialRole } from './domain/permissions';
import { hashPassword } from './domain/password';
import { newTotpSecret, otpauthUri, totpStep } from './domain/totp';
import { InvitationGone, WrongOtp } from './identity.errors';
import type { InvitedView, OpenInvitationView } from './identity.view';
import { addOfficial } from './officials.service';
import { makeRecoveryCodes } from './recovery-codes.service';
import type { OfficialView } from './sign-ins.service';

/** What somebody is invited to be. */
export interface Invited extends Appointment {
  /** Whose team they join, where it has one. */
  session?: string;
}

interface OpenRow {
  id: string;
  roles: OfficialRole[];
  agency: string | null;
  session: string | null;
  by: string | null;
  created_at: Date;
  expires_at: Date;
}

interface InvitationRow {
  totp_secret: string;
  roles: OfficialRole[];
  agency: string | null;
  session: string | null;
  invited_by: string | null;
}

/** Single-use links by which officials come in. A link cannot be read again: only its hash is kept. */
@Injectable()
export class InvitationsService {
  constructor(
    private readonly database: Database,
    private readonly config: Config,
  ) {}

  /** By an administrator. @throws InvalidInput */
  async invite(invited: Invited, by: string): Promise<InvitedView> {
    return this.database.transaction(async (client) => {
      await actAs(client, by);
      return this.write(client, invited, by);
    }).catch(refusedAppointment);
  }

  /** By the installation itself, as long as nobody can sign in; its links of before that were not used end. */
  async inviteFirst(roles: OfficialRole[]): Promise<InvitedView> {
    return this.database.transaction(async (client) => {
      await client.query(`select pg_advisory_xact_lock(hashtext('invitation'))`); // two servers that start together leave one link too
      await client.query(`update invitation set expires_at = at from clock() at where invited_by is null and ${OPEN('at')}`);
      return this.write(client, { roles });
    });
  }

  /** Those that somebody could still use, the newest first. */
  async open(): Promise<OpenInvitationView[]> {
    const { rows } = await this.database.query<OpenRow>(LIST);
    return rows.map(({ created_at, expires_at, agency, session, by, ...row }) => ({
      ...row, ...(agency && { agency }), ...(session && { session }), ...(by && { by }), createdAt: created_at.toISOString(), expiresAt: expires_at.toISOString(),
    }));
  }

  /** @throws NotFound */
  async revoke(id: string, by: string) {
    await this.database.transaction(async (client) => {
      await actAs(client, by);
      const { rowCount } = await client.query(`update invitation set expires_at = clock() where id = $1 and ${OPEN('clock()')}`, [id]);
      if (!rowCount) throw new NotFound();
    });
  }

  /**
   * What the invited person's authenticator app needs.
   * @throws InvitationGone
   */
  async look(token: string) {
    const { totp_secret: secret, roles } = await find(token, this.database);
    return { secret, otpauth: otpauthUri(secret, 'petugas'), roles };
  }

  /** @throws InvitationGone WrongOtp EmailTaken */
  async accept(token: string, { password, otp, ...person }: { name: string; email: string; password: string; otp: string }): Promise<{ official: OfficialView; recoveryCodes: string[] }> {
    await find(token, this.database);
    const passwordHash = await hashPassword(password); // takes its time, so not while a row is locked
    return this.database.transaction(async (client) => {
      const { totp_secret: totpSecret, roles, agency, session, invited_by: by } = await find(token, client, 'for update');
      const { rows } = await client.query<{ now: Date }>('select clock() as now');
      const step = totpStep(totpSecret, otp, rows[0]!.now);
      if (step === undefined) throw new WrongOtp();
      await client.query('update invitation set used_at = clock() where token_hash = $1', [hashOf(token)]);
      if (by) await actAs(client, by);
      const official = await addOfficial(client, { ...person, passwordHash, totpSecret, totpStep: step, roles, ...(agency && { agency }) });
      if (session) await client.query('insert into team (session, official) select $1, $2 where exists (select from team where session = $1)', [session, official.id]);
      return { official, recoveryCodes: await makeRecoveryCodes(client, official.id) };
    });
  }

  private async write(within: Queryable, { roles, agency, session }: Invited, by?: string): Promise<InvitedView> {
    const token = randomBytes(32).toString('base64url');
    const { rows } = await within.query<{ id: string; expires_at: Date }>(INSERT, [hashOf(token), newTotpSecret(), roles, agency ?? null, session ?? null, by ?? null]);
    const { id, expires_at } = rows[0]!;
    return { id, link: `${this.config.publicUrl}/undangan/${token}`, expiresAt: expires_at.toISOString() };
  }
}

const OPEN = (now: string) => `used_at is null and expires_at > ${now}`;

const INSERT = `
  insert into invitation (token_hash, totp_secret, roles, agency, session, invited_by, created_at, expires_at)
  select $1, $2, $3, $4, $5, $6, at, at + interval '7 days' from clock() at returning id, expires_at`;

const LIST = `
  select i.id, i.roles, i.agency, i.session, o.name as by, i.created_at, i.expires_at
  from invitation i left join official o on o.id = i.invited_by where ${OPEN('clock()')} order by i.created_at desc`;

async function find(token: string, within: Queryable, lock: '' | 'for update' = ''): Promise<InvitationRow> {
  const { rows } = await within.query<InvitationRow>(
    `select totp_secret, roles, agency, session, invited_by from invitation where token_hash = $1 and ${OPEN('clock()')} ${lock}`,
    [hashOf(token)],
  );
  if (!rows[0]) throw new InvitationGone();
  return rows[0];
}

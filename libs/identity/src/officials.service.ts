import { Injectable } from '@nestjs/common';
import { Database, newId, NotFound, type Queryable } from '@dialog/platform';
import { actAs } from './acting';
import { type Appointment, refusedAppointment } from './appointment';
import { hashPassword } from './domain/password';
import type { OfficialRole } from './domain/permissions';
import { newTotpSecret } from './domain/totp';
import { EmailTaken } from './identity.errors';
import type { AccountView, PersonView } from './identity.view';
import type { OfficialView } from './sign-ins.service';

interface NewOfficial extends Appointment {
  name: string;
  email: string;
  passwordHash: string;
  /** Base32. */
  totpSecret: string;
  /** The step of the code that was shown, which is thereby used. */
  totpStep?: number;
}

interface PersonRow {
  id: string;
  name: string;
  email: string;
  roles: OfficialRole[];
  agency: string | null;
  seen: Date | null;
}

/** Officials' accounts, and what each of them may be. An account is never deleted: what it did names it. */
@Injectable()
export class OfficialsService {
  constructor(private readonly database: Database) {}

  async exist(): Promise<boolean> {
    const { rows } = await this.database.query<{ some: boolean }>('select exists (select from official) as some');
    return rows[0]!.some;
  }

  /** @throws EmailTaken */
  async register({ password, totpSecret = newTotpSecret(), ...official }: Omit<NewOfficial, 'passwordHash' | 'totpSecret'> & { password: string; totpSecret?: string }): Promise<OfficialView> {
    const passwordHash = await hashPassword(password);
    return this.database.transaction((client) => addOfficial(client, { ...official, passwordHash, totpSecret }));
  }

  /** What somebody is now. */
  async account(id: string): Promise<AccountView> {
    const { rows } = await this.database.query<PersonRow>(`${PEOPLE} where o.id = $1`, [id]);
    const { name, roles, agency } = rows[0]!;
    return { id, name, roles, ...(agency && { agency }) };
  }

  /** By name; those without a role, who cannot sign in, last. */
  async list(): Promise<PersonView[]> {
    const { rows } = await this.database.query<PersonRow>(`${PEOPLE} order by roles = '{}', o.name`);
    return rows.map(({ id, name, email, roles, agency, seen }) => ({ id, name, email, roles, ...(agency && { agency }), ...(seen && { seen: seen.toISOString() }) }));
  }

  /**
   * Gives and takes roles until they are these. Without any, the person cannot sign in, and is not any longer.
   * @throws NotFound LastAdministrator InvalidInput
   */
  async appoint(official: string, { roles, agency }: Appointment, by: string) {
    await this.database.transaction(async (client) => {
      await actAs(client, by);
      const { rowCount } = await client.query('select from official where id = $1 for update', [official]);
      if (!rowCount) throw new NotFound();
      await client.query(TAKE, [official, roles, agency ?? null]);
      await client.query(GIVE, [official, roles, agency ?? null]);
    }).catch(refusedAppointment);
  }
}

/** @throws EmailTaken */
export async function addOfficial(within: Queryable, { name, email, passwordHash, totpSecret, totpStep, roles, agency }: NewOfficial): Promise<OfficialView> {
  const id = newId();
  const { rowCount } = await within.query(
    `insert into official (id, name, email, password_hash, totp_secret, last_totp_step) values ($1, $2, $3, $4, $5, $6) on conflict (email) do nothing`,
    [id, name, email.toLowerCase(), passwordHash, totpSecret, totpStep ?? null],
  );
  if (!rowCount) throw new EmailTaken();
  await within.query(GIVE, [id, roles, agency ?? null]);
  return { id, name };
}

const GIVE = `
  insert into official_role (official, role, agency)
  select $1, role, case when role = 'agency' then $3::uuid end from unnest($2::text[]) role on conflict do nothing`;

const TAKE = `
  delete from official_role where official = $1
  and not (role = any($2::text[]) and agency is not distinct from case when role = 'agency' then $3::uuid end)`;

const PEOPLE = `
  select o.id, o.name, o.email, roles, (select agency from official_role where official = o.id and role = 'agency') as agency,
    (select max(used_at) from official_session where official = o.id) as seen
  from official o, lateral (select array(select role from official_role where official = o.id) as roles) r`;

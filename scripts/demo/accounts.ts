import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newTotpSecret, type OfficialRole } from '@dialog/identity';
import { newId, randomCode, type Queryable } from '@dialog/platform';
import { hashPassword, verifyPassword } from '../../libs/identity/src/domain/password';

/** Beside the embedded database, for this installation alone. */
const FILE = join('.data', 'demo.json');
const OFFICIALS: { email: string; name: string; roles: OfficialRole[]; agency?: string }[] = [
  { email: 'moderator@dialog.invalid', name: 'Moderator Dinas Kominfo', roles: ['administrator', 'moderator'] },
  { email: 'moderator2@dialog.invalid', name: 'Moderator Radio Malowopati', roles: ['moderator'] },
  { email: 'notulis@dialog.invalid', name: 'Notulis Bagian Humas', roles: ['clerk'] },
  { email: 'ketua@dialog.invalid', name: 'Ketua Sidang', roles: ['chair'] },
  { email: 'dinkes@dialog.invalid', name: 'Petugas Dinas Kesehatan', roles: ['agency'], agency: 'Dinas Kesehatan' },
];

export interface Account {
  id: string;
  name: string;
  email: string;
  password: string;
}

/** As dialog_owner: the demo's officials, with the passwords of this installation, whatever the database has until now. */
export async function demoAccounts(owner: Queryable): Promise<Account[]> {
  const passwords = readPasswords();
  const accounts: Account[] = [];
  for (const { email, name, roles, agency } of OFFICIALS) {
    const official = await account(owner, { email, name, password: passwords[email]! });
    await owner.query(GIVE_ROLES, [official.id, roles, agency ?? null]);
    accounts.push(official);
  }
  return accounts;
}

const GIVE_ROLES = `
  insert into official_role (official, role, agency)
  select $1, role, case when role = 'agency' then (select id from agency where name = $3 limit 1) end from unnest($2::text[]) role on conflict do nothing`;

async function account(owner: Queryable, { email, name, password }: Omit<Account, 'id'>): Promise<Account> {
  const { rows } = await owner.query<{ id: string; hash: string }>('select id, password_hash as hash from official where email = $1', [email]);
  const known = rows[0];
  const id = known?.id ?? newId();
  if (!known || !(await verifyPassword(password, known.hash))) {
    await owner.query(
      `insert into official (id, name, email, password_hash, totp_secret) values ($1, $2, $3, $4, $5)
       on conflict (email) do update set password_hash = excluded.password_hash`,
      [id, name, email, await hashPassword(password), newTotpSecret()],
    );
  }
  return { id, name, email, password };
}

function readPasswords(): Record<string, string> {
  const kept = existsSync(FILE) ? (JSON.parse(readFileSync(FILE, 'utf8')) as Record<string, string>) : {};
  const passwords = Object.fromEntries(OFFICIALS.map(({ email }) => [email, kept[email] ?? newPassword()]));
  mkdirSync(dirname(FILE), { recursive: true });
  writeFileSync(FILE, `${JSON.stringify(passwords, null, 2)}\n`, { mode: 0o600 });
  return passwords;
}

/** Sixty random bits, to be typed from a screen. */
const newPassword = () => randomCode(12).toLowerCase().match(/.{4}/g)!.join('-');

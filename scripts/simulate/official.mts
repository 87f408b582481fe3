import { randomBytes, randomUUID } from 'node:crypto';
import { onDatabase } from '../scratch/on-database.mts';
import type { Scratch } from '../scratch/scratch.mts';
import { inRoot } from '../setup/paths.mjs';

interface Account {
  email: string;
  password: string;
}

/** Invented, for whoever sits at the desk; its six digits are on /dev/otp, as the demo's. */
export async function makeOfficial({ adminUrl }: Scratch): Promise<Account> {
  const identity = (file: string) => import(inRoot('dist', 'libs', 'identity', 'src', 'domain', file));
  const { hashPassword } = (await identity('password.js')) as { hashPassword(password: string): Promise<string> };
  const { newTotpSecret } = (await identity('totp.js')) as { newTotpSecret(): string };
  const account = { email: 'moderator@simulasi.invalid', password: randomBytes(6).toString('hex').match(/.{4}/g)!.join('-') };
  const hash = await hashPassword(account.password);
  await onDatabase(adminUrl, (admin) =>
    admin.query(
      `with made as (insert into official (id, name, email, password_hash, totp_secret) values ($1, $2, $3, $4, $5) returning id)
       insert into official_role (official, role) select id, 'moderator' from made`,
      [randomUUID(), 'Moderator gladi', account.email, hash, newTotpSecret()],
    ),
  );
  return account;
}

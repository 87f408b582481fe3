import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { onDatabase } from './on-database.mts';
import type { Scratch } from './scratch.mts';

/** The cookie of a moderator who has signed in, where how one does so is not what matters. */
export function signedIn({ adminUrl }: Pick<Scratch, 'adminUrl'>): Promise<string> {
  const token = randomBytes(32).toString('base64url');
  const official = randomUUID();
  return onDatabase(adminUrl, async (admin) => {
    await admin.query(`insert into official (id, name, email, password_hash, totp_secret) values ($1, 'Moderator', $2, '$argon2id$none', '')`, [official, `${official}@example.org`]);
    await admin.query(`insert into official_role (official, role) values ($1, 'moderator')`, [official]);
    await admin.query(`insert into official_session (token_hash, official, created_at, expires_at) select $1, $2, at, at + interval '12 hours' from clock() at`, [
      createHash('sha256').update(token).digest(), official,
    ]);
    return `dp_session=${token}`;
  });
}

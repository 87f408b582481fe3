import { Injectable } from '@nestjs/common';
import { Database, normaliseCode, type Queryable, randomCode } from '@dialog/platform';
import { hashOf, shownCode } from './device-token';

const HOW_MANY = 10;

/** For the day the phone with the authenticator app is gone: each stands once in place of the six digits. Only hashes are kept. */
@Injectable()
export class RecoveryCodesService {
  constructor(private readonly database: Database) {}

  /** Ten new ones; those before end. They cannot be read again. */
  renew(official: string): Promise<string[]> {
    return this.database.transaction((client) => makeRecoveryCodes(client, official));
  }

  /** How many have not been used. */
  async left(official: string): Promise<number> {
    const { rows } = await this.database.query<{ left: number }>('select count(*) as left from recovery_code where official = $1 and used_at is null', [official]);
    return rows[0]!.left;
  }
}

export async function makeRecoveryCodes(within: Queryable, official: string): Promise<string[]> {
  const codes = Array.from({ length: HOW_MANY }, () => randomCode(10));
  await within.query('select from official where id = $1 for update', [official]); // two who renew at once leave ten
  await within.query('delete from recovery_code where official = $1', [official]);
  await within.query('insert into recovery_code (official, code_hash) select $1, unnest($2::bytea[])', [official, codes.map((code) => hashOfCode(official, code))]);
  return codes.map(shownCode);
}

/** @returns whether it was one of the official's, and is used now */
export async function useRecoveryCode(within: Queryable, official: string, typed: string): Promise<boolean> {
  const { rowCount } = await within.query('update recovery_code set used_at = clock() where official = $1 and code_hash = $2 and used_at is null', [
    official,
    hashOfCode(official, normaliseCode(typed)),
  ]);
  return rowCount === 1;
}

const hashOfCode = (official: string, code: string) => hashOf(`${official} ${code}`);

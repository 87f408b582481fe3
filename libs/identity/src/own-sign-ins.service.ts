import { Injectable } from '@nestjs/common';
import { Database, NotFound } from '@dialog/platform';
import { hashOf } from './device-token';
import type { SignInView } from './identity.view';
import { SignInsService } from './sign-ins.service';

/** Where an official is signed in now, for the official alone. */
@Injectable()
export class OwnSignInsService {
  constructor(
    private readonly database: Database,
    private readonly signIns: SignInsService,
  ) {}

  /** The latest used first. */
  async list(official: string, cookies: string | undefined): Promise<SignInView[]> {
    const { rows } = await this.database.query<{ id: string; browser: string; created_at: Date; used_at: Date; here: boolean }>(
      `select id, browser, created_at, used_at, token_hash = $2 as here from official_session where official = $1 and ${OPEN} order by used_at desc, created_at desc`,
      [official, hashOf(this.signIns.tokenIn(cookies) ?? '')],
    );
    return rows.map(({ id, browser, created_at, used_at, here }) => ({ id, browser, began: created_at.toISOString(), used: used_at.toISOString(), here }));
  }

  /** @throws NotFound */
  async end(official: string, id: string) {
    const { rowCount } = await this.database.query(`${END} and id = $2`, [official, id]);
    if (!rowCount) throw new NotFound();
  }

  async endAll(official: string) {
    await this.database.query(END, [official]);
  }
}

const OPEN = 'ended_at is null and expires_at > clock()';
const END = `update official_session set ended_at = clock(), ending = 'sign-in-ended' where official = $1 and ${OPEN}`;

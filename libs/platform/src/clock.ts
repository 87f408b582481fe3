import { Injectable } from '@nestjs/common';
import { Database } from './database';

/** As it stands in production: its fingerprint is compared at boot, and every migration puts it back. */
export const REAL_CLOCK = `create or replace function clock() returns timestamptz language sql volatile parallel safe as 'select clock_timestamp()'`;

/** The one clock: the database's `clock()`, so that every node and every rule reads the same time. */
@Injectable()
export class Clock {
  constructor(private readonly database: Database) {}

  async now(): Promise<Date> {
    const { rows } = await this.database.query<{ at: Date }>('select clock() as at');
    return rows[0]!.at;
  }
}

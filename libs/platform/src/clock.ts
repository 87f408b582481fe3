import { Injectable } from '@nestjs/common';
import { Database } from './database';

/** The one clock: the database's `clock()`, so that every node and every rule reads the same time. */
@Injectable()
export class Clock {
  constructor(private readonly database: Database) {}

  async now(): Promise<Date> {
    const { rows } = await this.database.query<{ at: Date }>('select clock() as at');
    return rows[0]!.at;
  }
}

import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { type ModuleMetadata, type Type } from '@nestjs/common';
import { Test } from '@nestjs/testing';
import { PlatformModule } from '@dialog/platform';
import { Client, type QueryResultRow } from 'pg';
import { adminUrl, asAdmin } from './server';

/** A database of a test's own: the schema with its reference data, nothing else, and a clock that can be moved. */
export class TestDatabase {
  private constructor(
    readonly name: string,
    /** As the app connects, with its rights and no more. */
    readonly url: string,
    private readonly client: Client,
  ) {}

  static async clone(): Promise<TestDatabase> {
    const { TEST_RUN: run = '', TEST_PASSWORD: password = '' } = process.env;
    const name = `${run}_${randomBytes(4).toString('hex')}`;
    const url = new URL(adminUrl(name));
    await asAdmin((admin) => admin.query(`create database ${name} template ${run}_template owner dialog_owner`));
    const client = new Client({ connectionString: url.href });
    await client.connect();
    url.username = run;
    url.password = password;
    return new TestDatabase(name, url.href, client);
  }

  /** As superuser, for what a test wants to see or to spoil. */
  async query<R extends QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]> {
    return (await this.client.query<R>(sql, values)).rows;
  }

  /** As the app's role, for what the database itself must refuse. */
  async asApp<R extends QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]> {
    await this.client.query('set role dialog_app');
    try {
      return await this.query<R>(sql, values);
    } finally {
      await this.client.query('reset role');
    }
  }

  /** Moves `clock()` by an interval ("3 hours", "-1 day"); it goes on from there. */
  async moveClock(interval: string) {
    await this.client.query('update clock_shift set shift = shift + $1::interval', [interval]);
  }

  async [Symbol.asyncDispose]() {
    await this.client.end();
    await asAdmin((admin) => admin.query(`drop database ${this.name} with (force)`));
  }
}

export const testDatabase = () => TestDatabase.clone();

/** Libraries' modules on a database of their own, without HTTP. */
export async function testModule(...imports: NonNullable<ModuleMetadata['imports']>) {
  const database = await testDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
  const module = await Test.createTestingModule({ imports: [PlatformModule, ...imports] }).compile();
  return {
    database,
    get: <T>(service: Type<T>): T => module.get(service, { strict: false }),
    async [Symbol.asyncDispose]() {
      await module.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

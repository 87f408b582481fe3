import { Client } from 'pg';
import { DataSource, type MixedList } from 'typeorm';
import type { Queryable } from './database';

/** As server_version_num says it: 15.0. */
const OLDEST_SERVER = 150_000;

export interface MigrateOptions {
  /** May create roles and databases. */
  adminUrl: string;
  /** dialog_app's address: its database is made if missing, its password set. */
  appUrl: string;
  migrations: MixedList<Function>;
}

/** Makes roles and database where missing, then brings the schema up to date, all of it owned by dialog_owner. */
export async function migrate({ adminUrl, appUrl, migrations }: MigrateOptions) {
  const app = new URL(appUrl);
  const name = decodeURIComponent(app.pathname.slice(1));
  await withClient(adminUrl, (client) => ensureRolesAndDatabase(client, name, decodeURIComponent(app.username), decodeURIComponent(app.password)));
  const source = ownerSource(adminUrl, name, migrations);
  await source.initialize();
  try {
    return await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

/** One transaction as dialog_owner, for what the app may not write: reference data, a simulation's clock. */
export async function asOwner(adminUrl: string, database: string, work: (client: Queryable) => Promise<void>) {
  await withClient(addressOf(adminUrl, database), async (client) => {
    await client.query('begin; set local role dialog_owner');
    await work(client);
    await client.query('commit');
  });
}

function ownerSource(adminUrl: string, database: string, migrations: MixedList<Function>) {
  return new DataSource({
    type: 'postgres',
    url: addressOf(adminUrl, database),
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    extra: { options: '-c role=dialog_owner' },
    migrations,
  });
}

function addressOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

/** @throws before anything is changed, where the server is too old for the schema */
export async function refuseOldServer(server: Queryable) {
  const { rows } = await server.query<{ version: string; number: number }>(`select current_setting('server_version') as version, current_setting('server_version_num')::int as number`);
  const { version, number } = rows[0]!;
  if (number < OLDEST_SERVER) throw new Error(`PostgreSQL 15 or newer is needed, and this server is ${version}`);
}

async function ensureRolesAndDatabase(client: Client, database: string, role: string, password: string) {
  await refuseOldServer(client);
  const id = (name: string) => client.escapeIdentifier(name);
  await ensureRole(client, 'dialog_owner', 'nologin');
  await client.query('grant dialog_owner to current_user');
  await ensureRole(client, role, 'login');
  if (password) await client.query(`alter role ${id(role)} password ${client.escapeLiteral(password)}`);
  const { rowCount } = await client.query('select from pg_database where datname = $1', [database]);
  if (!rowCount) await client.query(`create database ${id(database)} owner dialog_owner encoding 'UTF8' template template0`);
}

async function ensureRole(client: Client, name: string, login: 'login' | 'nologin') {
  const { rowCount } = await client.query('select from pg_roles where rolname = $1', [name]);
  if (!rowCount) await client.query(`create role ${client.escapeIdentifier(name)} ${login}`);
}

async function withClient(url: string, work: (client: Client) => Promise<void>) {
  const client = new Client({ connectionString: url });
  await client.connect();
  try {
    await work(client);
  } finally {
    await client.end();
  }
}

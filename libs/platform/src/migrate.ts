import { Client } from 'pg';
import { DataSource, type MixedList } from 'typeorm';

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
  const source = ownerSource(adminUrl, name, { migrations });
  await source.initialize();
  try {
    return await source.runMigrations({ transaction: 'each' });
  } finally {
    await source.destroy();
  }
}

/** A connection that acts as dialog_owner, for migrations and reference data. */
export function ownerSource(adminUrl: string, database: string, more: { migrations?: MixedList<Function>; entities?: MixedList<Function> } = {}) {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return new DataSource({
    type: 'postgres',
    url: url.href,
    uuidExtension: 'pgcrypto',
    installExtensions: false,
    extra: { options: '-c role=dialog_owner' },
    ...more,
  });
}

async function ensureRolesAndDatabase(client: Client, database: string, role: string, password: string) {
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

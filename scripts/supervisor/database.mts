import { join } from 'node:path';
import { Cluster } from '../postgres/cluster.mts';
import { data, inRoot } from '../setup/paths.mjs';
import { Stop } from '../setup/stop.mjs';
import { node, type Env } from '../setup/steps.mts';
import type { Config } from './config.mts';

/** The database that the platform runs on, embedded or your own. */
export interface Database {
  env: { DATABASE_URL: string; DATABASE_ADMIN_URL: string };
  /** Starts it again should it have died; answers whether it had. Your own is not ours to start. */
  revive(): Promise<boolean>;
  leave(): Promise<void>;
}

export const openDatabase = (config: Config): Promise<Database> => (config.own ? Promise.resolve(ownDatabase(config.own)) : embeddedDatabase());

function ownDatabase({ databaseUrl, adminUrl }: NonNullable<Config['own']>): Database {
  return { env: { DATABASE_URL: databaseUrl, DATABASE_ADMIN_URL: adminUrl }, revive: async () => false, leave: async () => {} };
}

async function embeddedDatabase(): Promise<Database> {
  const cluster = new Cluster(data, 'durable');
  await cluster.use();
  return {
    env: { DATABASE_URL: cluster.url('dialog', 'dialog_app'), DATABASE_ADMIN_URL: cluster.url('postgres') },
    async revive() {
      if (cluster.postmaster) return false;
      await cluster.use();
      return true;
    },
    leave: () => cluster.leave(),
  };
}

export async function migrate(env: Env) {
  if ((await node([inRoot('dist', 'scripts', 'migrate.js')], { env })) !== 0) throw new Stop('The database could not be brought up to date; the reason is above.');
}

/** A PostgreSQL for tests: nothing in it has to last. Several runs may share it. */
export async function openTestDatabase() {
  const cluster = new Cluster(join(data, 'test'), 'for-tests');
  await cluster.use();
  return cluster;
}

import { join } from 'node:path';
import { Cluster } from '../postgres/cluster.mts';
import { data, inRoot } from '../setup/paths.mjs';
import { Stop } from '../setup/stop.mjs';
import { kept, type Env } from '../setup/steps.mts';
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

export const migrate = (env: Env) => script('migrate', env, 'The database could not be brought up to date (DATABASE_ADMIN_URL, DATABASE_URL)');

export const seed = (env: Env) => script('seed', env, 'The demo could not be made (DEMO=off npm start goes without it)');

/** Its own reason, in one line with what it was about. */
async function script(name: string, env: Env, failure: string) {
  const { code, output } = await kept([inRoot('dist', 'scripts', `${name}.js`)], 'errors', { env });
  if (code !== 0) throw new Stop(`${failure}: ${output.trim() || `exit code ${code}`}`);
}

/** A PostgreSQL for tests, in which nothing has to last. Several runs may share it. Yours, if TEST_DATABASE_ADMIN_URL names one. */
export async function withTestDatabase(work: (env: Env) => Promise<number>) {
  if (process.env.TEST_DATABASE_ADMIN_URL) return work({});
  const cluster = new Cluster(join(data, 'test'), 'for-tests');
  await cluster.use();
  try {
    return await work({ TEST_DATABASE_ADMIN_URL: cluster.url('postgres') });
  } finally {
    await cluster.leave();
  }
}

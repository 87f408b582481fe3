import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from '../postgres/cluster.mts';
import { alone, release, take } from '../setup/lock.mjs';
import { data } from '../setup/paths.mjs';
import { migrate } from '../supervisor/database.mts';
import { onDatabase } from './on-database.mts';
import { ServerProcess } from './server-process.mts';

/**
 * A durable PostgreSQL under `.data/<name>` with a database `dialog_simulation_<name>` that is new and migrated, and servers on it: for
 * what must touch neither the platform's data nor its running server. Needs the build.
 */
export class Scratch {
  readonly folder: string;
  readonly database: string;
  readonly cluster: Cluster;
  private readonly servers: ServerProcess[] = [];

  constructor(name: string) {
    this.folder = join(data, name);
    this.database = `dialog_simulation_${name}`;
    this.cluster = new Cluster(this.folder, 'durable');
  }

  /** As the server connects. */
  get databaseUrl() {
    return this.cluster.url(this.database, 'dialog_app');
  }

  /** The superuser's, of this database. */
  get adminUrl() {
    return this.cluster.url(this.database);
  }

  /** A server on it: the platform's own, or another script. It stops with the scratch, if not before. */
  async serve(env: Record<string, string> = {}, script = 'dist/apps/api/src/main.js'): Promise<ServerProcess> {
    const name = `server-${this.servers.length + 1}`;
    rmSync(join(this.folder, `${name}.log`), { force: true });
    const server = await ServerProcess.start({ script, name, folder: this.folder, env: { DATABASE_URL: this.databaseUrl, ...env } });
    this.servers.push(server);
    return server;
  }

  async renew() {
    await this.drop();
    await migrate({ DATABASE_URL: this.databaseUrl, DATABASE_ADMIN_URL: this.cluster.url('postgres'), REGENCY: '35.22' });
  }

  drop() {
    return onDatabase(this.cluster.url('postgres'), (admin) => admin.query(`drop database if exists ${this.database} with (force)`));
  }

  async stopServers() {
    await Promise.all(this.servers.map((server) => server.stop()));
  }
}

/** Sets up, and takes down again whatever happens. One at a time works under a name, another waits; what was in the database is there until the next. */
export function onScratch<T>(name: string, work: (scratch: Scratch) => Promise<T>): Promise<T> {
  const say = ({ pid }: { pid: number }) => console.log(`Another ${name} is running here (process ${pid}); waiting for it ...`);
  return alone(lockOf(name), () => use(new Scratch(name), work), say);
}

/** The same where several may run at once: under the first of `name`, `name_2`, `name_3` ... that nobody uses. The database goes with it. */
export async function onFreeScratch<T>(name: string, work: (scratch: Scratch) => Promise<T>): Promise<T> {
  let free = name;
  for (let n = 2; take(lockOf(free)); n++) free = `${name}_${n}`;
  try {
    return await use(new Scratch(free), work, (scratch) => scratch.drop());
  } finally {
    release(lockOf(free));
  }
}

const lockOf = (name: string) => join(data, `${name}.lock`);

async function use<T>(scratch: Scratch, work: (scratch: Scratch) => Promise<T>, afterwards = async (_scratch: Scratch): Promise<unknown> => undefined): Promise<T> {
  await scratch.cluster.use();
  try {
    await scratch.renew();
    return await work(scratch);
  } finally {
    await scratch.stopServers();
    await afterwards(scratch);
    await scratch.cluster.leave();
  }
}

import { createHash, randomBytes, randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { Client } from 'pg';
import { Cluster } from '../../scripts/postgres/cluster.mts';
import { alone } from '../../scripts/setup/lock.mjs';
import { data } from '../../scripts/setup/paths.mjs';
import { migrate } from '../../scripts/supervisor/database.mts';
import { ServerProcess, type Address } from './server-process.mts';

const database = 'dialog_simulation_bench';
const folder = join(data, 'bench');

/** What is measured: the platform's server as in production and beside it a bare one, on the same durable database. */
export interface Stand {
  api: Address;
  bare: Address;
  postgres: number;
  databaseUrl: string;
  /** Cookie of a moderator who is signed in. */
  moderator: string;
}

/** Sets up, and takes down again whatever happens. The database is new each time; one bench runs at a time. */
export async function onStand<T>(work: (stand: Stand) => Promise<T>): Promise<T> {
  const cluster = new Cluster(folder, 'durable');
  return alone(join(data, 'bench.lock'), async () => {
    await cluster.use();
    try {
      return await withServers(cluster, work);
    } finally {
      await cluster.leave();
    }
  }, ({ pid }: { pid: number }) => console.log(`Another bench is running here (process ${pid}); waiting for it ...`));
}

async function withServers<T>(cluster: Cluster, work: (stand: Stand) => Promise<T>): Promise<T> {
  const databaseUrl = await newDatabase(cluster);
  const moderator = await onDatabase(cluster.url(database), signedIn);
  const servers: ServerProcess[] = [];
  try {
    for (const script of ['dist/apps/api/src/main.js', 'test/load/bare-server.mts']) {
      servers.push(await ServerProcess.start(script, folder, { DATABASE_URL: databaseUrl }));
    }
    const [api, bare] = servers.map(({ address }) => address) as [Address, Address];
    return await work({ api, bare, postgres: cluster.postmaster!.pid, databaseUrl, moderator });
  } finally {
    await Promise.all(servers.map((server) => server.stop()));
  }
}

async function newDatabase(cluster: Cluster) {
  await onDatabase(cluster.url('postgres'), (admin) => admin.query(`drop database if exists ${database} with (force)`));
  const databaseUrl = cluster.url(database, 'dialog_app');
  await migrate({ DATABASE_URL: databaseUrl, DATABASE_ADMIN_URL: cluster.url('postgres') });
  await onDatabase(cluster.url(database), (admin) => admin.query(BARE));
  return databaseUrl;
}

/** What a bare route writes: one row of about a question's size. */
const BARE = `
  create table bare (id bigint generated always as identity primary key, text text not null, at timestamptz not null default clock_timestamp());
  grant select, insert on bare to dialog_app`;

/** An official who has signed in; how one does so is not what is measured here. */
async function signedIn(admin: Client) {
  const token = randomBytes(32).toString('base64url');
  const official = randomUUID();
  await admin.query(`insert into official (id, name, email, password_hash, totp_secret) values ($1, 'Bench', 'bench@example.org', '$argon2id$none', '')`, [official]);
  await admin.query(`insert into official_session (token_hash, official, created_at, expires_at) select $1, $2, at, at + interval '12 hours' from clock() at`, [
    createHash('sha256').update(token).digest(), official,
  ]);
  return `dp_session=${token}`;
}

async function onDatabase<T>(connectionString: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}

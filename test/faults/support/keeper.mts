import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, mkdirSync, openSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from '../../../scripts/postgres/cluster.mts';
import { freePort } from '../../../scripts/postgres/port.mts';
import { signedIn } from '../../../scripts/scratch/signed-in.mts';
import { inRoot, root, serverOptions } from '../../../scripts/setup/paths.mjs';
import { pause } from '../../../scripts/setup/processes.mjs';
import { migrate } from '../../../scripts/supervisor/database.mts';
import type { Order, Started } from './orders.ts';

// The supervisor of one fault test, in a process of its own: a durable PostgreSQL and the server as in production,
// started again whenever they die. When the test's process has gone, for whatever reason, everything here ends too.

const [folder = '', name = 'server', diskMegabytes] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const cluster = new Cluster(folder, 'durable');
const port = await freePort(join(folder, 'server-port'));
const log = openSync(join(folder, '..', `${name}.log`), 'w');
const url = `http://127.0.0.1:${port}`;

let server: ChildProcess;
/** What is started again when it dies. */
const keeps = { server: false, database: false };

function keepServer() {
  const own = { HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, NODE_ENV: 'production', DEMO: 'off', DATABASE_URL: databaseUrl };
  server = spawn(process.execPath, [...serverOptions, inRoot('dist', 'apps', 'api', 'src', 'main.js')], { cwd: root, env: { ...process.env, ...own }, stdio: ['ignore', log, log] });
  process.send?.({ serverPid: server.pid });
  server.on('exit', () => keeps.server && keepServer());
}

async function keepDatabase() {
  while (keeps.server) {
    if (keeps.database && !cluster.postmaster) await cluster.use().catch(told);
    await pause(50);
  }
}

const told = (fault: Error) => console.error(fault.message);

/** The postmaster and its children, which all work in the data folder. */
function signalDatabase(signal: NodeJS.Signals) {
  const { pid: postmaster } = cluster.postmaster!;
  const children = readdirSync('/proc').map(Number).filter((pid) => pid > 0 && parentOf(pid) === postmaster);
  for (const pid of [postmaster, ...children]) send(pid, signal);
}

function send(pid: number, signal: NodeJS.Signals) {
  try {
    process.kill(pid, signal);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error; // it has ended meanwhile
  }
}

function parentOf(pid: number) {
  try {
    return Number(readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').pop()!.split(' ')[1]);
  } catch {
    return undefined; // it has ended meanwhile
  }
}

async function end() {
  Object.assign(keeps, { server: false, database: false });
  server?.kill('SIGKILL');
  if (cluster.postmaster) signalDatabase('SIGCONT');
  await cluster.leave().catch(told);
  if (diskMegabytes) execFileSync('umount', ['--lazy', cluster.home.folder]);
  for (const left of [folder, cluster.home.folder]) rmSync(left, { recursive: true, force: true });
}

/** The database's disk is one of its own, in this process's own list of mounts: it goes when the last process does. */
function mountDisk(megabytes: string) {
  mkdirSync(cluster.home.folder, { recursive: true });
  execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'dialog-faults', cluster.home.folder]);
}

const ballast = () => join(cluster.home.folder, 'ballast');

function fillDisk() {
  for (let bytes = 2 ** 20; bytes >= 2 ** 9; ) {
    try {
      appendFileSync(ballast(), Buffer.alloc(bytes));
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error;
      bytes /= 2;
    }
  }
}

const orders: Record<Order, () => unknown> = {
  'kill-server': () => server.kill('SIGKILL'),
  'kill-database': () => signalDatabase('SIGKILL'),
  'freeze-database': () => signalDatabase('SIGSTOP'),
  'thaw-database': () => signalDatabase('SIGCONT'),
  'leave-database-down': () => (keeps.database = false),
  'let-database-up': () => (keeps.database = true),
  'fill-disk': fillDisk,
  'free-disk': () => rmSync(ballast()),
  end,
};

process.on('message', async ({ no, order }: { no: number; order: Order }) => {
  await orders[order]();
  process.send?.({ no });
  if (order === 'end') process.exit();
});
process.on('disconnect', () => void end().finally(() => process.exit()));
process.on('uncaughtException', (fault) => {
  console.error(fault);
  void end().finally(() => process.exit(1));
});
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => undefined); // the test says when

if (diskMegabytes) mountDisk(diskMegabytes);
await cluster.use();
const [databaseUrl, adminUrl] = [cluster.url('dialog', 'dialog_app'), cluster.url('dialog')];
await migrate({ DATABASE_URL: databaseUrl, DATABASE_ADMIN_URL: cluster.url('postgres') });
Object.assign(keeps, { server: true, database: true });
keepServer();
void keepDatabase();
process.send?.({ started: { url, adminUrl, moderator: await signedIn({ adminUrl }) } satisfies Started });

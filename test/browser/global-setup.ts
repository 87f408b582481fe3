import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { randomBytes } from 'node:crypto';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { Client } from 'pg';

const root = join(__dirname, '../..');

/** The built server on a database of its own, for the whole run; both go when it ends. */
export default async function setUp() {
  const name = `dialog_test_${process.pid}_browser`;
  const role = `${name}_app`;
  const password = randomBytes(16).toString('hex');
  const admin = process.env.TEST_DATABASE_ADMIN_URL;
  if (!admin) throw new Error('TEST_DATABASE_ADMIN_URL is not set: run the browser tests with "npm test"');
  migrate(admin, name);
  await asAdmin(admin, `create role ${role} login password '${password}' in role dialog_app`);

  const port = await freePort();
  const url = `http://127.0.0.1:${port}`;
  const database = withDatabase(admin, name, role, password);
  const server = startServer({ DATABASE_URL: database, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, DEMO: 'off' });
  await healthy(url, server);
  Object.assign(process.env, { BROWSER_URL: url, BROWSER_DATABASE_URL: database });

  return async () => {
    server.kill('SIGTERM');
    await new Promise((resolve) => server.once('exit', resolve));
    await asAdmin(admin, `drop database ${name} with (force)`, `drop role ${role}`);
  };
}

function migrate(admin: string, name: string) {
  const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/scripts/migrate.js')], {
    cwd: root,
    env: { ...process.env, DATABASE_ADMIN_URL: admin, DATABASE_URL: withDatabase(admin, name, 'dialog_app', '') },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

function startServer(env: Record<string, string>): ChildProcess {
  return spawn(process.execPath, [join(root, 'dist/apps/api/src/main.js')], {
    cwd: root,
    env: { ...process.env, ...env, LOG_LEVEL: 'error' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
}

async function healthy(url: string, server: ChildProcess) {
  for (const until = Date.now() + 20_000; Date.now() < until; ) {
    if (server.exitCode !== null) break;
    const answer = await fetch(`${url}/api/v1/health`).catch(() => undefined);
    if (answer?.ok) return;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  throw new Error('The server for the browser tests did not start');
}

async function asAdmin(url: string, ...statements: string[]) {
  const client = new Client({ connectionString: url });
  await client.connect();
  for (const statement of statements) await client.query(statement);
  await client.end();
}

function withDatabase(admin: string, name: string, role: string, password: string): string {
  return Object.assign(new URL(admin), { pathname: `/${name}`, username: role, password }).href;
}

function freePort(): Promise<number> {
  return new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as { port: number };
      probe.close(() => resolve(port));
    });
  });
}

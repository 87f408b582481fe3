import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

const here = process.cwd();

/**
 * A clone in a folder of its own, with the real scripts and packages and a small server in place of the platform,
 * so that starting and stopping can be tried without touching the database of whoever runs the tests.
 */
export function stubClone() {
  const folder = mkdtempSync(join(tmpdir(), 'dialog-clone-'));
  chmodSync(folder, 0o755);
  cpSync(join(here, 'scripts'), join(folder, 'scripts'), { recursive: true });
  for (const file of ['package.json', 'package-lock.json']) cpSync(join(here, file), join(folder, file));
  mkdirSync(join(folder, 'apps', 'web'), { recursive: true });
  linkPackages(join(folder, 'node_modules'));
  return { folder, remove: () => remove(folder) };
}

function linkPackages(modules: string) {
  mkdirSync(join(modules, '.bin'), { recursive: true });
  for (const name of readdirSync(join(here, 'node_modules'))) {
    if (name !== '.bin') symlinkSync(join(here, 'node_modules', name), join(modules, name));
  }
  writeFileSync(join(modules, '.bin', 'nest'), buildsServer);
  writeFileSync(join(modules, '.bin', 'vite'), buildsWeb);
}

/** As root a closed path puts PostgreSQL elsewhere. */
function remove(folder: string) {
  const note = join(folder, '.data', 'postgres-folder.json');
  if (existsSync(note)) rmSync(dirname(JSON.parse(readFileSync(note, 'utf8')).folder), { recursive: true });
  rmSync(folder, { recursive: true });
}

const server = `
const server = require('node:http').createServer((_, answer) => answer.end('well')).listen(+process.env.PORT, process.env.HOST);
process.on('SIGTERM', () => server.close(() => process.exit(0)));`;

const migrate = `
const { Client } = require('pg');
(async () => {
  const client = new Client({ connectionString: process.env.DATABASE_ADMIN_URL });
  await client.connect();
  await client.query('create table if not exists start (at timestamptz default clock_timestamp())');
  await client.query('insert into start default values');
  const { rows } = await client.query('select count(*)::int from start');
  console.log('start number ' + rows[0].count);
  await client.end();
})();`;

const config = 'exports.Config = class { constructor(env) { if (env.LOG_LEVEL) throw new Error("LOG_LEVEL must be another"); } };';

const writes = (files: Record<string, string>) => `
const { mkdirSync, writeFileSync } = require('node:fs');
const { dirname } = require('node:path');
for (const [file, text] of Object.entries(${JSON.stringify(files)})) {
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
}`;

const buildsServer = writes({
  'dist/apps/api/src/main.js': server,
  'dist/scripts/migrate.js': migrate,
  'dist/scripts/seed.js': '',
  'dist/libs/platform/src/config.js': config,
});
const buildsWeb = writes({ 'build/handler.js': '' });

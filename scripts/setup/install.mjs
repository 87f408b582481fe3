import { spawn, spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { inRoot, modules, nativePostgres, node, root } from './paths.mjs';
import { whenLauncherDies } from './processes.mjs';
import { stillAtIt } from './progress.mjs';
import { Stop } from './stop.mjs';

/** Installs what package-lock.json names, if it is not there, and sees that the two native parts run. */
export async function install() {
  if (!isInstalled()) await runNpm();
  if (!nodeRuns()) await repairNode();
  if (!postgresRuns()) await repairPostgres();
}

/** npm writes its hidden lockfile last, so it describes a finished installation, whoever made it. */
function isInstalled() {
  const wanted = readJson(inRoot('package-lock.json'))?.packages;
  const present = readJson(join(modules, '.package-lock.json'))?.packages;
  if (!wanted) throw new Stop('package-lock.json is missing. Restore it (git checkout package-lock.json), then start again.');
  if (!present) return false;
  return Object.entries(wanted).every(([path, { version, optional }]) => path === '' || present[path]?.version === version || (optional && !present[path]));
}

async function runNpm() {
  const fresh = !existsSync(join(modules, '.package-lock.json'));
  console.log(fresh ? 'Installing packages (the first time this takes a minute or two) ...' : 'Bringing the packages up to date ...');
  const code = await npm([fresh ? 'ci' : 'install', '--no-audit', '--no-fund', '--loglevel', 'error']);
  if (code !== 0) throw new Stop('npm could not install the packages; its own message is above. Put that right (network? disk?), then start again.');
}

/** npm itself goes on with the node it came with, as the one in node_modules is being replaced. */
function npm(args) {
  const { npm_execpath: script, npm_node_execpath: own } = process.env;
  return script && own && existsSync(own) && own !== node ? run(own, [script, ...args]) : run('npm', args);
}

/** Nothing goes on by itself when this process is told to end. */
function run(command, args, cwd = root) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio: ['ignore', 'inherit', 'inherit'], env: withoutOurNode() });
    const end = () => child.kill('SIGTERM');
    const quiet = stillAtIt();
    for (const signal of ['SIGTERM', 'SIGHUP']) process.once(signal, end);
    whenLauncherDies(end);
    child.on('error', reject);
    child.on('exit', (code) => (clearInterval(quiet), resolve(code ?? 1)));
  });
}

/** Node 24 must not be found on the way to itself, its package is installed by running `node`; and the build's tools are needed in production too. */
function withoutOurNode() {
  const { npm_config_omit: _, ...env } = process.env;
  const PATH = env.PATH.split(':').filter((folder) => !folder.startsWith(modules)).join(':');
  return { ...env, NODE_ENV: 'development', PATH };
}

const wantedNode = () => `v${readJson(join(modules, 'node', 'package.json'))?.version}`;
const nodeRuns = () => spawnSync(node, ['--version'], { encoding: 'utf8' }).stdout?.trim() === wantedNode();

/** npm 12 skips install scripts that are not allowed; then the packages' own scripts are run here. */
async function repairNode() {
  console.log(`Fetching Node ${wantedNode()} ...`);
  await run(process.execPath, ['installArchSpecificPackage.js'], join(modules, 'node'));
  if (!nodeRuns()) throw new Stop(`Node ${wantedNode()} could not be put into node_modules. Delete the folder node_modules, then start again.`);
}

function postgresRuns() {
  if (!existsSync(nativePostgres)) return true;
  const links = readJson(join(nativePostgres, 'pg-symlinks.json')) ?? [];
  const linked = links.every(({ target }) => existsSync(join(dirname(nativePostgres), target)));
  return linked && spawnSync(join(nativePostgres, 'bin', 'postgres'), ['--version']).status === 0;
}

async function repairPostgres() {
  await run(process.execPath, ['scripts/hydrate-symlinks.js'], dirname(nativePostgres));
  if (!postgresRuns()) throw new Stop('The PostgreSQL in node_modules does not run here. Set DATABASE_URL and DATABASE_ADMIN_URL to your own PostgreSQL (15 or newer).');
}

function readJson(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

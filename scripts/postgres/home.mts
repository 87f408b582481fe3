import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { data, nativePostgres, root } from '../setup/paths.mjs';
import { Stop } from '../setup/stop.mjs';
import { accountFor, mayReach, type Account } from './account.mts';

/** Where a cluster lies and by whom and with which programs it is run. */
export interface Home { folder: string; binaries: string; account: Account | undefined }

const elsewhere = '/var/lib/dialog-publik';

/**
 * Normally `.data/postgres` and node_modules. As root the server runs as another user, who may not be able to walk
 * there (root's home, a 0700 temporary folder): then everything PostgreSQL needs is kept under /var/lib.
 */
export function homeOf(base: string): Home {
  if (!existsSync(nativePostgres)) throw new Stop(`There is no embedded PostgreSQL for ${process.platform}-${process.arch}. Set DATABASE_URL and DATABASE_ADMIN_URL to your own (15 or newer).`);
  const here = join(base, 'postgres');
  const moved = movedTo(base);
  const account = accountFor(moved ?? here, root);
  if (!account) return { folder: here, binaries: nativePostgres, account };
  chmodSync(base, 0o755);
  const isOpen = mayReach(account, base) && mayReach(account, join(nativePostgres, 'bin', 'postgres'));
  return isOpen && !moved ? { folder: here, binaries: nativePostgres, account } : away(base, moved ?? placeFor(base), account);
}

const digest = (path: string) => createHash('sha256').update(path).digest('hex').slice(0, 16);
const place = join(elsewhere, digest(root));
const placeFor = (base: string) => join(place, isWithin(base) ? relative(data, base) : digest(base), 'postgres');
const isWithin = (base: string) => !relative(data, base).startsWith('..');
const noteIn = (base: string) => join(base, 'postgres-folder.json');

/** A clone that was moved keeps its database; one that was copied does not share it. */
function movedTo(base: string): string | undefined {
  if (!existsSync(noteIn(base))) return undefined;
  const { clone, folder } = JSON.parse(readFileSync(noteIn(base), 'utf8')) as { clone: string; folder: string };
  const isCopy = clone !== root && existsSync(join(clone, 'package.json'));
  return isCopy || !existsSync(folder) ? undefined : folder;
}

function away(base: string, folder: string, account: Account): Home {
  const binaries = join(place, 'native');
  mkdirSync(dirname(folder), { recursive: true });
  copyBinaries(binaries);
  letIn(elsewhere, place, dirname(folder));
  writeFileSync(noteIn(base), JSON.stringify({ clone: root, folder }));
  console.log(`PostgreSQL runs as ${account.name}, who may not enter ${root}: its programs and data are in ${dirname(folder)}`);
  return { folder, binaries, account };
}

function copyBinaries(to: string) {
  const version = readFileSync(join(nativePostgres, '..', 'package.json'), 'utf8');
  const stamp = join(to, 'package.json');
  if (existsSync(stamp) && readFileSync(stamp, 'utf8') === version) return;
  const partial = `${to}.partial`;
  rmSync(partial, { recursive: true, force: true });
  cpSync(nativePostgres, partial, { recursive: true, verbatimSymlinks: true });
  spawnSync('chmod', ['-R', 'a+rX', partial]);
  writeFileSync(join(partial, 'package.json'), version);
  rmSync(to, { recursive: true, force: true });
  renameSync(partial, to);
}

/** Folders made under a strict umask would be as closed as the one we left. */
const letIn = (...folders: string[]) => folders.forEach((folder) => chmodSync(folder, 0o755));

import { copyFileSync, existsSync, readdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from '../postgres/cluster.mts';
import { nativePostgres } from '../setup/paths.mjs';
import { Stop } from '../setup/stop.mjs';
import { megabytes, needSpace } from './disk.mts';
import { readManifest, type DatabasePart, type Manifest } from './manifest.mts';
import { archiveOf, partsOf } from './parts.mts';
import { unpack } from './unpack.mts';

/**
 * Puts a backup into a folder as `.data` that holds nothing of the kind yet. Everything is checked before anything is written.
 * @param check looks at the started database
 */
export async function restore(backup: string, base: string, check: (adminUrl: string) => Promise<void>): Promise<Manifest> {
  console.log('Checking the backup ...');
  const manifest = await readManifest(backup);
  needEmpty(base, manifest);
  needSpace(base, manifest.files.reduce((sum, { unpacked }) => sum + unpacked, 0));
  if (manifest.database) await restoreDatabase(backup, base, manifest.database, check);
  for (const part of partsOf(base).filter((each) => has(manifest, archiveOf(each)))) {
    console.log(`Unpacking ${part.name} ...`);
    await unpack(join(backup, archiveOf(part)), `${part.path}.partial`);
    rmSync(part.path, { recursive: true, force: true }); // an empty one, or needEmpty would have refused
    renameSync(`${part.path}.partial`, part.path);
  }
  return manifest;
}

const has = ({ files }: Manifest, name: string) => files.some((file) => file.name === name);

function needEmpty(base: string, manifest: Manifest) {
  const wanted = [...(manifest.database ? [join(base, 'postgres'), join(base, 'passwords.json'), join(base, 'postgres-folder.json')] : []), ...partsOf(base).filter((part) => has(manifest, archiveOf(part))).map(({ path }) => path)];
  const taken = wanted.find((path) => existsSync(path) && !isEmptyFolder(path));
  if (taken) throw new Stop(`${taken} is there already, and is not overwritten. Stop the platform, move it away (mv ${base} ${base}.before), then restore again; or choose another folder: --into FOLDER`);
}

const isEmptyFolder = (path: string) => statSync(path).isDirectory() && readdirSync(path).length === 0;

async function restoreDatabase(backup: string, base: string, database: DatabasePart, check: (adminUrl: string) => Promise<void>) {
  needSamePostgres(database);
  const cluster = new Cluster(base, 'durable');
  const partial = `${cluster.folder}.partial`;
  rmSync(partial, { recursive: true, force: true });
  console.log('Unpacking the database ...');
  cluster.makeFolder();
  await unpack(join(backup, 'database.tar.gz'), partial, cluster.home.account);
  needWal(partial, database);
  copyFileSync(join(backup, 'passwords.json'), join(base, 'passwords.json'));
  renameSync(partial, cluster.folder);
  await checkStarted(cluster, check);
}

/** Its first start brings in what was written while the backup was taken. */
async function checkStarted(cluster: Cluster, check: (adminUrl: string) => Promise<void>) {
  console.log('Starting the database, which brings in what was written meanwhile ...');
  await cluster.use();
  try {
    await check(cluster.url('dialog'));
  } finally {
    await cluster.leave();
  }
}

function needSamePostgres({ postgres, platform }: DatabasePart) {
  const { version } = JSON.parse(readFileSync(join(nativePostgres, '..', 'package.json'), 'utf8')) as { version: string };
  const [ours, here] = [version.split('.')[0], `${process.platform}-${process.arch}`];
  if (ours !== postgres) throw new Stop(`The backup is of PostgreSQL ${postgres}, and this version brings ${ours}. Restore it with the version of the platform that made it, then upgrade.`);
  if (here !== platform) throw new Stop(`The backup was made on ${platform}, and this is ${here}: a database's files do not travel between them. Restore it on a machine of its kind.`);
}

function needWal(folder: string, { wal }: DatabasePart) {
  const missing = wal.find((name) => !existsSync(join(folder, 'pg_wal', name)));
  if (!missing) return;
  rmSync(folder, { recursive: true });
  throw new Stop(`The backup is not whole: ${missing} of its WAL is missing, without which the database cannot be started. Nothing was restored. Take an earlier backup.`);
}

export const summary = ({ madeAt, files, version }: Manifest) => `Made on ${madeAt} by version ${version}; ${megabytes(files.reduce((sum, { size }) => sum + size, 0))}.`;

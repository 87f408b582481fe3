import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Cluster } from '../postgres/cluster.mts';
import { Archive, sha256Of, type Archived } from './archive.mts';
import { megabytes, needSpace, sizeOf } from './disk.mts';
import { type Manifest, writeManifest } from './manifest.mts';
import { copyOnline } from './online-copy.mts';
import { archiveOf, partsOf } from './parts.mts';

/** What a backup is made from: a folder as `.data`, and whether its PostgreSQL is part of it. */
export interface Source {
  base: string;
  embedded: boolean;
}

/** Writes beside and is renamed when done, so that what looks like a backup is a whole one. @returns its folder */
export async function backUp({ base, embedded }: Source, to: string): Promise<string> {
  const folder = join(to, `dialog-publik-${new Date().toISOString().slice(0, 19).replaceAll(':', '')}Z`);
  const partial = `${folder}.partial`;
  mkdirSync(partial, { recursive: true, mode: 0o700 });
  try {
    const files: Archived[] = [];
    const database = embedded ? await backUpDatabase(base, partial, files) : undefined;
    await backUpParts(base, partial, files); // after the database, so that whatever it names is here
    writeManifest(partial, { ...(database && { database }), files });
    renameSync(partial, folder);
    return folder;
  } finally {
    rmSync(partial, { recursive: true, force: true });
  }
}

async function backUpDatabase(base: string, to: string, files: Archived[]): Promise<Manifest['database']> {
  const cluster = new Cluster(base, 'durable');
  await cluster.use();
  try {
    const size = sizeOf(cluster.folder);
    needSpace(to, size);
    console.log(`Copying the database (${megabytes(size)}) ...`);
    const { database, file } = await copyOnline(cluster.url('postgres'), cluster.folder, to);
    files.push(said(file), await backUpPasswords(base, to));
    return database;
  } finally {
    await cluster.leave();
  }
}

/** Without them nobody gets into the database again. */
async function backUpPasswords(base: string, to: string): Promise<Archived> {
  const [name, content] = ['passwords.json', readFileSync(join(base, 'passwords.json'))];
  writeFileSync(join(to, name), content, { mode: 0o600, flush: true });
  return { name, size: content.length, sha256: await sha256Of(join(to, name)), unpacked: content.length };
}

async function backUpParts(base: string, to: string, files: Archived[]) {
  for (const part of partsOf(base)) {
    if (!existsSync(part.path)) continue;
    needSpace(to, sizeOf(part.path));
    console.log(`Copying ${part.name} (${megabytes(sizeOf(part.path))}) ...`);
    const archive = new Archive(to, archiveOf(part));
    await archive.tree(part.path);
    files.push(said(await archive.done()));
  }
}

function said(file: Archived): Archived {
  console.log(`  ${file.name}: ${megabytes(file.size)}`);
  return file;
}

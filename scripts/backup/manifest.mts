import { createHash } from 'node:crypto';
import { existsSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../setup/paths.mjs';
import { Stop } from '../setup/stop.mjs';
import { sha256Of, type Archived } from './archive.mts';

const FORMAT = 1;
const MANIFEST = 'manifest.json';
/** As `sha256sum --check` reads it, so that a backup can be looked over without this program. */
const SUMS = 'SHA256SUMS';

/** What a backup is of, and what belongs to it. */
export interface Manifest {
  format: typeof FORMAT;
  /** Of the platform. */
  version: string;
  madeAt: string;
  /** Absent when the database is your own PostgreSQL. */
  database?: DatabasePart;
  files: Archived[];
}

export interface DatabasePart {
  /** Major version of PostgreSQL: data of another cannot be read. */
  postgres: string;
  /** Data folders do not travel between kinds of machines. */
  platform: string;
  systemIdentifier: string;
  /** Segments of the WAL without which it cannot be started. */
  wal: string[];
}

export function writeManifest(folder: string, content: Pick<Manifest, 'database' | 'files'>) {
  const { version } = JSON.parse(readFileSync(inRoot('package.json'), 'utf8')) as { version: string };
  const manifest: Manifest = { format: FORMAT, version, madeAt: new Date().toISOString(), ...content };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const lines = [...manifest.files, { name: MANIFEST, sha256: digest(text) }].map(({ name, sha256 }) => `${sha256}  ${name}\n`);
  for (const [name, written] of [[MANIFEST, text], [SUMS, lines.join('')]] as const) writeFileSync(join(folder, name), written, { mode: 0o600, flush: true });
}

/** @throws Stop with the reason, when the backup is not whole: nothing has been unpacked by then */
export async function readManifest(folder: string): Promise<Manifest> {
  const [text, sums] = [MANIFEST, SUMS].map((name) => readFileSync(needed(folder, name), 'utf8')) as [string, string];
  if (!sums.includes(`${digest(text)}  ${MANIFEST}\n`)) throw damaged(`${MANIFEST} is not as it was written`);
  const manifest = JSON.parse(text) as Manifest;
  if (manifest.format !== FORMAT) throw new Stop(`This backup is of format ${manifest.format}, and this version reads ${FORMAT}. Restore it with the version that made it (${manifest.version}).`);
  for (const file of manifest.files) await check(folder, file);
  return manifest;
}

async function check(folder: string, { name, size, sha256 }: Archived) {
  const path = needed(folder, name);
  const found = statSync(path).size;
  if (found !== size) throw damaged(`${name} has ${found} bytes instead of ${size}`);
  if ((await sha256Of(path)) !== sha256) throw damaged(`${name} is not as it was written (its SHA-256 differs)`);
}

function needed(folder: string, name: string) {
  const path = join(folder, name);
  if (!existsSync(path)) throw damaged(`${name} is missing`);
  return path;
}

const damaged = (what: string) => new Stop(`The backup is damaged: ${what}. Nothing was restored. Take another copy of it, or an earlier backup.`);
const digest = (text: string) => createHash('sha256').update(text).digest('hex');

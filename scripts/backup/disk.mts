import { readdirSync, statfsSync, statSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Stop } from '../setup/stop.mjs';

const MEGABYTE = 1024 ** 2;

/** Bytes of all files below a folder; none where there is no folder. */
export function sizeOf(folder: string): number {
  if (!existsSync(folder)) return 0;
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((found) => found.isFile());
  return files.reduce((sum, { parentPath, name }) => sum + (statSync(join(parentPath, name), { throwIfNoEntry: false })?.size ?? 0), 0);
}

/** @throws Stop before anything is written where it would not fit */
export function needSpace(folder: string, bytes: number) {
  let there = folder;
  while (!existsSync(there)) there = dirname(there);
  const { bavail, bsize } = statfsSync(there);
  if (bavail * bsize < bytes) throw new Stop(`The disk is too full: ${megabytes(bavail * bsize)} are free for ${folder}, up to ${megabytes(bytes)} are needed. Free some space, or choose another folder.`);
}

export const megabytes = (bytes: number) => `${Math.ceil(bytes / MEGABYTE).toLocaleString('en')} MB`;

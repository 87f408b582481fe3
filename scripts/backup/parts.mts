import { join } from 'node:path';
import { inRoot } from '../setup/paths.mjs';

/** A folder that goes into an archive of its own, as far as it exists. */
export interface Part {
  name: string;
  path: string;
}

/** What there is beside the database. Keys are apart: whoever has everything else still cannot read what they lock. */
export const partsOf = (base: string): Part[] => [
  { name: 'files', path: join(base, 'files') },
  { name: 'recordings', path: join(base, 'recordings') },
  { name: 'keys', path: keysFolder(base) },
];

const keysFolder = (base: string) => (process.env.KEYS_DIR ? inRootOrAbsolute(process.env.KEYS_DIR) : join(base, 'keys'));
const inRootOrAbsolute = (path: string) => (path.startsWith('/') ? path : inRoot(path));

export const archiveOf = ({ name }: Part) => `${name}.tar.gz`;

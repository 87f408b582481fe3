import { join } from 'node:path';
import { keysIn } from '../supervisor/config.mts';

/** A folder that goes into an archive of its own, as far as it exists. */
export interface Part {
  name: string;
  path: string;
}

/** What there is beside the database. Keys are apart: whoever has everything else still cannot read what they lock. */
export const partsOf = (base: string): Part[] => [
  { name: 'files', path: join(base, 'files') },
  { name: 'recordings', path: join(base, 'recordings') },
  { name: 'keys', path: keysIn(base) },
];

export const archiveOf = ({ name }: Part) => `${name}.tar.gz`;

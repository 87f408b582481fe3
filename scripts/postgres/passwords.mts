import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { Stop } from '../setup/stop.mjs';

export interface Passwords { postgres: string; dialog_app: string }

const fileIn = (base: string) => join(base, 'passwords.json');
const random = () => randomBytes(24).toString('base64url');

/** Drawn once per installation and readable by its owner alone. */
export function passwordsIn(base: string, isNew: boolean): Passwords {
  const file = fileIn(base);
  if (existsSync(file)) return JSON.parse(readFileSync(file, 'utf8'));
  if (!isNew) throw new Stop(`${file} is missing, but the database exists. Put it back from a backup, or move the database away to begin with an empty one.`);
  const drawn = { postgres: random(), dialog_app: random() };
  writeFileSync(`${file}.partial`, JSON.stringify(drawn), { mode: 0o600 });
  renameSync(`${file}.partial`, file);
  return drawn;
}

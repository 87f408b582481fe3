import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identify, isAlive } from '../setup/processes.mjs';

// Who uses a server, one file each: `npm run import` beside a running `npm start`, two runs of the tests.

export function arrive(folder: string) {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, String(process.pid)), JSON.stringify(identify(process.pid)));
}

/** Answers how many are left, not counting those that died without leaving. */
export function depart(folder: string) {
  mkdirSync(folder, { recursive: true });
  rmSync(join(folder, String(process.pid)), { force: true });
  for (const name of readdirSync(folder)) if (!lives(join(folder, name))) rmSync(join(folder, name));
  return readdirSync(folder).length;
}

function lives(file: string) {
  try {
    return isAlive(JSON.parse(readFileSync(file, 'utf8')));
  } catch {
    return false;
  }
}

import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { identify, isAlive, pause } from './processes.mjs';

/** Who holds the lock and lives, if anybody. */
export function holderOf(file) {
  const who = read(file);
  return isAlive(who) ? who : undefined;
}

/** Takes the lock for this process. Answers with the living holder if there is one, else with nothing. */
export function take(file) {
  const mine = `${file}.${process.pid}`;
  writeFileSync(mine, JSON.stringify({ ...identify(process.pid), launcher: identify(process.ppid) }));
  try {
    for (;;) {
      if (tryLink(mine, file)) return undefined;
      const holder = holderOf(file);
      if (holder) return holder;
      clearDead(file);
    }
  } finally {
    rmSync(mine, { force: true });
  }
}

export function release(file) {
  if (read(file)?.pid === process.pid) rmSync(file, { force: true });
}

/** Runs `work` alone; others wait their turn. */
export async function alone(file, work, waiting = (_holder) => {}) {
  for (let told = false, holder; (holder = take(file)); told = true) {
    if (!told) waiting(holder);
    await pause(200);
  }
  try {
    return await work();
  } finally {
    release(file);
  }
}

function tryLink(mine, file) {
  try {
    linkSync(mine, file);
    return true;
  } catch (error) {
    if (error.code === 'EEXIST') return false;
    throw error;
  }
}

/** Renaming decides between two that find the same dead lock; a lock that came alive meanwhile is put back. */
function clearDead(file) {
  const aside = `${file}.${process.pid}.dead`;
  try {
    renameSync(file, aside);
  } catch (error) {
    if (error.code === 'ENOENT') return;
    throw error;
  }
  if (isAlive(read(aside))) tryLink(aside, file);
  rmSync(aside, { force: true });
}

function read(file) {
  try {
    return JSON.parse(readFileSync(file, 'utf8'));
  } catch {
    return undefined;
  }
}

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
  writeFileSync(mine, JSON.stringify(identify(process.pid)));
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
  if (isMine(file)) rmSync(file, { force: true });
}

/**
 * Takes a lock that its holder keeps for long. A holder on its way out is waited for; it may need a moment to notice
 * that it should go, when what started it was killed.
 */
export async function takeOrWait(file) {
  const started = Date.now();
  for (let holder; (holder = take(file)); await pause(100)) {
    const patience = holder.isLeaving ? 60_000 : 1_500;
    if (Date.now() - started > patience) return holder;
  }
  return undefined;
}

export function sayLeaving(file) {
  if (isMine(file)) writeFileSync(file, JSON.stringify({ ...read(file), isLeaving: true }));
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

const isMine = (file) => read(file)?.pid === process.pid;

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

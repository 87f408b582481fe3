import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, readlinkSync, realpathSync, rmSync } from 'node:fs';
import { join } from 'node:path';

export interface Postmaster { pid: number; port: number; isReady: boolean }

/**
 * The living server on a data folder. postmaster.pid alone proves nothing: it outlives a kill -9 and a power cut,
 * and its number may belong to another process by then.
 */
export function postmasterOf(folder: string): Postmaster | undefined {
  const lines = read(pidFile(folder)).split('\n');
  const [pid, port] = [Number(lines[0]), Number(lines[3])];
  return pid > 0 && port > 0 && servesFolder(pid, folder) ? { pid, port, isReady: lines[7]?.trim() === 'ready' } : undefined;
}

/**
 * PostgreSQL clears a stale postmaster.pid itself, except an empty one (the disk was full) and one whose number
 * belongs to another process of the same user. While a child of the old server lives the file has to stay:
 * it is what keeps a second server away from shared memory still in use.
 */
export function clearMisleadingPid(folder: string) {
  const file = pidFile(folder);
  if (!existsSync(file) || childrenLeft(folder)) return;
  const pid = Number(read(file).split('\n')[0]);
  if (!pid || exists(pid)) rmSync(file, { force: true });
}

const pidFile = (folder: string) => join(folder, 'postmaster.pid');

function servesFolder(pid: number, folder: string) {
  if (process.platform === 'linux') return !isZombie(pid) && isInFolder(pid, folder);
  return exists(pid) && execFileSync('ps', ['-o', 'command=', '-p', String(pid)], { encoding: 'utf8' }).includes(folder);
}

const isZombie = (pid: number) => read(`/proc/${pid}/stat`).includes(') Z ');

/** A server and its children work in their data folder; their user and root may read that link. */
function isInFolder(pid: number, folder: string) {
  try {
    return readlinkSync(`/proc/${pid}/cwd`) === realpathSync(folder);
  } catch {
    return false;
  }
}

const childrenLeft = (folder: string) =>
  process.platform === 'linux' && readdirSync('/proc').map(Number).some((pid) => pid > 0 && isInFolder(pid, folder));

function exists(pid: number) {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

function read(file: string) {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
}

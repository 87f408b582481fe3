import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { Stop } from '../setup/stop.mjs';

/** The system user PostgreSQL runs as. PostgreSQL refuses root. */
export interface Account { name: string; uid: number; gid: number }

const ours = 'dialog-publik';

/**
 * Nothing when this process is an ordinary user: then PostgreSQL simply runs as the same.
 * Else whoever owns the database's folder, or the clone, or a system user.
 */
export function accountFor(cluster: string, clone: string): Account | undefined {
  if (process.getuid?.() !== 0) return undefined;
  return ownerOf(cluster) ?? ownerOf(clone) ?? named('postgres') ?? named(ours) ?? added() ?? named('nobody') ?? nobodyLeft();
}

/** Whether that user may go to a folder or run a file; tried for real, because modes are not all there is. */
export function mayReach(account: Account, path: string) {
  const test = '[ -d "$1" ] && cd "$1" || [ -x "$1" ]';
  return spawnSync('/bin/sh', ['-c', test, 'sh', path], { ...as(account), cwd: '/' }).status === 0;
}

export const as = (account: Account | undefined) => (account ? { uid: account.uid, gid: account.gid } : {});

function ownerOf(folder: string): Account | undefined {
  if (!existsSync(folder)) return undefined;
  const { uid, gid } = statSync(folder);
  return uid === 0 ? undefined : { name: passwd().find((entry) => entry.uid === uid)?.name ?? `user ${uid}`, uid, gid };
}

const named = (name: string) => passwd().find((entry) => entry.name === name);

function passwd(): Account[] {
  const lines = readFileSync('/etc/passwd', 'utf8').split('\n').map((line) => line.split(':'));
  return lines.map(([name = '', , uid, gid]) => ({ name, uid: Number(uid), gid: Number(gid) }));
}

function added() {
  spawnSync('useradd', ['--system', '--no-create-home', '--shell', '/usr/sbin/nologin', ours]);
  return named(ours);
}

function nobodyLeft(): never {
  throw new Stop('PostgreSQL does not run as root, and no system user could be added. Start as an ordinary user.');
}

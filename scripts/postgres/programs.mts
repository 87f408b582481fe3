import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { as } from './account.mts';
import type { Home } from './home.mts';

/**
 * Runs initdb or pg_ctl as the cluster's account, in a session of its own so that Ctrl-C does not reach the server.
 * Locale and time zone of the machine are kept out: they would end up in the cluster.
 */
export function program(home: Home, name: 'initdb' | 'pg_ctl', args: readonly string[]) {
  return new Promise<{ code: number | null; output: string }>((resolve, reject) => {
    const env = { PATH: process.env.PATH, LC_ALL: 'C', TZ: 'UTC' };
    const child = spawn(join(home.binaries, 'bin', name), args, { ...as(home.account), env, cwd: '/', detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (part) => (output += part));
    child.on('error', reject);
    child.on('exit', (code) => resolve({ code, output }));
  });
}

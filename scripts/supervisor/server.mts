import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, mkdirSync, openSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { data, inRoot, root, serverOptions } from '../setup/paths.mjs';
import { identify, isAlive, pause } from '../setup/processes.mjs';
import type { Env } from '../setup/steps.mts';

const note = join(data, 'server.json');
const log = join(data, 'server.log');

/**
 * The server as a child in a session of its own, so that Ctrl-C reaches it through the supervisor alone.
 * Its log goes to a file it goes on writing to should the supervisor be killed; what it says to people goes to the terminal.
 */
export class Server {
  private child: ChildProcess | undefined;
  private readonly env: Env;

  constructor(env: Env) {
    this.env = env;
  }

  /** Starts it and answers, once it has ended, in which way. */
  run(): Promise<string> {
    const out = openSync(log, 'a');
    const child = spawn(process.execPath, [...serverOptions, inRoot('dist', 'apps', 'api', 'src', 'main.js')], {
      cwd: root, detached: true, env: { ...process.env, ...this.env }, stdio: ['ignore', out, 'inherit'],
    });
    this.child = child;
    if (child.pid) writeFileSync(note, JSON.stringify(identify(child.pid)));
    return new Promise((resolve) => {
      child.on('error', (error) => resolve(error.message));
      child.on('exit', (code, signal) => resolve(signal ?? `exit code ${code}`));
    });
  }

  async stop() {
    if (this.child?.pid) await end(identify(this.child.pid));
    rmSync(note, { force: true });
  }
}

/** A server whose supervisor was killed still holds the port. */
export async function stopLeftOver() {
  mkdirSync(data, { recursive: true });
  if (existsSync(log)) renameSync(log, `${log}.before`);
  if (!existsSync(note)) return;
  const left = JSON.parse(readFileSync(note, 'utf8') || '{}');
  if (isAlive(left)) console.log(`Stopping the server that an earlier start left behind (process ${left.pid}) ...`);
  await end(left);
  rmSync(note, { force: true });
}

/** It has 15 s to finish what it was asked to do. */
async function end(who: { pid: number; started: string | undefined }) {
  for (let waited = 0; isAlive(who); waited += 100) {
    if (waited === 0) process.kill(who.pid, 'SIGTERM');
    if (waited === 15_000) process.kill(who.pid, 'SIGKILL');
    await pause(100);
  }
}

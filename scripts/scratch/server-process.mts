import { spawn, type ChildProcess } from 'node:child_process';
import { existsSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../postgres/port.mts';
import { inRoot, root, serverOptions } from '../setup/paths.mjs';
import { identify, isAlive, pause } from '../setup/processes.mjs';
import { Stop } from '../setup/stop.mjs';
import { isReady } from '../supervisor/health.mts';

/** Where a driver finds a server, and by which process its work is counted. */
export interface Address {
  url: string;
  pid: number;
}

export interface Program {
  /** Within the clone. */
  script: string;
  /** Of its log, its port's and its process's file in the folder. */
  name: string;
  folder: string;
  env: Record<string, string>;
}

/**
 * A server in a process of its own on a loopback port, as in production unless `env` says otherwise. Ctrl-C does not reach it by
 * itself: whoever started it decides when it stops.
 */
export class ServerProcess {
  readonly address: Address;
  private readonly child: ChildProcess;
  private readonly note: string;

  private constructor(child: ChildProcess, url: string, note: string) {
    this.child = child;
    this.address = { url, pid: child.pid! };
    this.note = note;
    writeFileSync(note, JSON.stringify(identify(child.pid!)));
  }

  static async start({ script, name, folder, env }: Program): Promise<ServerProcess> {
    const note = join(folder, `${name}.json`);
    await stopLeftOver(note);
    const port = await freePort(join(folder, `${name}.port`));
    const log = openSync(join(folder, `${name}.log`), 'a');
    const url = `http://127.0.0.1:${port}`;
    const own = { HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, NODE_ENV: 'production', DEMO: 'off' };
    const child = spawn(process.execPath, [...serverOptions, inRoot(script)], { cwd: root, detached: true, env: { ...surroundings(), ...own, ...env }, stdio: ['ignore', log, log] });
    const server = new ServerProcess(child, url, note);
    if (await isReady(url)) return server;
    await server.stop();
    throw new Stop(`${script} did not start; ${join(folder, `${name}.log`)} says why.`);
  }

  /** SIGTERM lets it finish what it was asked to do. */
  async stop(signal: NodeJS.Signals = 'SIGTERM') {
    if (this.child.exitCode === null && this.child.signalCode === null) {
      const ended = new Promise((resolve) => this.child.once('exit', resolve));
      this.child.kill(signal);
      await ended;
    }
    rmSync(this.note, { force: true });
  }
}

/** What the platform is told (addresses, mail, keys) is not for a scratch server. */
function surroundings(): NodeJS.ProcessEnv {
  const { PATH, HOME, LANG, TMPDIR, LOG_LEVEL } = process.env;
  return { PATH, HOME, LANG, TMPDIR, LOG_LEVEL };
}

/** A server whose starter was killed still runs. */
async function stopLeftOver(note: string) {
  if (!existsSync(note)) return;
  const left = JSON.parse(readFileSync(note, 'utf8') || '{}');
  if (isAlive(left)) process.kill(left.pid, 'SIGKILL');
  while (isAlive(left)) await pause(50);
}

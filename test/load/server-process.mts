import { spawn, type ChildProcess } from 'node:child_process';
import { openSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from '../../scripts/postgres/port.mts';
import { inRoot, root } from '../../scripts/setup/paths.mjs';
import { Stop } from '../../scripts/setup/stop.mjs';
import { isReady } from '../../scripts/supervisor/health.mts';

/** Where a driver finds a server, and by which process its work is counted. */
export interface Address {
  url: string;
  pid: number;
}

/** A server in a process of its own on a loopback port, its log beside the scratch database. */
export class ServerProcess {
  readonly address: Address;
  private readonly child: ChildProcess;

  private constructor(child: ChildProcess, url: string) {
    this.child = child;
    this.address = { url, pid: child.pid! };
  }

  static async start(script: string, folder: string, env: Record<string, string>): Promise<ServerProcess> {
    const name = script.split('/').at(-1)!;
    const port = await freePort(join(folder, `${name}.port`));
    const log = openSync(join(folder, `${name}.log`), 'w');
    const url = `http://127.0.0.1:${port}`;
    const own = { HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: url, NODE_ENV: 'production', DEMO: 'off' };
    const child = spawn(process.execPath, [inRoot(script)], { cwd: root, env: { ...process.env, ...env, ...own }, stdio: ['ignore', log, log] });
    const server = new ServerProcess(child, url);
    if (await isReady(url)) return server;
    await server.stop();
    throw new Stop(`${script} did not start; ${join(folder, `${name}.log`)} says why.`);
  }

  async stop() {
    if (this.child.exitCode !== null || this.child.signalCode !== null) return;
    const ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.kill();
    await ended;
  }
}

import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';

/** `npm start` as a terminal runs it: npm and all below it in one process group, to which Ctrl-C goes. */
export class Started {
  output = '';
  private readonly child: ChildProcess;
  private readonly ended: Promise<number | null>;
  private readonly allSaid: Promise<unknown>;

  constructor(private readonly folder: string, env: Record<string, string>) {
    this.child = spawn('npm', ['start', '--silent'], { cwd: folder, env: { ...process.env, DATABASE_URL: '', DATABASE_ADMIN_URL: '', ...env }, detached: true });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (text) => (this.output += text));
    this.ended = new Promise((resolve) => this.child.on('exit', resolve));
    // Only when the last process below has ended: a server that outlives its supervisor keeps the pipe open.
    this.allSaid = new Promise((resolve) => this.child.on('close', resolve));
  }

  /** Answers when it is ready, or has given up. */
  async ready() {
    await this.says('is ready');
    return this;
  }

  /** Answers when these words have come, or nothing more will. */
  async says(words: string) {
    const heard = new Promise<void>((resolve) => {
      const listen = () => this.output.includes(words) && resolve();
      for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', listen);
      listen();
    });
    await Promise.race([heard, this.allSaid]);
  }

  exitCode() {
    return this.ended;
  }

  /** All it said, once nothing more can come; its last words may arrive after its end. */
  async lines() {
    await this.allSaid;
    return this.output.trim().split('\n');
  }

  /** Ctrl-C by default; answers with the exit code of npm. */
  stop(signal: NodeJS.Signals = 'SIGINT') {
    if (this.child.exitCode === null && this.child.signalCode === null) process.kill(-this.child.pid!, signal);
    return this.ended;
  }

  get serverPid(): number {
    return JSON.parse(readFileSync(join(this.folder, '.data', 'server.json'), 'utf8')).pid;
  }

  get supervisorPid(): number {
    return JSON.parse(readFileSync(join(this.folder, '.data', 'start.lock'), 'utf8')).pid;
  }

  get postmasterPid(): number {
    const away = /programs and data are in (.*)/.exec(this.output)?.[1];
    return Number(readFileSync(join(away ?? join(this.folder, '.data'), 'postgres', 'data', 'postmaster.pid'), 'utf8').split('\n')[0]);
  }
}

export const lives = (pid: number) => {
  try {
    return !readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') Z ');
  } catch {
    return false;
  }
};

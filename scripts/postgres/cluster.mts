import { chownSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statfsSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { alone } from '../setup/lock.mjs';
import { pause } from '../setup/processes.mjs';
import { Stop } from '../setup/stop.mjs';
import { homeOf, type Home } from './home.mts';
import { passwordsIn } from './passwords.mts';
import { freePort } from './port.mts';
import { clearMisleadingPid, postmasterOf } from './postmaster.mts';
import { program } from './programs.mts';
import { settings, type Durability } from './settings.mts';
import { arrive, depart } from './users.mts';

const megabyte = 1024 ** 2;

/** A PostgreSQL of our own under a folder. Starting one that runs adopts it. */
export class Cluster {
  readonly home: Home;
  private readonly base: string;
  private readonly durability: Durability;

  constructor(base: string, durability: Durability) {
    mkdirSync(base, { recursive: true });
    this.base = base;
    this.durability = durability;
    this.home = homeOf(base);
  }

  /** The superuser's address. The role `dialog_app` has a password too, under which `npm run migrate` makes it. */
  url(database: string, role: 'postgres' | 'dialog_app' = 'postgres') {
    const { [role]: password } = passwordsIn(this.base, false);
    return `postgres://${role}:${password}@127.0.0.1:${this.postmaster?.port}/${database}`;
  }

  /** PostgreSQL's own: what it calls the data directory. */
  get folder() {
    return join(this.home.folder, 'data');
  }

  get postmaster() {
    return postmasterOf(this.folder);
  }

  /** Starts the server, or adopts it, and keeps it for this process until `leave`. */
  async use() {
    await alone(this.lock, async () => {
      await this.init();
      for (let tries = 1; !this.postmaster?.isReady; tries++) {
        const failure = this.postmaster ? await pause(200) : await this.tryStart();
        if (failure && tries >= 5) throw new Stop(`PostgreSQL did not start: ${failure}`);
      }
      arrive(this.users);
    });
  }

  /** The last one to leave stops the server. */
  async leave() {
    await alone(this.lock, async () => {
      if (depart(this.users) === 0) await this.stop();
    });
  }

  private async stop() {
    if (!this.postmaster) return;
    const { code, output } = await program(this.home, 'pg_ctl', ['stop', '-D', this.folder, '-m', 'fast', '-w', '-t', '60']);
    if (code !== 0 && this.postmaster) throw new Stop(`PostgreSQL did not stop: ${reason(output)}`);
  }

  /** Where the data folder will lie. */
  makeFolder() {
    mkdirSync(this.home.folder, { recursive: true, mode: 0o700 });
    this.give(this.home.folder);
  }

  private get lock() {
    return join(this.base, 'postgres.lock');
  }

  private get users() {
    return join(this.base, 'postgres-users');
  }

  private get log() {
    return join(this.home.folder, 'start.log');
  }

  private async init() {
    const isNew = !existsSync(this.folder);
    this.needSpace(isNew ? 300 : 50);
    const { postgres } = passwordsIn(this.base, isNew);
    if (!isNew) return;
    console.log('Creating the database ...');
    this.makeFolder();
    await this.initdb(postgres);
  }

  /** Works beside and is renamed when done, so that a start that was killed leaves nothing half made. */
  private async initdb(password: string) {
    const partial = join(this.home.folder, 'data.partial');
    const pwfile = join(this.home.folder, 'password.partial');
    rmSync(partial, { recursive: true, force: true });
    writeFileSync(pwfile, `${password}\n`, { mode: 0o600 });
    this.give(pwfile);
    const { code, output } = await program(this.home, 'initdb', [
      '-D', partial, '--username=postgres', `--pwfile=${pwfile}`, '--auth=scram-sha-256',
      '--encoding=UTF8', '--locale-provider=builtin', '--builtin-locale=C.UTF-8',
      ...(this.durability === 'for-tests' ? ['--no-sync'] : []),
    ]);
    rmSync(pwfile);
    if (code !== 0) throw new Stop(`The database could not be created: ${reason(output)}`);
    renameSync(partial, this.folder);
  }

  private give(path: string) {
    if (this.home.account) chownSync(path, this.home.account.uid, this.home.account.gid);
  }

  private needSpace(megabytes: number) {
    const { bavail, bsize } = statfsSync(existsSync(this.home.folder) ? this.home.folder : join(this.home.folder, '..'));
    const free = Math.floor((bavail * bsize) / megabyte);
    if (free < megabytes) throw new Stop(`The disk is full: ${free} MB are free for ${this.home.folder}, ${megabytes} are needed. Free some space, then start again.`);
  }

  /** Answers with what went wrong, if anything. After a kill -9 the old server's children may need a moment to leave. */
  private async tryStart() {
    clearMisleadingPid(this.folder);
    rmSync(this.log, { force: true });
    const port = await freePort(join(this.base, 'postgres-port'));
    const { code, output } = await program(this.home, 'pg_ctl', ['start', '-D', this.folder, '-l', this.log, '-w', '-t', '120', '-o', settings(port, this.durability)]);
    if (code === 0) return undefined;
    await pause(1000);
    return existsSync(this.log) ? reason(readFileSync(this.log, 'utf8')) : reason(output);
  }
}

function reason(output: string) {
  if (output.includes('No space left on device')) return 'the disk is full. Free some space, then start again.';
  const lines = output.trim().split('\n').filter(Boolean);
  return (lines.findLast((line) => /(FATAL|PANIC|error):/.test(line)) ?? lines.at(-1) ?? 'no reason was given').trim();
}

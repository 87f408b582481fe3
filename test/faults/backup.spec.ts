import { execFileSync, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { chmodSync, cpSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { Crowd } from './support/crowd';
import { Chance } from './support/random';
import { Stand } from './support/stand';

jest.setTimeout(180_000);

/** Folder of a stand's database by the stand's name (stand.ts). */
const baseOf = (name: string) => join(process.cwd(), '.data', 'faults', `${name}-${process.pid}`);

/** One of the platform's commands, as npm runs it. */
class Command {
  output = '';
  readonly exit: Promise<number | null>;
  private readonly heard = new Map<string, () => void>();

  constructor(name: 'backup' | 'restore', args: string[], env: Record<string, string> = {}) {
    const child = spawn(process.execPath, [join('scripts', 'commands', `${name}.mts`), ...args], { env: { ...process.env, DATABASE_URL: '', DATABASE_ADMIN_URL: '', ...env } });
    this.exit = new Promise((resolve) => child.on('close', resolve));
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text) => this.take(String(text)));
  }

  async says(words: string) {
    if (!this.output.includes(words)) await Promise.race([this.exit, new Promise<void>((resolve) => this.heard.set(words, resolve))]);
  }

  private take(text: string) {
    this.output += text;
    for (const [words, tell] of this.heard) if (this.output.includes(words)) tell();
  }
}

const scratch = mkdtempSync(join(tmpdir(), 'dialog-backup-'));
chmodSync(scratch, 0o755); // the user that PostgreSQL runs as may enter
/** A whole backup, for tests to look at and to spoil copies of. */
let backup: string;
let stand: Stand;
let crowd: Crowd;
const acknowledged = new Map<string, number>();

/** As another machine would find it. */
function copyOf(name: string) {
  const copy = join(scratch, name);
  cpSync(backup, copy, { recursive: true });
  return copy;
}

beforeAll(async () => {
  stand = await Stand.start('backup');
  crowd = await Crowd.gather(stand, 20, new Chance());
});
afterAll(async () => {
  crowd?.leave();
  await stand?.[Symbol.asyncDispose]();
  rmSync(scratch, { recursive: true, force: true });
});

describe('npm run backup', () => {
  it('takes a copy while the server works, whole or not at all, for its owner alone', async () => {
    await pause(2_000); // phones ask
    const before = crowd.phones.flatMap(({ asked }) => [...asked]).length;
    const command = new Command('backup', [scratch, '--from', baseOf('backup')]);
    await command.says('Taking what was written meanwhile');
    for (const [id, no] of crowd.phones.flatMap(({ asked }) => [...asked])) acknowledged.set(id, no);
    expect([await command.exit, command.output]).toEqual([0, expect.stringContaining('Backed up: ')]);

    await crowd.finish();
    expect(acknowledged.size).toBeGreaterThan(before); // it was taken under load
    const [name, ...others] = readdirSync(scratch);
    expect(others).toEqual([]);
    backup = join(scratch, name!);
    expect(statSync(backup).mode & 0o777).toBe(0o700);
    expect(readdirSync(backup).toSorted()).toEqual(['SHA256SUMS', 'database.tar.gz', 'manifest.json', 'passwords.json']);
    for (const file of readdirSync(backup)) expect(statSync(join(backup, file)).mode & 0o777).toBe(0o600);
    const sums = readFileSync(join(backup, 'SHA256SUMS'), 'utf8').trim().split('\n').map((line) => line.split('  '));
    expect(sums.map(([, file]) => file).toSorted()).toEqual(['database.tar.gz', 'manifest.json', 'passwords.json']);
    for (const [sum, file] of sums) expect([file, sum]).toEqual([file, sha256(join(backup, file!))]);
  });
});

describe('npm run restore', () => {
  afterAll(() => rmSync(baseOf('restored'), { recursive: true, force: true }));

  it('brings back every question acknowledged before the copy ended, and every chain', async () => {
    const command = new Command('restore', [backup, '--into', baseOf('restored')]);
    expect([await command.exit, command.output]).toEqual([0, expect.stringMatching(/1 sessions, \d+ questions, \d+ journal entries: every chain agrees/)]);

    await using restored = await Stand.start('restored');
    const questions = 'select id, no, text, asked_at from question where session = $1 order by no';
    const [then, now] = await Promise.all([restored, stand].map((each) => each.query<{ id: string; no: number }>(questions, [crowd.session])));
    expect(then!.length).toBeGreaterThanOrEqual(acknowledged.size);
    expect(then).toEqual(now!.slice(0, then!.length));
    const numbers = new Map(then!.map(({ id, no }) => [id, no]));
    expect([...acknowledged].filter(([id, no]) => numbers.get(id) !== no)).toEqual([]);

    const lines = 'select seq, line, digest from entry where session = $1 order by seq';
    const [kept, went] = await Promise.all([restored, stand].map((each) => each.query(lines, [crowd.session])));
    expect(kept).toEqual(went!.slice(0, kept!.length));
    expect((await restored.get<{ view: { totals: { asked: number } } }>(`/sessions/${crowd.session}/stage`)).body.view.totals.asked).toBe(then!.length);
  });

  it('does not write over a database', async () => {
    const command = new Command('restore', [backup, '--into', baseOf('backup')]);
    expect([await command.exit, command.output]).toEqual([1, expect.stringContaining('is there already, and is not overwritten')]);
  });

  it.each<[string, (copy: string) => void, string]>([
    ['with a flipped byte', (copy) => flip(join(copy, 'database.tar.gz')), 'database.tar.gz is not as it was written'],
    ['that is cut off', (copy) => truncateSync(join(copy, 'database.tar.gz'), 1_000), 'database.tar.gz has 1000 bytes instead of'],
    ['with a manifest that is cut off', (copy) => truncateSync(join(copy, 'manifest.json'), 200), 'manifest.json is not as it was written'],
    ['without its manifest', (copy) => rmSync(join(copy, 'manifest.json')), 'manifest.json is missing'],
    ['without its passwords', (copy) => rmSync(join(copy, 'passwords.json')), 'passwords.json is missing'],
    ['whose WAL is not whole, however well it is signed', withoutWal, 'of its WAL is missing'],
    ['of another PostgreSQL', (copy) => forge(copy, (manifest) => (manifest.database.postgres = '17')), 'The backup is of PostgreSQL 17'],
  ])('refuses a backup %s, with the reason, and restores nothing', async (name, spoil, reason) => {
    const copy = copyOf(name);
    spoil(copy);
    const into = join(scratch, `${name} into`);
    const command = new Command('restore', [copy, '--into', into]);
    expect([await command.exit, command.output]).toEqual([1, expect.stringContaining(reason)]);
    expect(existsSync(join(into, 'postgres', 'data'))).toBe(false);
    expect(existsSync(join(into, 'passwords.json'))).toBe(false);
  });
});

describe('with your own PostgreSQL', () => {
  it('takes files, recordings and keys, each in an archive of its own, and names the command for the rest without its password', async () => {
    const [from, into, to] = ['own', 'own into', 'own to'].map((name) => join(scratch, name)) as [string, string, string];
    for (const part of ['files', 'keys']) mkdirSync(join(from, part, 'deep'), { recursive: true });
    writeFileSync(join(from, 'files', 'deep', 'denah desa.txt'), 'Balai desa');
    writeFileSync(join(from, 'keys', 'ballot.key'), 'secret');
    const env = { DATABASE_URL: 'postgres://dialog_app:a@db.example:6432/dialog', DATABASE_ADMIN_URL: 'postgres://admin:s3cret@db.example:6432/postgres' };
    const command = new Command('backup', [to, '--from', from], env);
    expect(await command.exit).toBe(0);
    expect(command.output).toContain('pg_basebackup --host=db.example --port=6432 --username=admin ');
    expect(command.output).not.toContain('s3cret');

    const own = join(to, readdirSync(to)[0]!);
    expect(readdirSync(own).toSorted()).toEqual(['SHA256SUMS', 'files.tar.gz', 'keys.tar.gz', 'manifest.json']);
    const back = new Command('restore', [own, '--into', into], env);
    expect([await back.exit, back.output]).toEqual([0, expect.stringContaining('restore what pg_basebackup made')]);
    expect(readFileSync(join(into, 'files', 'deep', 'denah desa.txt'), 'utf8')).toBe('Balai desa');
    expect(statSync(join(into, 'keys', 'ballot.key')).mode & 0o777).toBe(0o600);
  });
});

function flip(path: string) {
  const bytes = readFileSync(path);
  bytes[bytes.length >> 1]! ^= 1;
  writeFileSync(path, bytes);
}

interface Forged {
  database: { postgres: string; wal: string[] };
  files: { name: string; size: number; sha256: string }[];
}

/** Changes the manifest, and signs again all that is there. */
function forge(copy: string, change: (manifest: Forged) => unknown) {
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as Forged;
  change(manifest);
  for (const file of manifest.files) Object.assign(file, { size: statSync(join(copy, file.name)).size, sha256: sha256(join(copy, file.name)) });
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify(manifest));
  writeFileSync(join(copy, 'SHA256SUMS'), `${sha256(join(copy, 'manifest.json'))}  manifest.json\n`);
}

function withoutWal(copy: string) {
  const [unpacked, archive] = [`${copy} unpacked`, join(copy, 'database.tar.gz')];
  mkdirSync(unpacked);
  execFileSync('tar', ['--extract', '--gzip', '--no-same-owner', '--file', archive], { cwd: unpacked });
  forge(copy, ({ database }) => {
    rmSync(join(unpacked, 'pg_wal', database.wal.at(-1)!));
    execFileSync('tar', ['--create', '--gzip', '--file', archive, '.'], { cwd: unpacked });
  });
}

const sha256 = (path: string) => createHash('sha256').update(readFileSync(path)).digest('hex');

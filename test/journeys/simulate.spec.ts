import { spawn, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

/** scripts/ is run as it is, and typed by a configuration of its own. */
const load = (file: string) => import(`../../scripts/simulate/${file}`);

interface Said {
  asks: { phone: number; id: string; numbers: number[]; refused?: string }[];
  supports: Map<number, Map<number, 'given' | 'taken back' | 'unsure'>>;
  faults: string[];
}

interface Kept {
  journal: number[];
  list: number[];
  phones: { phone: number; questions: { no: number; id: string }[]; supported: number[] }[];
}

/** Two phones: one asked two questions and had the first acknowledged twice, the other was refused, and supports one of two. */
const said = (): Said => ({
  asks: [
    { phone: 0, id: 'a', numbers: [1, 1] },
    { phone: 0, id: 'b', numbers: [2] },
    { phone: 1, id: 'c', numbers: [], refused: 'too-many-open' },
  ],
  supports: new Map([[1, new Map([[1, 'given'], [2, 'taken back']] as const)]]),
  faults: [],
});

const kept = (): Kept => ({
  journal: [1, 2],
  list: [1, 2],
  phones: [{ phone: 0, questions: [{ no: 1, id: 'a' }, { no: 2, id: 'b' }], supported: [] }, { phone: 1, questions: [], supported: [1] }],
});

describe('the reckoning of a simulation', () => {
  it('finds nothing where the platform stands by what it told the phones', async () => {
    const { reckon, isSound } = await load('reckoning.mts');
    const reckoning = reckon(said(), kept());
    expect(reckoning).toEqual({ asked: 3, acknowledged: 2, refused: 1, lost: [], doubled: [] });
    expect(isSound(reckoning)).toBe(true);
  });

  it.each<[what: string, spoil: (said: Said, kept: Kept) => unknown]>([
    ['an acknowledged question that is not in the journal', (_, platform) => platform.journal.pop()],
    ['one that is not in the list', (_, platform) => platform.list.shift()],
    ['one that its phone is no longer told of', (_, platform) => platform.phones[0]!.questions.pop()],
    ['one that never had an answer', ({ asks }) => asks.push({ phone: 1, id: 'd', numbers: [] })],
    ['a support that is gone', (_, platform) => platform.phones[1]!.supported.pop()],
    ['a refusal that nothing explains', ({ faults }) => faults.push('ask was refused: internal')],
  ])('counts as lost %s', async (_, spoil) => {
    const { reckon, isSound } = await load('reckoning.mts');
    const [told, platform] = [said(), kept()];
    spoil(told, platform);
    const reckoning = reckon(told, platform);
    expect([reckoning.lost.length, reckoning.doubled.length, isSound(reckoning)]).toEqual([1, 0, false]);
  });

  it.each<[what: string, spoil: (said: Said, kept: Kept) => unknown]>([
    ['an id with two numbers', ({ asks }) => asks[1]!.numbers.push(3)],
    ['a number in the journal twice', (_, platform) => platform.journal.push(2)],
    ['a number in the list twice', (_, platform) => platform.list.push(1)],
    ['a question that nobody was told of', (_, platform) => platform.phones[1]!.questions.push({ no: 3, id: 'c' })],
    ['a support that was taken back', (_, platform) => platform.phones[1]!.supported.push(2)],
  ])('counts as doubled %s', async (_, spoil) => {
    const { reckon, isSound } = await load('reckoning.mts');
    const [told, platform] = [said(), kept()];
    spoil(told, platform);
    const reckoning = reckon(told, platform);
    expect([reckoning.lost.length, reckoning.doubled.length, isSound(reckoning)]).toEqual([0, 1, false]);
  });

  it('tells of all that was measured', async () => {
    const { table } = await load('table.mts');
    const told = table({ asked: 312, acknowledged: 309, refused: 3, lost: [], doubled: [] }, [4, 5, 6, 70], []);
    expect(told.split('\n').map((line: string) => line.trim().split(/\s{2,}/))).toEqual([
      ['asked', '312'], ['acknowledged', '309'], ['refused with a reason', '3'], ['lost', '0'], ['doubled', '0'],
      ['acknowledgement p50', '5 ms'], ['acknowledgement p95', '70 ms'], ['call to every phone p50', '-'], ['call to every phone p95', '-'],
    ]);
  });
});

describe('npm run simulate', () => {
  jest.setTimeout(120_000);

  it('plays a forum that says what it is, tells the table, verifies, and leaves nothing running', async () => {
    const played = new Played('--phones', '5', '--minutes', '0.05');
    const address = await played.says(/http:\/\/127\.0\.0\.1:\d+/);
    const page = await fetch(address);
    expect(page.headers.get('x-dialog-simulation')).toBe('jam simulasi');
    expect(await page.text()).toContain('Simulasi · jam simulasi');
    expect((await fetch(`${address}/api/v1/sessions`)).headers.get('x-dialog-simulation')).toBe('jam simulasi');

    expect(await played.exitCode).toBe(0);
    expect(played.output).toMatch(/lost +0\n +doubled +0\n/);
    expect(played.output).toContain('Agrees: nothing differs from that head');
    await expect(fetch(address)).rejects.toThrow('fetch failed');
  });

  it('ends on Ctrl-C with the table of what was so far', async () => {
    const played = new Played('--phones', '5', '--minutes', '5');
    await played.says(/\/dev\/otp/);
    played.interrupt();
    expect(await played.exitCode).toBe(0);
    expect(played.output).toMatch(/asked +\d+\n/);
    expect(played.output).toContain('Agrees: nothing differs from that head');
  });

  it('says what is wrong with a number', async () => {
    const played = new Played('--phones', 'many');
    expect(await played.exitCode).toBe(1);
    expect(played.output).toContain('--phones needs a number up to 2000');
  });
});

/** The command as npm runs it. */
class Played {
  output = '';
  readonly exitCode: Promise<number | null>;
  private readonly child: ChildProcess;

  constructor(...args: string[]) {
    this.child = spawn(process.execPath, [join(root, 'scripts/commands/simulate.mts'), ...args], { cwd: root, detached: true });
    for (const stream of [this.child.stdout, this.child.stderr]) stream?.on('data', (text) => (this.output += text));
    this.exitCode = new Promise((resolve) => this.child.on('close', resolve));
  }

  /** As a terminal does it: to the whole group. */
  interrupt() {
    process.kill(-this.child.pid!, 'SIGINT');
  }

  async says(words: RegExp): Promise<string> {
    const heard = new Promise<void>((resolve) => this.child.stdout?.on('data', () => words.test(this.output) && resolve()));
    await Promise.race([heard, this.exitCode]);
    return words.exec(this.output)?.[0] ?? this.output;
  }
}

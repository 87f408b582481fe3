import { chainOf, verifyJournal } from '@dialog/floor';
import { readArguments } from '../../scripts/verify/arguments';
import { plantFaults } from '../../scripts/verify/planted';
import { TestApp } from '../support/app';

describe('a planted fault', () => {
  it('is refused, each of them, where the true journal is not', async () => {
    await using app = await TestApp.start();
    const session = await app.open();
    const [first, second, third] = await session.phones(3);
    await first!.asks();
    await second!.asks();
    await third!.support(2);
    for (const phone of [first!, third!]) await phone.asks();
    await session.desk('POST', '/merges', { questions: [3, 4], revisions: [0, 0] });
    await session.wholeTurn(0);
    await session.wholeTurn(1);
    await session.end();
    const journal = { session: session.id, ...(await session.journal()) };
    expect(verifyJournal(journal).faults).toEqual([]);
    const planted = plantFaults(journal);
    expect(planted.length).toBe(14);
    expect(planted.filter(({ name }) => name.includes('rechained, with')).map(({ planted: bad }) => verifyJournal(bad).faults[0]!.fault)).toEqual([
      expect.stringContaining('the published order puts'),
      expect.stringContaining('adil-9'),
      expect.stringContaining('before the session was opened'),
      'Turn 1 is speaking: turn.missed cannot follow',
      'Turn 1 is called: turn.ended cannot follow',
      'Question 2 is called, and cannot be',
      expect.stringContaining('the published order puts'),
      'Question 3 has 9999 supporters when it is united, and can have 0 to 0',
      'question.asked stands after the end',
    ]);
    expect(planted.filter(({ planted: bad }) => verifyJournal(bad).faults.length === 0).map(({ name }) => name)).toEqual([]);
  });
});

describe('an entry of no known form', () => {
  it.each([['constructor', {}], ['supports.counted', {}], ['turn.called', { turn: '1' }]])('is refused, and stops nothing: %s', (kind, body) => {
    const session = '0199f0d2-0000-7000-8000-000000000000';
    const entry = { session, seq: 1, at: '2026-01-09T06:00:00.000Z', kind, actor: 'system', body };
    expect(verifyJournal({ session, ...chainOf(session, [entry]) }).faults).toEqual([{ seq: 1, fault: expect.stringMatching(/^(There is no kind|The body is not one of)/) }]);
  });
});

describe('the head given to verify', () => {
  const page = 'https://dialog.example.go.id/sesi/0199f0d2-0000-7000-8000-000000000000';
  const hex = 'aB'.repeat(32);
  const headOf = (...words: string[]) => readArguments([page, ...words]).head;

  it('is the digest in any case, or its ten characters as people type them', () => {
    expect(headOf(hex)).toBe(hex.toLowerCase());
    expect([headOf('7K3Q9-XWABC'), headOf('7k3q9xwabc'), headOf('7k3q9-xwabc', '--planted')]).toEqual(Array(3).fill('7K3Q9XWABC'));
    expect([headOf(), headOf('--planted')]).toEqual([undefined, undefined]);
  });

  it.each([[hex.slice(1)], ['7K3Q9-XWAB'], ['--plantd'], [''], [hex, hex]])('is nothing else: %s', (...words) => {
    expect(() => headOf(...words)).toThrow(/^(Not a head|One head at most)/);
  });

  it('is what the chain must end in, whichever form it has', async () => {
    await using app = await TestApp.start();
    const session = await app.open();
    await (await session.phone()).asks();
    const journal = { session: session.id, ...(await session.journal()) };
    const code = verifyJournal(journal).headCode;
    for (const head of [journal.head.toUpperCase(), code, code.replace('-', '').toLowerCase()]) expect(verifyJournal({ ...journal, head: headOf(head)! }).faults).toEqual([]);
    for (const head of ['0'.repeat(64), '0'.repeat(10), '']) expect(verifyJournal({ ...journal, head }).faults).toHaveLength(1);
  });
});

import { createHash } from 'node:crypto';
import fc from 'fast-check';
import { checkChain, type Entry, type Followed, headCode, type Link, lineOf, firstDigest, nextDigest, readLine, wordsHash } from './journal-chain';

const SESSION = '0198a6f0-3c1e-7b52-9f00-000000000001';
const OTHER = '0198a6f0-3c1e-7b52-9f00-000000000002';
const hex = (bytes: Uint8Array) => Buffer.from(bytes).toString('hex');
const sha256 = (...parts: (string | Uint8Array)[]) => parts.reduce((hash, part) => hash.update(part), createHash('sha256')).digest('hex');
const at = (ms: number) => new Date(Date.UTC(2026, 7, 17, 6) + ms).toISOString();

function chained(entries: Entry[], session = SESSION): Link[] {
  let head = firstDigest(session);
  return entries.map((entry) => {
    const line = lineOf(entry);
    head = nextDigest(head, line);
    return { seq: entry.seq, line, digest: hex(head) };
  });
}

const entries = fc
  .array(fc.record({ after: fc.nat(5000), kind: fc.constantFrom('question.asked', 'turn.called'), actor: fc.oneof(fc.constant('desk'), fc.nat(300)), no: fc.nat() }), { minLength: 1, maxLength: 12 })
  .map((happened) => {
    let time = 0;
    return happened.map(({ after, kind, actor, no }, i): Entry => ({ session: SESSION, seq: i + 1, at: at((time += after)), kind, actor, body: { no } }));
  });

const withOne = entries.chain((all) => fc.tuple(fc.constant(all), fc.nat(all.length - 1)));

describe('the chain', () => {
  it('begins with the SHA-256 of the session, each digest being of the one before and the line', () => {
    const line = lineOf({ session: SESSION, seq: 1, at: at(0), kind: 'session.opened', actor: 'desk', body: { rule: 'adil-1' } });
    expect(line).toBe(`{"actor":"desk","at":"2026-08-17T06:00:00.000Z","body":{"rule":"adil-1"},"kind":"session.opened","seq":1,"session":"${SESSION}"}`);
    expect(hex(firstDigest(SESSION))).toBe(sha256(SESSION));
    expect(hex(nextDigest(firstDigest(SESSION), line))).toBe(sha256(Buffer.from(sha256(SESSION), 'hex'), line));
  });

  it('is of no session but one named in lower case', () => {
    expect(() => firstDigest(SESSION.toUpperCase())).toThrow(RangeError);
  });

  it('is followed to its head when nothing was altered, at once or in two parts', () => {
    fc.assert(fc.property(withOne, ([all, part]) => {
      const links = chained(all);
      const end = checkChain(SESSION, links) as Followed;
      expect(end).toMatchObject({ seq: all.length, at: all.at(-1)!.at });
      expect(hex(end.head)).toBe(links.at(-1)!.digest);
      expect(checkChain(SESSION, links.slice(part), checkChain(SESSION, links.slice(0, part)) as Followed)).toEqual(end);
    }));
  });

  it('of no entries is at its start', () => {
    expect(checkChain(SESSION, [])).toEqual({ seq: 0, head: firstDigest(SESSION), at: '' });
  });

  it('breaks where a line was altered, though its own digest was made to fit: at the next entry', () => {
    fc.assert(fc.property(withOne, ([all, altered]) => {
      const links = chained(all);
      const forged = chained(all.map((entry, i) => (i === altered ? { ...entry, body: { no: -1 } } : entry)));
      expect(checkChain(SESSION, links.map((link, i) => (i === altered ? { ...link, line: forged[i]!.line } : link)))).toEqual({ seq: altered + 1, fault: 'digest' });
      const rehashed = checkChain(SESSION, links.map((link, i) => (i === altered ? forged[i]! : link)));
      if (altered + 1 < all.length) expect(rehashed).toEqual({ seq: altered + 2, fault: 'digest' });
      else expect(hex((rehashed as Followed).head)).not.toBe(links.at(-1)!.digest);
    }));
  });

  it('breaks where an entry is missing, doubled or out of its place', () => {
    const links = chained([1, 2, 3].map((seq) => ({ session: SESSION, seq, at: at(seq), kind: 'turn.called', actor: 'desk', body: {} })));
    const [one, two, three] = links as [Link, Link, Link];
    expect(checkChain(SESSION, [one, three])).toEqual({ seq: 3, fault: 'gap' });
    expect(checkChain(SESSION, [one, one])).toEqual({ seq: 1, fault: 'gap' });
    expect(checkChain(SESSION, [two, three])).toEqual({ seq: 2, fault: 'gap' });
  });

  it.each<[string, Partial<Entry>]>([
    ['other-session', { session: OTHER }],
    ['other-seq', { seq: 7 }],
    ['time-back', { at: at(-1) }],
    ['not-canonical', { at: '2026-08-17T06:00:00Z' }],
    ['not-canonical', { body: [] as never }],
  ])('refuses with %s a line that is hashed well and says %j', (fault, wrong) => {
    const good: Entry = { session: SESSION, seq: 1, at: at(0), kind: 'turn.called', actor: 'desk', body: {} };
    const [one, two] = chained([good, { ...good, seq: 2, ...wrong }]) as [Link, Link];
    expect(checkChain(SESSION, [one, { ...two, seq: 2 }])).toEqual({ seq: 2, fault });
  });
});

describe('a line', () => {
  it('is read as what was written', () => {
    fc.assert(fc.property(entries, (all) => all.forEach((entry) => expect(readLine(lineOf(entry))).toEqual(entry))));
  });

  it.each([
    ['with a blank', '{"a": 1}'],
    ['that is not JSON', 'session.opened'],
    ['that is null', 'null'],
    ['with a key twice', lineOf({ session: SESSION, seq: 1, at: at(0), kind: 'k', actor: 1, body: {} }).replace('"kind":"k"', '"kind":"x","kind":"k"')],
    ['with a key too many', lineOf({ session: SESSION, seq: 1, at: at(0), kind: 'k', actor: 1, body: {} }).replace('"kind"', '"email":"a@b.id","kind"')],
    ['with a number that is none', lineOf({ session: SESSION, seq: 1, at: at(0), kind: 'k', actor: 1, body: { no: 5 } }).replace('5}', '1e999}')],
  ])('%s is none', (_, line) => {
    expect(readLine(line)).toBeUndefined();
  });
});

describe("a head's code", () => {
  it('is its first 50 bits, five and five', () => {
    expect(headCode(new Uint8Array(32))).toBe('00000-00000');
    expect(headCode(new Uint8Array(32).fill(255))).toBe('ZZZZZ-ZZZZZ');
    expect(headCode(Buffer.from('0886429ad2956c', 'hex'))).toBe('12345-6PJJN');
  });

  it('has no letter that is read as another', () => {
    fc.assert(fc.property(fc.uint8Array({ minLength: 32, maxLength: 32 }), (head) => expect(headCode(head)).toMatch(/^[0-9A-HJKMNP-TV-Z]{5}-[0-9A-HJKMNP-TV-Z]{5}$/)));
  });
});

describe('words in the journal', () => {
  const salt = Uint8Array.from({ length: 16 }, (_, i) => i);

  it('are the SHA-256 of the salt and the text as UTF-8', () => {
    expect(wordsHash(salt, 'Jalan é')).toBe(sha256(salt, Buffer.from('Jalan é', 'utf8')));
  });

  it('need all sixteen bytes of salt', () => {
    expect(() => wordsHash(salt.subarray(1), 'a')).toThrow(RangeError);
  });
});

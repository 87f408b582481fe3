import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

/** One thing that happened in a session. Codes and numbers only; words stand in it as their hash. */
export interface Entry {
  /** UUID, lower case. */
  session: string;
  /** 1, 2, 3, … without gaps. */
  seq: number;
  /** ISO 8601 in UTC with milliseconds; never before the entry before. */
  at: string;
  kind: string;
  /** A role or a per-session number; never a device or an account. */
  actor: string | number;
  body: Record<string, unknown>;
}

/** The entry as it is hashed, stored and published: RFC 8785. */
export function lineOf({ session, seq, at, kind, actor, body }: Entry): string {
  return canonicalize({ session, seq, at, kind, actor, body })!;
}

/** What stands before the first entry. @param session its UUID as 36 lower-case characters */
export function firstDigest(session: string): Uint8Array {
  if (!/^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(session)) throw new RangeError(`Not a UUID in lower case: ${session}`);
  return createHash('sha256').update(session, 'ascii').digest();
}

/** SHA-256 of the digest before as 32 raw bytes, then the line as UTF-8. */
export function nextDigest(before: Uint8Array, line: string): Uint8Array {
  return createHash('sha256').update(before).update(line, 'utf8').digest();
}

/** How a text stands in the journal: SHA-256 of 16 random bytes, then the text as UTF-8, in hexadecimal. */
export function wordsHash(salt: Uint8Array, text: string): string {
  if (salt.length !== 16) throw new RangeError('A salt has 16 bytes');
  return createHash('sha256').update(salt).update(text, 'utf8').digest('hex');
}

const CROCKFORD = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';

/** Ten Crockford base32 characters by which a person finds a head; it is proven by all 256 bits. */
export function headCode(head: Uint8Array): string {
  const bits = [...head.subarray(0, 7)].map((byte) => byte.toString(2).padStart(8, '0')).join('');
  const code = Array.from({ length: 10 }, (_, i) => CROCKFORD[parseInt(bits.slice(i * 5, i * 5 + 5), 2)]).join('');
  return `${code.slice(0, 5)}-${code.slice(5)}`;
}

/** An entry as published; the digest is 64 hexadecimal characters. */
export interface Link {
  seq: number;
  line: string;
  digest: string;
}

/** How far a chain has been followed. */
export interface Followed {
  seq: number;
  head: Uint8Array;
  at: string;
}

/** What is wrong with an entry: its place, its form, its session, its own number, its time, its digest. */
export type Fault = 'gap' | 'not-canonical' | 'other-session' | 'other-seq' | 'time-back' | 'digest';

export const chainStart = (session: string): Followed => ({ seq: 0, head: firstDigest(session), at: '' });

/** Follows a chain by one entry, or says what is wrong with it. */
export function follow(session: string, before: Followed, { seq, line, digest }: Link): Followed | Fault {
  if (seq !== before.seq + 1) return 'gap';
  const entry = readLine(line);
  if (!entry) return 'not-canonical';
  if (entry.session !== session) return 'other-session';
  if (entry.seq !== seq) return 'other-seq';
  if (entry.at < before.at) return 'time-back';
  const head = nextDigest(before.head, line);
  return Buffer.from(head).toString('hex') === digest ? { seq, head, at: entry.at } : 'digest';
}

/**
 * Checks a whole chain, or the rest of one from where it was followed to.
 * It proves nothing about entries cut off at the end: compare the head with one that others hold.
 * @returns the chain's end, or its first fault and where it is
 */
export function checkChain(session: string, entries: Iterable<Link>, from = chainStart(session)): Followed | { seq: number; fault: Fault } {
  let end = from;
  for (const entry of entries) {
    const next = follow(session, end, entry);
    if (typeof next === 'string') return { seq: entry.seq, fault: next };
    end = next;
  }
  return end;
}

/** The entry a line holds, if the line is exactly what `lineOf` writes for it. */
export function readLine(line: string): Entry | undefined {
  let entry: Entry;
  try {
    entry = JSON.parse(line);
    if (lineOf(entry) !== line) return undefined;
  } catch {
    // Neither JSON nor anything RFC 8785 can write, such as a number beyond double precision.
    return undefined;
  }
  const { session, seq, at, kind, actor, body } = entry;
  const plain =
    typeof session === 'string' && typeof at === 'string' && Number.isSafeInteger(seq) && typeof kind === 'string' && ['string', 'number'].includes(typeof actor) && isRecord(body);
  return plain && /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/.test(at) ? entry : undefined;
}

const isRecord = (body: unknown) => typeof body === 'object' && body !== null && !Array.isArray(body);

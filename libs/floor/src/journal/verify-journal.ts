import { checkChain, type Entry, firstDigest, headCode, lineOf, nextDigest, readLine, wordsHash } from '../domain/journal-chain';
import { type Fault, Recount } from '../domain/recount/recount';
import type { TObject } from 'typebox';
import { Value } from 'typebox/value';
import { entryKinds, type EntryKind } from './entry-kinds';
import type { JournalEntry } from '../floor.events';

/** A journal as the public API gives it, all of its pages. */
export interface PublishedJournal {
  session: string;
  /** The head that others hold (of the session's page, a photograph of the hall screen, a feed), or its ten characters without the dash. */
  head: string;
  entries: JournalEntry[];
}

export interface Verdict {
  entries: number;
  calls: number;
  outOfOrder: number;
  /** Of the chain as read; empty when it is broken. */
  headCode: string;
  /** What is wrong, the first first; none: the journal is as it says. */
  faults: Fault[];
}

/** Checks chain, head, the form of every entry, the words it names, and every entry against those before it: calls against the published order. */
export function verifyJournal({ session, head, entries }: PublishedJournal): Verdict {
  const recount = new Recount();
  const end = checkChain(session, entries);
  const faults: Verdict['faults'] = 'fault' in end ? [end] : [];
  const code = 'head' in end ? headCode(end.head) : '';
  if ('head' in end && ![Buffer.from(end.head).toString('hex'), code.replace('-', '')].includes(head)) faults.push({ seq: end.seq, fault: 'The chain does not end in the published head' });
  for (const entry of entries) faults.push(...faultsOf(entry, recount));
  return { entries: entries.length, calls: recount.calls, outOfOrder: recount.outOfOrder, headCode: code, faults };
}

function* faultsOf({ seq, line, words }: JournalEntry, recount: Recount): Generator<Fault, void> {
  const entry = readLine(line);
  if (!entry) return; // the chain has said so
  if (!Object.hasOwn(entryKinds, entry.kind)) return yield { seq, fault: `There is no kind ${entry.kind}` };
  const schema: TObject = entryKinds[entry.kind as EntryKind];
  if (!Value.Check(schema, entry.body)) return yield { seq, fault: `The body is not one of ${entry.kind}` };
  for (const [field, { salt, text }] of Object.entries(words ?? {})) {
    if (entry.body[field] !== wordsHash(Buffer.from(salt, 'hex'), text)) yield { seq, fault: `The words beside ${field} are not those on record` };
  }
  const fault = recount.take(entry);
  if (fault) yield fault;
}

/** The entries that lines hold. */
export function entriesOf(lines: JournalEntry[]): Entry[] {
  return lines.map(({ line }) => JSON.parse(line) as Entry);
}

/** A chain anew of these entries: what it takes to forge one, and why only a head that others hold proves anything. */
export function chainOf(session: string, entries: Entry[]): Pick<PublishedJournal, 'head' | 'entries'> {
  let head = firstDigest(session);
  const chained = entries.map((entry, i) => {
    const line = lineOf({ ...entry, seq: i + 1 });
    head = nextDigest(head, line);
    return { seq: i + 1, line, digest: Buffer.from(head).toString('hex') };
  });
  return { head: Buffer.from(head).toString('hex'), entries: chained };
}

import { chainOf, entriesOf, type PublishedJournal } from '@dialog/floor';

interface Planted {
  name: string;
  planted: PublishedJournal;
}

type Line = Record<string, unknown> & { kind: string; body: Record<string, unknown> };

/** Copies of a journal with one fault each, as a dishonest server could serve them. Those rechained have a chain that is valid in itself. */
export function plantFaults(journal: PublishedJournal): Planted[] {
  const { entries } = journal;
  const middle = entries.length >> 1;
  const changed = entries.map((entry, i) => (i === middle ? { ...entry, line: entry.line.replace(/"at":"2/, '"at":"3') } : entry));
  const planted: Planted[] = [
    { name: 'a line altered, its digest kept', planted: { ...journal, entries: changed } },
    { name: 'an entry left out', planted: { ...journal, entries: entries.filter((_, i) => i !== middle) } },
    { name: 'the end cut off', planted: { ...journal, entries: entries.slice(0, -1) } },
    { name: 'rewritten and rechained, against the head that others hold', planted: { ...journal, entries: rechain(journal, (lines) => lines.slice(0, -1)).entries } },
  ];
  return [...planted, ...words(journal), ...calls(journal)];
}

function words(journal: PublishedJournal): Planted[] {
  const at = journal.entries.findIndex((entry) => entry.words?.text);
  if (at < 0) return [];
  const entries = structuredClone(journal.entries);
  entries[at]!.words!.text!.text += ' sekali';
  return [{ name: "a citizen's words altered", planted: { ...journal, entries } }];
}

/** The first two calls change places, and no reason is given: only the published order can tell. */
function calls(journal: PublishedJournal): Planted[] {
  const swapped = rechain(journal, (lines) => {
    const [first, second] = lines.filter(({ kind }) => kind === 'turn.called');
    if (!first || !second) return lines;
    [first.body.question, second.body.question] = [second.body.question, first.body.question];
    delete first.body.reason;
    delete second.body.reason;
    return lines;
  });
  return [{ name: 'two calls changed places, rechained, with a head to match', planted: swapped }];
}

function rechain(journal: PublishedJournal, change: (lines: Line[]) => Line[]): PublishedJournal {
  const lines = change(entriesOf(journal.entries) as unknown as Line[]);
  const { entries, head } = chainOf(journal.session, lines as never);
  return { ...journal, head, entries };
}

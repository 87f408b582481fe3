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
    { name: 'rewritten and rechained, against the head that others hold', planted: { ...journal, entries: rechain(journal, (entriesOf(entries) as unknown as Line[]).slice(0, -1)).entries } },
  ];
  return [...planted, ...words(journal), ...forgeries(journal)];
}

function words(journal: PublishedJournal): Planted[] {
  const at = journal.entries.findIndex((entry) => entry.words?.text);
  if (at < 0) return [];
  const entries = structuredClone(journal.entries);
  entries[at]!.words!.text!.text += ' sekali';
  return [{ name: "a citizen's words altered", planted: { ...journal, entries } }];
}

/** What no chain can tell, since each is rechained with a head to match: only playing the journal back can. Those that the journal gives no room for are left out. */
function forgeries(journal: PublishedJournal): Planted[] {
  const forged: [string, (lines: Line[]) => Line[] | undefined][] = [
    ['two calls changed places', swapCalls],
    ['two calls changed places, by an order nobody knows', (lines) => swapCalls(lines) && change(lines, 'session.opened', ({ body }) => (body.order = 'adil-9'))],
    ['two calls changed places, and the session never opened', (lines) => swapCalls(lines)?.filter(({ kind }) => kind !== 'session.opened')],
    ['a turn missed instead of ended', (lines) => change(lines, 'turn.ended', (line) => Object.assign(line, { kind: 'turn.missed', body: { turn: line.body.turn } }))],
    ['a turn that ends without a start', (lines) => without(lines, lines.find(({ kind }) => kind === 'turn.started'))],
    ['a call of a held question', (lines) => beforeACall(lines, ({ question }) => ({ kind: 'question.held', body: { question } }))],
    ['a raised question passed by', passByARaisedOne],
    ['supporters that a merge makes', (lines) => change(lines, 'questions.merged', ({ body }) => (body.counts = { [String(body.question)]: 9_999 }))],
    ['an entry after the end', addAfterTheEnd],
  ];
  return forged.flatMap(([name, forge]) => {
    const lines = forge(entriesOf(journal.entries) as unknown as Line[]);
    return lines ? { name: `${name}, rechained, with a head to match`, planted: rechain(journal, lines) } : [];
  });
}

/** A call by the published order changes places with a later one, and no reason is given. */
function swapCalls(lines: Line[]) {
  const calls = lines.filter(({ kind }) => kind === 'turn.called');
  const first = calls.find(({ body }) => !body.reason);
  const later = first && calls.slice(calls.indexOf(first)).find(({ body }) => body.question !== first.body.question);
  if (!later) return undefined;
  [first!.body.question, later.body.question] = [later.body.question, first!.body.question];
  delete later.body.reason;
  return lines;
}

/** Puts an entry directly before a call by the published order. */
function beforeACall(lines: Line[], entry: (call: Line['body']) => Pick<Line, 'kind' | 'body'>) {
  const at = lines.findIndex(({ kind, body }) => kind === 'turn.called' && !body.reason);
  return at < 0 ? undefined : lines.toSpliced(at, 0, { ...lines[at]!, ...entry(lines[at]!.body) });
}

/** One that is called later by itself is raised before another call. */
function passByARaisedOne(lines: Line[]) {
  const [first, later] = lines.filter(({ kind, body }) => kind === 'turn.called' && !body.reason);
  if (!later || later.body.question === first!.body.question) return undefined;
  return beforeACall(lines, () => ({ kind: 'queue.reordered', body: { question: later.body.question, raised: true, reason: '0'.repeat(64) } }));
}

function addAfterTheEnd(lines: Line[]) {
  const [end, question] = [lines.at(-1), lines.findLast(({ kind }) => kind === 'question.asked')];
  if (end?.kind !== 'session.ended' || !question) return undefined;
  return [...lines, { ...question, at: end.at, body: { ...question.body, question: Number(question.body.question) + 1 } }];
}

function change(lines: Line[], wanted: string, how: (line: Line) => void) {
  const line = lines.find(({ kind }) => kind === wanted);
  if (line) how(line);
  return line && lines;
}

const without = (lines: Line[], line: Line | undefined) => line && lines.filter((each) => each !== line);

function rechain(journal: PublishedJournal, lines: Line[]): PublishedJournal {
  const { entries, head } = chainOf(journal.session, lines as never);
  return { ...journal, head, entries };
}

import { isDeepStrictEqual } from 'node:util';
import type { JournalEntry, StageView } from '../../libs/floor/src/floor.events.ts';
import type { Desk } from '../../scripts/client/desk.mts';
import type { ForumLoad } from './forum-load.mts';
import type { Phone } from './phone.mts';

/** What the server kept, against what it acknowledged and what the phones saw. */
export interface Reckoning {
  /** Acknowledged and not there, sent and not seen, or refused for no reason. */
  lost: string[];
  /** Kept, acknowledged or shown more than once. */
  twice: string[];
  /** Seq of the entry in which a question was asked, a turn called. */
  asked: Map<number, number>;
  called: Map<number, number>;
}

/** To be made when all is quiet again. */
export async function reckon(desk: Desk, load: ForumLoad, phones: readonly Phone[]): Promise<Reckoning> {
  const entries = (await desk.journal()).map(readEntry);
  const asked = seqs(entries, 'question.asked', 'question');
  const called = seqs(entries, 'turn.called', 'turn');
  const view = await desk.stage();
  const supports = new Map((await desk.questions()).map((question) => [question.no, question.supports]));
  const questions = [...load.questions.values()];
  const lost = [
    ...load.faults,
    ...questions.filter(({ no }) => !asked.has(no)).map(({ no }) => `question ${no} is not in the journal`),
    ...questions.filter(({ no, supporters }) => (supports.get(no) ?? -1) < supporters.size).map(({ no }) => `question ${no} lacks a support`),
    ...phones.filter(({ isCutOff }) => isCutOff).map(() => 'a phone lost its line'),
    ...phones.filter(({ missed }) => missed > 0).map(({ missed }) => `a phone missed ${missed} frames`),
    ...phones.filter((phone) => phone.view && !isDeepStrictEqual(shown(phone.view), shown(view))).map(() => 'a phone shows another view than the server'),
  ];
  const twice = [
    ...Array.from({ length: load.twice }, () => 'a question sent again became another'),
    ...questions.filter(({ no, supporters }) => (supports.get(no) ?? 0) > supporters.size).map(({ no }) => `question ${no} has a support too many`),
    ...[...asked.keys()].filter((no) => !load.questions.has(no)).map((no) => `nobody was told of question ${no}`),
    ...phones.filter(({ repeated }) => repeated > 0).map(({ repeated }) => `a phone got ${repeated} frames again`),
  ];
  return { lost, twice, asked, called };
}

/** Without what two servers may differ in: when each saw it change last, and the lines behind the first twenty. */
const shown = ({ lines, ...view }: StageView) => ({ ...view, v: undefined, lines: view.order.slice(0, 20).map((no) => lines[no]) });

interface ReadEntry {
  seq: number;
  kind: string;
  body: Record<string, number>;
}

const readEntry = ({ seq, line }: JournalEntry): ReadEntry => ({ ...JSON.parse(line), seq });

const seqs = (entries: readonly ReadEntry[], kind: string, key: string) =>
  new Map(entries.filter((entry) => entry.kind === kind).map(({ seq, body }) => [body[key]!, seq]));

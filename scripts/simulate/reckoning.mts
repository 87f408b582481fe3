import type { AskedByPhone, Ledger } from './ledger.mts';

/** What the platform has, by its public API. */
export interface Kept {
  /** The question of each `question.asked`, in the journal's order. */
  journal: number[];
  /** Numbers of the public list of questions. */
  list: number[];
  /** What it tells each phone of its own; a support that waits to be looked at is one. */
  phones: { phone: number; questions: { no: number; id: string }[]; supported: number[] }[];
}

export interface Reckoning {
  asked: number;
  acknowledged: number;
  refused: number;
  /** Acknowledged and not kept, or never answered. */
  lost: string[];
  /** Kept, listed or acknowledged as two. */
  doubled: string[];
}

type Said = Pick<Ledger, 'asks' | 'supports' | 'faults'>;

/** What phones were told, against what is kept. */
export function reckon({ asks, supports, faults }: Said, { journal, list, phones }: Kept): Reckoning {
  const numbers = asks.flatMap((ask) => ask.numbers[0] ?? []);
  return {
    asked: asks.length,
    acknowledged: numbers.length,
    refused: asks.filter(({ refused }) => refused).length,
    lost: [
      ...faults,
      ...asks.filter(isUnanswered).map(({ phone }) => `phone ${phone} never had an answer to a question`),
      ...missing(numbers, journal).map((no) => `question ${no} is not in the journal`),
      ...missing(numbers, list).map((no) => `question ${no} is not in the list`),
      ...phones.flatMap((kept) => lostOf(asks, supports, kept)),
    ],
    doubled: [
      ...asks.filter((ask) => new Set(ask.numbers).size > 1).map((ask) => `one question was acknowledged as ${[...new Set(ask.numbers)].join(' and ')}`),
      ...twice(numbers).map((no) => `two questions were acknowledged as ${no}`),
      ...twice(journal).map((no) => `question ${no} is in the journal twice`),
      ...twice(list).map((no) => `question ${no} is in the list twice`),
      ...phones.flatMap((kept) => doubledOf(asks, supports, kept)),
    ],
  };
}

/** Nothing is lost, nothing is doubled. */
export const isSound = ({ lost, doubled }: Reckoning) => lost.length + doubled.length === 0;

const isUnanswered = ({ numbers, refused }: AskedByPhone) => numbers.length === 0 && !refused;

function lostOf(asks: Said['asks'], supports: Said['supports'], { phone, questions, supported }: Kept['phones'][number]): string[] {
  const known = new Map(questions.map(({ id, no }) => [id, no]));
  const own = asks.filter((ask) => ask.phone === phone && ask.numbers.length > 0);
  return [
    ...own.filter(({ id, numbers }) => known.get(id) !== numbers[0]).map(({ numbers }) => `phone ${phone} is not told that question ${numbers[0]} is its own`),
    ...entriesOf(supports, phone, 'given').filter((no) => !supported.includes(no)).map((no) => `phone ${phone}'s support of question ${no} is gone`),
  ];
}

function doubledOf(asks: Said['asks'], supports: Said['supports'], { phone, questions, supported }: Kept['phones'][number]): string[] {
  const numbers = asks.flatMap((ask) => (ask.phone === phone ? ask.numbers : []));
  return [
    ...twice(questions.map(({ id }) => id)).map(() => `phone ${phone} has one question as two`),
    ...missing(questions.map(({ no }) => no), numbers).map((no) => `phone ${phone} has question ${no}, which was not acknowledged to it`),
    ...entriesOf(supports, phone, 'taken back').filter((no) => supported.includes(no)).map((no) => `phone ${phone} supports question ${no} again`),
  ];
}

const entriesOf = (supports: Said['supports'], phone: number, state: string) => [...(supports.get(phone) ?? [])].filter(([, now]) => now === state).map(([no]) => no);

function missing<T>(wanted: readonly T[], found: readonly T[]): T[] {
  const there = new Set(found);
  return wanted.filter((each) => !there.has(each));
}

function twice<T>(all: readonly T[]): T[] {
  const seen = new Set<T>();
  return [...new Set(all.filter((each) => seen.size === seen.add(each).size))];
}

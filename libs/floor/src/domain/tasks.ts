/** What an agency owes: an answer in writing, a promise of its own, a direction of the chair. */
export interface Owed {
  kind: 'answer' | 'promise' | 'direction';
  /** The day since when it is owed, YYYY-MM-DD. */
  since: string;
  /** By when, YYYY-MM-DD. */
  due?: string;
  /** The day it was done, YYYY-MM-DD. */
  doneOn?: string;
}

const DAY_MS = 86_400_000;

/** Whole days from one day to another. */
export const daysBetween = (from: string, to: string): number => (Date.parse(to) - Date.parse(from)) / DAY_MS;

/** Not done by the end of its day, or done after it. */
export const isLate = ({ due, doneOn }: Owed, today: string): boolean => due !== undefined && due < (doneOn ?? today);

/** What is late first, the longest late first; then what has a day; then what waits, the longest first; at the end what is done, the latest first. */
export function byUrgency(today: string) {
  return (one: Owed, other: Owed): number => {
    const [a, b] = [rank(one, today), rank(other, today)];
    if (a !== b) return a - b;
    if (a === DONE) return compare(other.doneOn!, one.doneOn!);
    return compare(one.due ?? one.since, other.due ?? other.since);
  };
}

const DONE = 3;

function rank(owed: Owed, today: string): number {
  if (owed.doneOn) return DONE;
  if (isLate(owed, today)) return 0;
  return owed.due ? 1 : 2;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

import type { Seen } from './phone.mts';

export interface Event {
  /** performance.now() at the sender's emit. */
  at: number;
  /** The entry that it became. */
  seq: number;
}

interface Reader {
  /** In the order they came, so `seq` never falls. */
  frames: readonly Pick<Seen, 'seq' | 'at'>[];
}

/** Milliseconds from each event to each reader: to the first frame that is at or past its entry; Infinity where none came. */
export function reach(events: readonly Event[], readers: readonly Reader[]): number[] {
  const all: number[] = [];
  for (const { frames } of readers) {
    for (const { at, seq } of events) {
      all.push((frames[firstAt(frames, seq)]?.at ?? Infinity) - at);
    }
  }
  return all;
}

function firstAt(frames: Reader['frames'], seq: number): number {
  let [low, high] = [0, frames.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (frames[middle]!.seq < seq) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** How many of them never came, as faults. */
export const unreached = (what: string, all: readonly number[]): string[] => all.filter((ms) => ms === Infinity).map(() => `${what} never reached a phone`);

/** As many first turns as the estimate takes to trust what it measures. */
const FIRST = 3;

interface Calls {
  turns: number;
  /** Seconds from the first call to the last; 0 before there were two. */
  seconds: number;
  /** Seconds that a turn may last. */
  limit: number;
}

/** Mean seconds from one call to the next, as though a few turns of full length had gone before: the first turns alone say little. */
export function paceOf({ turns, seconds, limit }: Calls): number {
  const between = Math.max(0, turns - 1);
  return Math.round((FIRST * limit + seconds) / (FIRST + between));
}

/** A number and the place it has now, counted from 0; without a place it left. */
export type Move = [no: number, at?: number];

/**
 * What makes one list of distinct numbers of another, for fewer bytes than the list: take out all that are named, then put in those
 * that have a place, in the order they are named (ascending by place). As few are named as can be.
 */
export function moves(before: readonly number[], after: readonly number[]): Move[] {
  const now = new Set(after);
  const stays = inSameOrder(before, after);
  const left = before.filter((no) => !now.has(no)).map((no): Move => [no]);
  const placed = after.flatMap((no, at): Move[] => (stays.has(no) ? [] : [[no, at]]));
  return [...left, ...placed];
}

/** The most that both lists have in the same order: the longest rising run of the places in the one, read as the other goes. */
function inSameOrder(before: readonly number[], after: readonly number[]): Set<number> {
  const places = new Map(before.map((no, at) => [no, at]));
  const common = after.filter((no) => places.has(no));
  const at = common.map((no) => places.get(no)!);
  const length: number[] = [];
  const previous: number[] = [];
  let last = -1;
  for (let i = 0; i < common.length; i++) {
    previous[i] = longestUpTo(i, at, length);
    length[i] = 1 + (length[previous[i]!] ?? 0);
    if (last < 0 || length[i]! > length[last]!) last = i;
  }
  const run = new Set<number>();
  for (; last >= 0; last = previous[last]!) run.add(common[last]!);
  return run;
}

/** Where the longest run ends that the one at `end` can follow; -1 for none. */
function longestUpTo(end: number, at: readonly number[], length: readonly number[]): number {
  let best = -1;
  for (let i = 0; i < end; i++) if (at[i]! < at[end]! && (best < 0 || length[i]! > length[best]!)) best = i;
  return best;
}

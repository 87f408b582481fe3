import type { StageFrame } from './protocol.ts';

/** An order after some of its numbers moved: all that are named are taken out, then those that have a place are put in, in turn. */
export function reordered(order: number[], moves: NonNullable<StageFrame['moved']>): number[] {
  const named = new Set(moves.map(([no]) => no));
  const after = order.filter((no) => !named.has(no));
  for (const [no, at] of moves) if (at !== undefined) after.splice(at, 0, no);
  return after;
}

import { mergePatch } from '../domain/merge-patch';
import { moves } from '../domain/moves';
import type { StageFrame, StageView } from '../floor.events';

/** What leads from one view to the next, without the time it leaves; undefined when nobody would see a difference. */
export function frameBetween(before: StageView, after: StageView): Omit<StageFrame, 'at'> | undefined {
  const { v: from, seq: known, order: stood, ...was } = before;
  const { v, seq, order, ...now } = after;
  const patch = mergePatch(was, now);
  const moved = moves(stood, order);
  const isPatched = Object.keys(patch).length > 0;
  if (seq === known && !isPatched && moved.length === 0) return undefined;
  return { v, from, seq, ...(isPatched && { patch }), ...(moved.length > 0 && { moved }) };
}

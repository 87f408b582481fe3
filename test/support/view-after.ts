import type { StageFrame, StageView } from '../../libs/floor/src/floor.events';

/** The view that a frame makes of the one it builds on; written from docs/live-protocol.md alone. */
export function viewAfter(view: StageView, { v, seq, patch = {}, moved = [] }: StageFrame): StageView {
  return { ...(patched(view, patch) as StageView), order: reordered(view.order, moved), v, seq };
}

/** RFC 7396, read from its pseudo-code. */
function patched(target: unknown, patch: unknown): unknown {
  if (typeof patch !== 'object' || patch === null || Array.isArray(patch)) return patch;
  const result: Record<string, unknown> = typeof target === 'object' && target !== null && !Array.isArray(target) ? { ...target } : {};
  for (const [key, value] of Object.entries(patch)) {
    if (value === null) delete result[key];
    else result[key] = patched(result[key], value);
  }
  return result;
}

/** Takes out all that are named, then puts in those that have a place. */
export function reordered(order: readonly number[], moved: NonNullable<StageFrame['moved']>): number[] {
  const result = order.filter((no) => moved.every(([named]) => named !== no));
  for (const [no, at] of moved) if (at !== undefined) result.splice(at, 0, no);
  return result;
}

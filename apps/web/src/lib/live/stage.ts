import { mergePatch } from './merge-patch.ts';
import type { StageFrame, StageView } from './protocol.ts';
import { reordered } from './reordered.ts';

/** The view after a frame; `known` when the view has it already, `gap` when frames between are missing. */
export function follow(view: StageView, { v, from, seq, patch, moved }: StageFrame): StageView | 'known' | 'gap' {
  if (v <= view.v) return 'known';
  if (from !== view.v) return 'gap';
  return { ...(mergePatch(view, patch ?? {}) as StageView), ...(moved && { order: reordered(view.order, moved) }), v, seq };
}

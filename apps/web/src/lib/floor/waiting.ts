import type { StageView } from '#lib/live/protocol.ts';

/** How many turns before the phone says "siap-siap". */
export const readyAhead = 3;

/** How many wait; whose turn it is counts among the open until it has ended. */
export const waitingIn = ({ totals, turn }: Pick<StageView, 'totals' | 'turn'>) => Math.max(0, totals.open - (turn ? 1 : 0));

/** Where a question stands, 1 being next; undefined beyond the fifty that the stage lists. */
export function placeInLine(view: StageView, no: number) {
  const index = view.order.indexOf(no);
  return index < 0 ? undefined : index + 1;
}

/** How many more can be called, at the session's pace, before the plan goes on to something else; undefined when it does not say. */
export function stillFits({ callsUntil, pace }: Pick<StageView, 'callsUntil' | 'pace'>, now: number): number | undefined {
  return callsUntil === undefined ? undefined : Math.max(0, Math.floor((Date.parse(callsUntil) - now) / 1000 / pace));
}

/** Minutes until a question in this place is called, at the session's pace; 0 is "in a moment". */
export function minutesToWait(view: StageView, place: number) {
  const turnsBefore = view.turn ? place : place - 1;
  return Math.round((turnsBefore * view.pace) / 60);
}

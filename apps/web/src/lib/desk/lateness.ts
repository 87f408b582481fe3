import type { Session, Step } from '#lib/api/types.ts';
import { waitingIn } from '#lib/floor/waiting.ts';
import type { StageView } from '#lib/live/protocol.ts';

const minute = 60_000;

/** The rundown as it runs now: which step is on, which comes next, and how far it all is from the plan. */
export function courseOf(steps: Step[], on: StageView['step'], now: number) {
  const at = steps.findIndex(({ no }) => no === on?.no);
  const current = steps[at];
  const next = current ? steps[at + 1] : steps.find(({ beganAt }) => !beganAt);
  if (!current || !on) return { current, next };
  return { current, next, late: lateness(current, on.since, now), until: current.minutes && new Date(Date.parse(on.since) + current.minutes * minute).toISOString() };
}

/** Minutes behind the plan; negative: ahead. A step that has used up its minutes takes until now. */
function lateness({ plannedAt, minutes }: Step, since: string, now: number) {
  if (!plannedAt || !minutes) return undefined;
  const until = Math.max(Date.parse(since) + minutes * minute, now);
  return Math.round((until - Date.parse(plannedAt)) / minute - minutes);
}

/** When a step that is still to come will begin, should the rest go as planned. */
export const expectedAt = ({ plannedAt }: Step, late: number | undefined) => plannedAt && new Date(Date.parse(plannedAt) + (late ?? 0) * minute).toISOString();

/** How many of those who wait can be called until the dialogue, else the session, is planned to end. */
export function stillFits(session: Session, view: StageView, now: number): number | 'all' | undefined {
  const { current, next } = courseOf(session.steps, view.step, now);
  const until = current?.kind === 'dialogue' && current.minutes && view.step ? Date.parse(view.step.since) + current.minutes * minute : session.endsAt && Date.parse(session.endsAt);
  if (!until || view.state !== 'live' || (current && current.kind !== 'dialogue' && next)) return undefined;
  const waiting = waitingIn(view);
  if (waiting === 0) return undefined;
  const fits = Math.max(0, Math.floor((until - now) / 1000 / view.pace));
  return fits < waiting ? fits : 'all';
}

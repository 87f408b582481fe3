import type { Step } from '#lib/api/types.ts';
import type { StageView } from '#lib/live/protocol.ts';

const minute = 60_000;

/** The rundown as it runs now: which step is on, which comes next, and how far it all is from the plan. */
export function courseOf(steps: Step[], on: StageView['step'], now: number) {
  const at = steps.findIndex(({ no }) => no === on?.no);
  const current = steps[at];
  const next = current ? steps[at + 1] : steps.find(({ beganAt }) => !beganAt);
  if (!current || !on) return { current, next };
  return { current, next, late: lateness(current, on.since, now), until: current.minutes && later(on.since, current.minutes) };
}

/** Minutes behind the plan; negative: ahead. A step that has used up its minutes takes until now. */
function lateness({ plannedAt, minutes }: Step, since: string, now: number) {
  if (!plannedAt || !minutes) return undefined;
  const until = Math.max(Date.parse(since) + minutes * minute, now);
  return Math.round((until - Date.parse(plannedAt)) / minute - minutes);
}

/** When a step began; of one that is still to come, when it will, should the rest go as planned. */
export function timeOf(step: Step, on: StageView['step'], late: number | undefined): string | undefined {
  if (step.no === on?.no) return on.since;
  if (step.beganAt || !step.plannedAt || (on && step.no < on.no)) return step.beganAt ?? step.plannedAt;
  return later(step.plannedAt, late ?? 0);
}

const later = (at: string, minutes: number) => new Date(Date.parse(at) + minutes * minute).toISOString();

interface Plan {
  /** The session's planned end. */
  endsAt: Date;
  /** The step that is on; `last`: none comes after it. */
  step?: { kind: string; since: Date; minutes: number | null; last: boolean };
}

/** Until when the plan, as it has shifted, leaves people to be called; undefined while something else than the dialogue is on and more is to come. */
export function callsUntil({ endsAt, step }: Plan): Date | undefined {
  if (step?.kind === 'dialogue' && step.minutes !== null) return new Date(step.since.getTime() + step.minutes * 60_000);
  return !step || step.kind === 'dialogue' || step.last ? endsAt : undefined;
}

/** What can happen to a turn. Before it has started it can only start or be missed, and a no-show is a person's decision: nothing ends a call by itself. */
const turnStates = {
  called: { start: 'speaking', miss: 'missed' },
  speaking: { pause: 'paused', end: 'ended' },
  paused: { resume: 'speaking', end: 'ended' },
  ended: {},
  missed: {},
} as const;

export type TurnState = keyof typeof turnStates;
export type TurnStep = 'start' | 'miss' | 'pause' | 'resume' | 'end';

/** Where a step leads from here; undefined when it cannot be taken. */
export function afterStep(state: TurnState, step: TurnStep): TurnState | undefined {
  const steps: Partial<Record<TurnStep, TurnState>> = turnStates[state];
  return steps[step];
}

/** What can be done with a turn now: the desk offers these and no more. */
export const stepsFrom = (state: TurnState): TurnStep[] => Object.keys(turnStates[state]) as TurnStep[];

/** Times are milliseconds, those of the server's clock since 1970. */
export interface Clocked {
  limitSeconds: number;
  /** Spoken before the clock was last started. */
  spokenMs: number;
  /** Since when the clock runs; absent while it stands. */
  runningSince?: number;
}

export interface ClockReading {
  spoken: number;
  /** Negative: over time. */
  left: number;
  /** While it runs: when the time is, or was, up. */
  endsAt?: number;
}

export function clockOf({ limitSeconds, spokenMs, runningSince }: Clocked, now: number): ClockReading {
  const limit = limitSeconds * 1000;
  if (runningSince === undefined) return { spoken: spokenMs, left: limit - spokenMs };
  const spoken = spokenMs + Math.max(0, now - runningSince);
  return { spoken, left: limit - spoken, endsAt: runningSince + limit - spokenMs };
}

/** The clock after a step: started and resumed it runs, paused and ended it stands and keeps what was spoken. */
export function clockAfter(turn: Clocked, state: TurnState, now: number): Clocked {
  const { limitSeconds } = turn;
  const { spoken } = clockOf(turn, now);
  return state === 'speaking' ? { limitSeconds, spokenMs: spoken, runningSince: now } : { limitSeconds, spokenMs: spoken };
}

import { cut } from '../domain/words';
import { clockOf, type TurnState } from '../domain/turn-states';
import type { Group, Mode, TurnView } from '../floor.events';

export interface TurnRow {
  no: number;
  question: number;
  asker: number;
  device: string | null;
  name: string | null;
  place: string;
  grp: Group;
  mode: Mode;
  topic: string;
  text: string;
  seen: boolean;
  state: TurnState;
  called_at: Date;
  answer_by: Date;
  ready: boolean;
  limit_seconds: number;
  started_at: Date | null;
  running_since: Date | null;
  spoken_ms: number;
  ended_at: Date | null;
  reason: string | null;
}

/** Called, speaking or paused: at most one turn `t` of a session is. */
export const ON_THE_FLOOR = `t.state in ('called', 'speaking', 'paused')`;

/** A turn with what a screen shows of its question. */
export const TURNS = `
  select t.no, t.question, t.asker, a.device, q.name, t.place, t.grp, q.mode, q.topic, q.text, q.seen, t.state, t.called_at, t.answer_by, t.ready,
    t.limit_seconds, t.started_at, t.running_since, t.spoken_ms, t.ended_at, t.reason
  from turn t join question q on q.session = t.session and q.no = t.question join asker a on a.session = t.session and a.no = t.asker`;

/** Milliseconds spoken so far, pauses left out. */
export const spokenMs = (turn: TurnRow, now: Date): number => clockOf(clocked(turn), now.getTime()).spoken;

const clocked = (turn: TurnRow) => ({ limitSeconds: turn.limit_seconds, spokenMs: turn.spoken_ms, runningSince: turn.running_since?.getTime() });

export function turnView(turn: TurnRow): TurnView {
  const clock = clockOf(clocked(turn), 0);
  return {
    no: turn.no,
    question: turn.question,
    ...(turn.name && { name: turn.name }),
    place: turn.place,
    group: turn.grp,
    mode: turn.mode,
    topic: turn.topic,
    text: cut(turn.text),
    seen: turn.seen,
    state: turn.state,
    calledAt: turn.called_at.toISOString(),
    answerBy: turn.answer_by.toISOString(),
    ...(turn.ready && { ready: true }),
    limit: turn.limit_seconds,
    ...(clock.endsAt !== undefined && { endsAt: new Date(clock.endsAt).toISOString() }),
    ...(turn.state === 'paused' && { left: clock.left }),
    ...(turn.reason && { outOfOrder: turn.reason }),
  };
}

import type { Group } from '../fair-order';
import type { Entry } from '../journal-chain';
import type { TurnStep } from '../turn-states';

/** An entry whose body fits its kind. Its fields are those read here, of all kinds; which of them a body has, its schema has said before. */
export interface Recorded extends Omit<Entry, 'body'> {
  body: Totals & {
    question: number;
    asker: number;
    turn: number;
    answer: number;
    corrects?: number;
    direction: number;
    decision: number;
    order: string;
    group: Group;
    place: string;
    reason?: string;
    waits?: boolean;
    channel?: string;
    raised: boolean;
    merged: number[];
    from: number;
    of: number;
    granted: boolean;
    entry: number;
    counts: Record<string, number>;
    until: string;
    endsAt: string;
  };
}

/** What a session's last entry sums up. */
export interface Totals {
  asked: number;
  turns: number;
  answers: number;
  carried: number;
}

/** The step that an entry of this kind puts on record. */
export const turnSteps: Partial<Record<string, TurnStep>> = {
  'turn.started': 'start',
  'turn.paused': 'pause',
  'turn.resumed': 'resume',
  'turn.ended': 'end',
  'turn.missed': 'miss',
};

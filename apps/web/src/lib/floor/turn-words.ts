import type { TurnView } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';
import { modeLabel } from './modes.ts';

type Titles = Record<TurnView['state'], () => string>;

const spoken: Titles = { called: m.called_now, speaking: m.speaking_now, paused: m.paused_now, ended: m.waiting_for_answer, missed: m.called_now };
/** Nobody comes and nobody speaks: the moderator reads. */
const read: Titles = { called: m.read_soon, speaking: m.read_now, paused: m.read_paused, ended: m.waiting_for_answer, missed: m.read_soon };

/** What happens to the question on the floor. */
export const turnTitle = ({ state, mode }: Pick<TurnView, 'state' | 'mode'>) => (mode === 'read' ? read : spoken)[state]();

/** The same with how it is put, unless that is said already. */
export function turnTitleAndMode(turn: TurnView) {
  return turn.mode === 'read' && turn.group !== 'radio' ? turnTitle(turn) : `${turnTitle(turn)} · ${modeLabel(turn)}`;
}

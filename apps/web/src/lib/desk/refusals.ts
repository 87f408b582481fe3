import { ApiProblem } from '#lib/api/call.ts';
import { refusalText } from '#lib/api/refusals.ts';
import type { TurnView } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';
import { speakerLabel, type PlaceNames } from '#lib/places/places.ts';

const isOn = ({ state }: Pick<TurnView, 'state'>) => state === 'called' || state === 'speaking' || state === 'paused';

/** Why the desk's command was not done, and how things stand instead. */
export function deskRefusal(cause: unknown, names: PlaceNames): string {
  if (!(cause instanceof ApiProblem)) return refusalText(cause);
  const { code, now } = cause.problem as ApiProblem['problem'] & { now?: TurnView };
  const who = now ? speakerLabel(now, names) : '';
  const texts: Record<string, () => string> = {
    'floor-moved': () => (now && isOn(now) ? m.desk_refused_moved({ who, no: now.question }) : m.desk_refused_moved_none()),
    'somebody-called': () => (now?.mode === 'read' ? m.desk_refused_called_read() : m.desk_refused_called({ who })),
    'queue-empty': m.desk_refused_empty,
    'not-callable': m.desk_refused_not_callable,
    'not-spoken-yet': m.desk_refused_not_spoken,
    'not-ending': m.desk_refused_not_ending,
    'step-unknown': m.desk_refused_step,
    'session-moved-on': m.refusal_floor_closed,
    'unknown-agency': m.session_problem_agency,
    'invalid-input': m.session_problem_summary,
    'sign-in-needed': m.desk_refused_signed_out,
  };
  return texts[code]?.() ?? refusalText(cause);
}

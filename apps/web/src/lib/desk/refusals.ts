import { ApiProblem } from '#lib/api/call.ts';
import { refusalText } from '#lib/api/refusals.ts';
import type { TurnView } from '#lib/live/protocol.ts';
import type { DeskQuestion } from '#lib/api/types.ts';
import { deskStateLabel, labelLabel } from './desk-words.ts';
import { m } from '#lib/paraglide/messages.js';
import { ruleLabel } from '#lib/record/rules.ts';
import { placeLabel, speakerLabel, type PlaceNames } from '#lib/places/places.ts';

const isOn = ({ state }: Pick<TurnView, 'state'>) => state === 'called' || state === 'speaking' || state === 'paused';

/** Why the desk's command was not done, and how things stand instead. */
export function deskRefusal(cause: unknown, names: PlaceNames): string {
  if (!(cause instanceof ApiProblem)) return refusalText(cause);
  const { code } = cause.problem;
  if (code === 'question-changed') return changedMeanwhile(cause.problem as unknown as Changed, names);
  const { now } = cause.problem as ApiProblem['problem'] & { now?: TurnView };
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
    'not-to-be-merged': () => m.desk_refused_merge({ no: (cause.problem as unknown as Changed).no }),
    'too-late-to-undo': m.desk_refused_too_late,
    'no-such-act': m.desk_refused_too_late,
    'queue-moved': m.desk_refused_queue_moved,
    'not-permitted': m.desk_refused_not_permitted,
    'sign-in-needed': m.desk_refused_signed_out,
  };
  return texts[code]?.() ?? refusalText(cause);
}

interface Changed { no: number; now: DeskQuestion }

/** Somebody else did something with the question: what it is now. */
function changedMeanwhile({ no, now }: Changed, names: PlaceNames): string {
  const facts = [
    now.mergedInto && m.desk_merged_into({ no: now.mergedInto }),
    now.state !== 'open' && !now.mergedInto && deskStateLabel(now.state),
    now.ruling && m.desk_ruled_for({ rule: ruleLabel(now.ruling.rule), reason: now.ruling.reason }),
    now.held && m.desk_held(),
    now.raised && m.desk_raised_for({ reason: now.raised }),
    now.handedTo && m.desk_handed_to({ agency: now.handedTo.name }),
    now.planned && m.desk_planned(),
    ...now.labels.map(labelLabel),
    placeLabel(now.place, names),
    now.topic,
  ].filter(Boolean);
  return m.desk_refused_changed({ no, now: facts.join(', ') });
}

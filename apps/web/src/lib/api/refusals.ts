import { m } from '#lib/paraglide/messages.js';
import { ApiProblem, Unreachable } from './call.ts';

const texts: Record<string, () => string> = {
  'floor-closed': m.refusal_floor_closed,
  'floor-busy': m.refusal_floor_busy,
  'queue-closed': m.refusal_queue_closed,
  'no-such-question': m.refusal_no_such_question,
  'question-moved': m.refusal_question_moved,
  'not-yours': m.refusal_not_yours,
  'own-question': m.refusal_own_question,
  'too-many-open': m.refusal_too_many_open,
  'turn-moved': m.refusal_turn_moved,
  'no-such-turn': m.refusal_turn_moved,
  'read-out': m.refusal_read_out,
  'appeals-over': m.refusal_appeals_over,
  'appealed-already': m.refusal_appealed_already,
  'no-such-appeal': m.refusal_no_such_appeal,
  'not-your-own-ruling': m.refusal_not_your_own_ruling,
  'unknown-place': m.refusal_unknown_place,
};

/** Why the API refused, in the reader's language; the code decides, never the English title. */
export function refusalText(cause: unknown) {
  if (cause instanceof Unreachable) return m.refusal_unreachable();
  if (!(cause instanceof ApiProblem)) return m.refusal_other();
  if (cause.problem.status === 429) return m.refusal_too_fast();
  return (texts[cause.problem.code] ?? m.refusal_other)();
}

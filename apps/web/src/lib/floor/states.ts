import type { QuestionState } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';

const labels: Record<QuestionState, () => string> = {
  open: m.own_state_open,
  spoken: m.own_state_spoken,
  answered: m.own_state_answered,
  carried: m.own_state_carried,
  withdrawn: m.own_state_withdrawn,
  hidden: m.own_state_hidden,
  declined: m.own_state_declined,
  merged: m.own_state_merged,
};

export const stateLabel = (state: QuestionState) => labels[state]();

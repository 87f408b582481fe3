import type { Group, Label, QuestionState, Rule } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Section } from './queue-row.ts';

const groupNames: Record<Group, () => string> = { hall: m.desk_group_hall, radio: m.desk_group_radio, remote: m.desk_group_remote };
const labelNames: Record<Label, () => string> = { urgent: m.desk_label_urgent, thanks: m.desk_label_thanks, complaint: m.desk_label_complaint, proposal: m.desk_label_proposal, 'off-topic': m.desk_label_off_topic };
const reasons: Record<Rule, () => string> = {
  hate: m.desk_reason_hate,
  'private-data': m.desk_reason_private_data,
  slander: m.desk_reason_slander,
  advertising: m.desk_reason_advertising,
  'off-topic': m.desk_reason_off_topic,
  duplicate: m.desk_reason_duplicate,
  'not-a-question': m.desk_reason_not_a_question,
  other: () => '',
};
const stateNames: Record<QuestionState, () => string> = {
  open: m.desk_state_open,
  spoken: m.own_state_spoken,
  answered: m.own_state_answered,
  carried: m.own_state_carried,
  withdrawn: m.own_state_withdrawn,
  hidden: m.desk_state_hidden,
  declined: m.desk_state_declined,
  merged: m.desk_state_merged,
};

const sectionNames: Record<Section, () => string> = { line: m.desk_view_line, passed: m.desk_passed, fresh: m.desk_view_fresh, held: m.desk_view_held, aside: m.desk_view_aside, done: m.desk_view_done };

export const groupLabel = (group: Group) => groupNames[group]();
export const labelLabel = (label: Label) => labelNames[label]();
/** What is usually said of it; the moderator may say it better. */
export const usualReason = (rule: Rule) => reasons[rule]();
export const viewLabel = (section: Section) => sectionNames[section]();
export const deskStateLabel = (state: QuestionState) => stateNames[state]();

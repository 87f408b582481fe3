import type { Rule } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';

const names: Record<Rule, () => string> = {
  hate: m.rule_hate,
  'private-data': m.rule_private_data,
  slander: m.rule_slander,
  advertising: m.rule_advertising,
  'off-topic': m.rule_off_topic,
  duplicate: m.rule_duplicate,
  'not-a-question': m.rule_not_a_question,
  other: m.rule_other,
};

export const ruleLabel = (rule: Rule) => names[rule]();

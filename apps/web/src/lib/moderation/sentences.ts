import type { Erasure, ModerationRecord } from '#lib/api/types.ts';
import type { Rule } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';
import { roleWord } from '#lib/people/words.ts';
import { ruleLabel } from '#lib/record/rules.ts';

type Item = ModerationRecord['items'][number];
type Count = ModerationRecord['counts'][number];

const kinds: Record<string, () => string> = {
  'question.hidden': m.count_question_hidden,
  'question.declined': m.count_question_declined,
  'question.restored': m.count_question_restored,
  'questions.merged': m.count_questions_merged,
  'questions.split': m.count_questions_split,
  'queue.reordered': m.count_queue_reordered,
  'action.undone': m.count_action_undone,
  'appeal.made': m.count_appeal_made,
  'appeal.decided': m.count_appeal_decided,
};

export const countLabel = ({ kind, rule }: Count) => `${kinds[kind]?.() ?? kind}${rule ? ` (${ruleLabel(rule)})` : ''}`;

const what: Record<string, (facts: Record<string, string>, item: Item) => string> = {
  'question.hidden': ({ question }) => m.act_hidden({ no: question! }),
  'question.declined': ({ question }) => m.act_declined({ no: question! }),
  'question.restored': ({ question }) => m.act_restored({ no: question! }),
  'questions.merged': ({ question, merged }) => m.act_merged({ no: question!, others: merged! }),
  'questions.split': ({ question, from }) => m.act_split({ no: question!, from: from! }),
  'queue.reordered': ({ question }, { facts }) => (facts.raised ? m.act_raised : m.act_lowered)({ no: question! }),
  'action.undone': ({ of }) => m.act_undone({ of: of! }),
  'appeal.made': ({ question, of }) => m.act_appealed({ no: question!, of: of! }),
  'appeal.decided': ({ question }, { facts }) => (facts.granted ? m.act_granted : m.act_upheld)({ no: question! }),
};

/** What was done, in a sentence. */
export function sentenceOf(item: Item): string {
  const facts = Object.fromEntries(Object.entries(item.facts).map(([name, fact]) => [name, Array.isArray(fact) ? fact.join(', ') : String(fact)]));
  return what[item.kind]?.(facts, item) ?? item.kind;
}

export const ruleOf = ({ facts }: Item) => (facts.rule ? m.moderation_rule({ rule: ruleLabel(facts.rule as Rule) }) : undefined);

/** Who said or did it. */
export function actorLabel(actor: string): string {
  if (actor.startsWith('asker:')) return m.by_author();
  return actor in roleWord ? roleWord[actor as keyof typeof roleWord]() : m.by_system();
}

export const erasureReasons: Record<Erasure['reason'], () => string> = {
  request: m.erasure_request,
  'private-data': m.erasure_private_data,
  child: m.erasure_child,
  court: m.erasure_court,
};

const fields: Record<string, () => string> = { text: m.field_text, topic: m.field_topic, name: m.field_name };

export const erasedLabel = ({ question, fields: erased }: Erasure) => m.moderation_erased({ no: String(question), fields: erased.map((field) => fields[field]?.() ?? field).join(', ') });

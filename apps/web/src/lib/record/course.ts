import type { RecordItem, Session } from '#lib/api/types.ts';
import { count } from '#lib/format/format.ts';
import { m } from '#lib/paraglide/messages.js';

const sum = ({ facts }: RecordItem) => Object.values(facts.counts as Record<string, number>).reduce((all, n) => all + n, 0);

export interface Happening { seq: number; at: string; text: string }

/** The course of a session in sentences. What only machines need (counts, pauses) is left to the journal itself. */
export function courseOf(items: RecordItem[], session: Pick<Session, 'steps'>): Happening[] {
  const questionOf = new Map(items.filter(({ kind }) => kind === 'turn.called').map(({ facts }) => [facts.turn, facts.question as number]));
  const title = (step: unknown) => session.steps.find(({ no }) => no === step)?.title ?? String(step);
  const reason = ({ words }: RecordItem) => words?.reason ?? '';
  const no = ({ facts }: RecordItem) => String(facts.question ?? questionOf.get(facts.turn) ?? '');

  const sentences: Record<string, (item: RecordItem) => string> = {
    'session.opened': () => m.event_opened(),
    'session.ended': () => m.event_ended(),
    'step.began': ({ facts }) => m.event_step_began({ title: title(facts.step) }),
    'question.asked': (item) => m.event_asked({ no: no(item) }),
    'question.withdrawn': (item) => m.event_withdrawn({ no: no(item) }),
    'question.hidden': (item) => m.event_hidden({ no: no(item), reason: reason(item) }),
    'question.declined': (item) => m.event_declined({ no: no(item), reason: reason(item) }),
    'question.restored': (item) => m.event_restored({ no: no(item) }),
    'questions.merged': (item) => m.event_merged({ no: no(item), others: (item.facts.merged as number[]).join(', ') }),
    'questions.split': (item) => m.event_split({ no: no(item), from: String(item.facts.from) }),
    'queue.reordered': (item) => (item.facts.raised ? m.event_raised({ no: no(item), reason: reason(item) }) : m.event_lowered({ no: no(item) })),
    'queue.closed': () => m.event_queue_closed(),
    'queue.reopened': () => m.event_queue_reopened(),
    'action.undone': ({ facts }) => m.event_undone({ of: String(facts.of) }),
    'question.carried': (item) => m.event_carried({ no: no(item) }),
    'supports.released': (item) => m.event_released({ count: sum(item), amount: count(sum(item)) }),
    'supports.dropped': (item) => m.event_dropped({ count: sum(item), amount: count(sum(item)) }),
    'hall.named': ({ facts }) => (facts.networks ? m.event_hall_named() : m.event_hall_unnamed()),
    'turn.called': (item) => (item.words?.reason ? m.event_called_reason({ no: no(item), reason: item.words.reason }) : m.event_called({ no: no(item) })),
    'turn.started': (item) => m.event_started({ no: no(item) }),
    'turn.ended': (item) => m.event_turn_ended({ no: no(item) }),
    'turn.missed': (item) => (item.actor === 'system' ? m.event_cut_off({ no: no(item) }) : m.event_missed({ no: no(item) })),
    'answer.given': (item) => (item.facts.corrects ? m.event_corrected({ no: no(item) }) : m.event_answered({ no: no(item) })),
    'direction.given': ({ facts }) => m.event_directed({ no: String(facts.direction) }),
    'decision.taken': ({ facts }) => m.event_decided({ no: String(facts.decision) }),
    'attendance.noted': ({ facts }) => m.event_attendance({ count: count(facts.present as number) }),
  };
  return items.filter(({ kind }) => kind in sentences).map((item) => ({ seq: item.seq, at: item.at, text: sentences[item.kind]!(item) }));
}

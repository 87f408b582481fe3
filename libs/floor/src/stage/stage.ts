import { callsUntil } from '../domain/calls-until';
import { paceOf } from '../domain/pace';
import { type Listed, Queue } from '../domain/queue';
import { cut, topicOf } from '../domain/words';
import type { Group, StageLine, StageView } from '../floor.events';
import type { QuestionRow, Snapshot } from './stage.snapshot';
import { turnView, type TurnRow } from '../turns/turn.view';

const NUMBERS = 50;
const LINES = 20;
/** So far behind a line may fall before it is taken from the phones: many come back a moment later, and would be told anew. */
const KEPT_LINES = 30;

/** One session's stage in memory: a cache of the database at a version, from which the small view is read. */
export class Stage {
  v = 0;
  private readonly open = new Map<number, QuestionRow>();
  private readonly queue = new Queue();
  private shown = new Set<number>();
  /** What a line says of a question itself, made once for as long as the question stays as it is. */
  private readonly told = new WeakMap<QuestionRow, Omit<StageLine, 'why'>>();

  /** Takes in what changed; answers the view at the new version. */
  take(snapshot: Snapshot): StageView {
    for (const question of snapshot.changed ?? []) this.put(question);
    this.v = snapshot.v;
    return this.viewOf(snapshot);
  }

  private put(question: QuestionRow) {
    if (question.state === 'open' && question.desk?.accepted !== false) this.open.set(question.no, question);
    else this.open.delete(question.no);
    if (!question.callable) return this.queue.remove(question.no);
    const { no, asker, grp: group, place, supports, asked_seq: seq, asker_turns: turns, desk } = question;
    this.queue.put({ no, asker, group, place, supports, seq, turns, raised: desk?.raised ?? undefined });
  }

  private viewOf(now: Snapshot): StageView {
    const heard = { groups: asMap<Group>(now.groups), places: asMap<string>(now.places) };
    const list = this.queue.first(NUMBERS, heard);
    return {
      v: now.v,
      seq: now.seq,
      state: now.state,
      ...dates({ openedAt: now.opened_at, endingAt: now.ending_at, endedAt: now.ended_at }),
      ...(now.state === 'ended' && { head: now.head }),
      ...(now.queue_closed && { closed: true }),
      ...(now.step && { step: { no: now.step.no, title: now.step.title, ...(now.step.agency && { agency: now.step.agency }), since: iso(now.step.since) } }),
      ...(now.turn && { turn: turnView(withDates(now.turn)) }),
      ...dates({ plannedEnd: now.ends_at }),
      ...(now.state === 'live' && saidToAll(now)),
      lastTurn: now.last_turn,
      order: list.map(({ no }) => no),
      lines: this.lines(list),
      totals: { open: this.open.size, asked: now.asked, turns: now.turns, answers: now.answers },
      pace: pace(now),
    };
  }

  private lines(list: Listed[]): StageView['lines'] {
    const lines = list.filter(({ no }, place) => place < LINES || (place < KEPT_LINES && this.shown.has(no)));
    this.shown = new Set(lines.map(({ no }) => no));
    return Object.fromEntries(lines.map(({ no, why }) => [no, this.line(no, why)]));
  }

  private line(no: number, why: StageLine['why']): StageLine {
    const question = this.open.get(no)!;
    const told = this.told.get(question) ?? toldOf(question);
    this.told.set(question, told);
    return { ...told, why };
  }
}

function toldOf({ name, place, grp: group, mode, text, topic, seen, supports, desk }: QuestionRow): Omit<StageLine, 'why'> {
  return { ...(name && { name }), place, group, mode, text: cut(text), ...(topic !== topicOf(text) && { topic }), seen, supports, ...(desk?.raisedFor && { raised: desk.raisedFor }) };
}

function pace({ turns, first_call, last_call, speaking_seconds: limit }: Snapshot): number {
  const seconds = turns < 2 ? 0 : (Date.parse(last_call!) - Date.parse(first_call!)) / 1000;
  return paceOf({ turns, seconds, limit });
}

/** What the desk says to all screens, and how long people are called. */
function saidToAll({ at, step, ends_at, notice, notice_since, blank, break_until }: Snapshot) {
  const until = ends_at ? callsUntil({ endsAt: new Date(ends_at), step: step ? { ...step, since: new Date(step.since) } : undefined }) : undefined;
  return {
    ...(until && { callsUntil: iso(until) }),
    ...(notice && { notice: { text: notice, since: iso(notice_since!) } }),
    ...(blank && { blank }),
    ...(break_until && iso(break_until) > iso(at) && { break: { until: iso(break_until) } }),
  };
}

function asMap<K extends string>(object: Record<string, number> | null): Map<K, number> {
  return new Map(Object.entries(object ?? {}) as [K, number][]);
}

function dates(named: Record<string, string | Date | null>): Record<string, string> {
  return Object.fromEntries(Object.entries(named).filter(([, at]) => at).map(([name, at]) => [name, iso(at!)]));
}

const iso = (at: string | Date) => new Date(at).toISOString();

/** JSON brings times as text. */
function withDates(turn: TurnRow): TurnRow {
  const date = (at: Date | null) => (at ? new Date(at) : null);
  return { ...turn, called_at: new Date(turn.called_at), answer_by: new Date(turn.answer_by), running_since: date(turn.running_since) };
}

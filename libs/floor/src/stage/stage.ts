import { paceOf } from '../domain/pace';
import { Queue } from '../domain/queue';
import { cut } from '../domain/words';
import type { Group, StageLine, StageView } from '../floor.events';
import type { QuestionRow, Snapshot } from './stage.snapshot';
import { turnView, type TurnRow } from '../turns/turn.view';

const NUMBERS = 50;
const LINES = 20;

/** One session's stage in memory: a cache of the database at a version, from which the small view is read. */
export class Stage {
  v = 0;
  private readonly open = new Map<number, QuestionRow>();
  private readonly queue = new Queue();

  /** Takes in what changed; answers the view at the new version. */
  take(snapshot: Snapshot): StageView {
    for (const question of snapshot.changed ?? []) this.put(question);
    this.v = snapshot.v;
    return this.viewOf(snapshot);
  }

  private put(question: QuestionRow) {
    if (question.state === 'open') this.open.set(question.no, question);
    else this.open.delete(question.no);
    if (!question.callable) return this.queue.remove(question.no);
    const { no, asker, grp: group, place, supports, asked_seq: seq, asker_turns: turns } = question;
    this.queue.put({ no, asker, group, place, supports, seq, turns });
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
      ...(now.step && { step: { no: now.step.no, title: now.step.title, ...(now.step.agency && { agency: now.step.agency }), since: iso(now.step.since) } }),
      ...(now.turn && { turn: turnView(withDates(now.turn)) }),
      lastTurn: now.last_turn,
      order: list.map(({ no }) => no),
      lines: Object.fromEntries(list.slice(0, LINES).map(({ no, why }) => [no, this.line(no, why)])),
      totals: { open: this.open.size, asked: now.asked, turns: now.turns, answers: now.answers },
      pace: pace(now),
    };
  }

  private line(no: number, why: StageLine['why']): StageLine {
    const { name, place, grp: group, mode, text, topic, seen, supports } = this.open.get(no)!;
    return { ...(name && { name }), place, group, mode, text: cut(text), topic, seen, supports, why };
  }
}

function pace({ turns, first_call, last_call, speaking_seconds: limit }: Snapshot): number {
  const seconds = turns < 2 ? 0 : (Date.parse(last_call!) - Date.parse(first_call!)) / 1000;
  return paceOf({ turns, seconds, limit });
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

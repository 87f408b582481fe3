import { type Group, nextInLine, ORDER_RULE, type Waiting } from './fair-order';
import type { Entry } from './journal-chain';

interface Asker {
  turns: number;
  misses: number;
  passed?: 'once' | 'away';
}

interface Question {
  asker: number;
  group: Group;
  place: string;
  seq: number;
  supports: number;
  open: boolean;
}

interface Turn {
  question: number;
  seq: number;
  missed: boolean;
}

/** What the journal says that cannot be: at which entry, and why. */
export interface Fault {
  seq: number;
  fault: string;
}

/**
 * Plays a journal back and calls again: whoever was called without a reason must be whom the published order puts first.
 * Reads entries alone, so anybody can do the same from the public API.
 */
export class Recount {
  private readonly askers = new Map<number, Asker>();
  private readonly questions = new Map<number, Question>();
  private readonly turns = new Map<number, Turn>();
  private onFloor: number | undefined;
  private order: string | undefined;
  calls = 0;
  outOfOrder = 0;

  /** Takes in the next entry; answers what is wrong with it. */
  take(entry: Entry): Fault | undefined {
    const read = this.kinds[entry.kind];
    const fault = read?.(entry.body as never, entry.seq);
    return fault ? { seq: entry.seq, fault } : undefined;
  }

  private readonly kinds: Record<string, (body: never, seq: number) => string | undefined | void> = {
    'session.opened': ({ order }: { order: string }) => void (this.order = order),
    'question.asked': (body: { question: number; asker: number; group: Group; place: string }, seq) => this.asked(body, seq),
    'question.withdrawn': ({ question }: { question: number }) => this.close(question),
    'question.carried': ({ question }: { question: number }) => this.close(question),
    'supports.counted': ({ counts }: { counts: Record<string, number> }) => this.counted(counts),
    'turn.called': (body: { turn: number; question: number; reason?: string }, seq) => this.called(body, seq),
    'turn.missed': ({ turn }: { turn: number }) => this.missed(turn),
    'turn.ended': ({ turn }: { turn: number }) => this.ended(turn),
    'asker.returned': ({ asker }: { asker: number }) => void delete this.asker(asker).passed,
  };

  private asked({ question, asker, group, place }: { question: number; asker: number; group: Group; place: string }, seq: number) {
    if (this.questions.has(question)) return `Question ${question} is asked a second time`;
    this.questions.set(question, { asker, group, place, seq, supports: 0, open: true });
    this.asker(asker);
    return undefined;
  }

  private called({ turn, question, reason }: { turn: number; question: number; reason?: string }, seq: number): string | undefined {
    const fault = this.faultOf(question, reason);
    const called = this.questions.get(question);
    if (!called) return fault;
    this.calls += 1;
    if (reason) this.outOfOrder += 1;
    this.turns.set(turn, { question, seq, missed: false });
    this.onFloor = turn;
    this.asker(called.asker).turns += 1;
    return fault;
  }

  private faultOf(question: number, reason: string | undefined): string | undefined {
    if (this.onFloor !== undefined) return `Question ${question} is called while turn ${this.onFloor} is on`;
    const waiting = [...this.waiting()];
    if (!waiting.some(({ no }) => no === question)) return `Question ${question} is called, and cannot be`;
    if (reason || this.order !== ORDER_RULE) return undefined;
    const first = nextInLine(waiting, this.heard())!;
    return first.no === question ? undefined : `Question ${question} is called without a reason, and the published order puts ${first.no} first`;
  }

  private *waiting(): Iterable<Waiting> {
    for (const [no, { asker, group, place, seq, supports, open }] of this.questions) {
      const { turns, passed } = this.asker(asker);
      if (open && !passed) yield { no, asker, group, place, seq, supports, turns };
    }
  }

  private heard() {
    const [groups, places] = [new Map<Group, number>(), new Map<string, number>()];
    for (const { question, seq, missed } of this.turns.values()) {
      if (missed) continue;
      const { group, place } = this.questions.get(question)!;
      groups.set(group, seq);
      places.set(place, seq);
    }
    return { groups, places };
  }

  private missed(no: number) {
    const turn = this.turns.get(no);
    if (!turn || this.onFloor !== no) return `Turn ${no} is missed, and is not on`;
    turn.missed = true;
    this.onFloor = undefined;
    const asker = this.asker(this.questions.get(turn.question)!.asker);
    asker.turns -= 1;
    asker.misses += 1;
    asker.passed = asker.misses > 1 ? 'away' : 'once';
    return undefined;
  }

  private ended(no: number) {
    const turn = this.turns.get(no);
    if (!turn || this.onFloor !== no) return `Turn ${no} ends, and is not on`;
    this.onFloor = undefined;
    this.close(turn.question);
    for (const asker of this.askers.values()) if (asker.passed === 'once') delete asker.passed;
    return undefined;
  }

  private counted(counts: Record<string, number>) {
    for (const [no, supports] of Object.entries(counts)) {
      const question = this.questions.get(Number(no));
      if (!question) return `Supporters are counted of question ${no}, which nobody asked`;
      question.supports = supports;
    }
    return undefined;
  }

  private close(no: number) {
    const question = this.questions.get(no);
    if (!question) return `Question ${no} was never asked`;
    question.open = false;
    return undefined;
  }

  private asker(no: number): Asker {
    const known = this.askers.get(no) ?? { turns: 0, misses: 0 };
    this.askers.set(no, known);
    return known;
  }
}

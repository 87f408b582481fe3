import type { Group, Heard, Waiting } from '../fair-order';
import { AppealsOnRecord } from './appeals-on-record';
import { type ActOnRecord, isAct, takeAct, takeUndoing } from './acts-on-record';
import { HallOnRecord, takeInHall } from './hall-on-record';
import { afterStep, stepsFrom, type TurnState, type TurnStep } from '../turn-states';
import { type Recorded, type Totals, turnSteps } from './recorded';

interface Asker {
  turns: number;
  misses: number;
  passed?: 'once' | 'away';
  /** An official put the first question for them. */
  byDesk: boolean;
}

export interface Question {
  asker: number;
  group: Group;
  place: string;
  seq: number;
  supports: number;
  state: 'open' | 'spoken' | 'answered' | 'carried' | 'withdrawn' | 'hidden' | 'declined' | 'merged';
  accepted: boolean;
  held: boolean;
  /** Seq of the entry that put it in front. */
  raised?: number;
  mergedInto?: number;
  /** Seq of the entry by which it is hidden, declined or merged. */
  ruling?: number;
  /** Raised by every act of the desk. */
  revision: number;
}

interface Turn {
  question: number;
  /** As they were when it was called. */
  group: Group;
  place: string;
  seq: number;
  state: TurnState;
}

/** The floor as the entries so far have left it: the queue as it was at each call. It takes what may follow, and does not ask. */
export class FloorOnRecord {
  readonly askers = new Map<number, Asker>();
  readonly questions = new Map<number, Question>();
  readonly turns = new Map<number, Turn>();
  /** The question of each answer, the first first. */
  readonly answers: number[] = [];
  directions = 0;
  decisions = 0;
  /** What the desk did, by seq. */
  readonly acts = new Map<number, ActOnRecord>();
  readonly appeals = new AppealsOnRecord();
  /** No questions are taken. */
  closed = false;
  readonly hall = new HallOnRecord();
  stage: 'announced' | 'live' | 'ending' | 'ended' = 'announced';

  take(entry: Recorded): void {
    const step = turnSteps[entry.kind];
    if (step) this.step(entry.body.turn, step);
    else if (isAct(entry.kind)) takeAct(this, entry);
    else (this.kinds[entry.kind] ?? takeInHall[entry.kind])?.(entry, this.hall);
  }

  private readonly kinds: Partial<Record<string, (entry: Recorded) => void>> = {
    'session.opened': () => (this.stage = 'live'),
    'session.ended': () => (this.stage = 'ended'),
    'question.asked': (entry) => this.asked(entry),
    'question.withdrawn': ({ body }) => (this.questions.get(body.question)!.state = 'withdrawn'),
    'question.carried': (entry) => this.carried(entry),
    'supports.counted': ({ body }) => this.counted(body.counts),
    'turn.called': (entry) => this.called(entry),
    'asker.returned': ({ body }) => delete this.askers.get(body.asker)!.passed,
    'action.undone': (entry) => takeUndoing(this, entry),
    'appeal.made': ({ body }) => this.appeals.made(body),
    'appeal.decided': ({ body }) => this.appeals.decided(body),
    'answer.given': ({ body }) => this.answered(body),
    'direction.given': () => (this.directions += 1),
    'decision.taken': () => (this.decisions += 1),
  };

  private asked({ seq, body: { question, asker, group, place, waits, channel } }: Recorded) {
    this.questions.set(question, { asker, group, place, seq, supports: 0, state: 'open', accepted: !waits, held: false, revision: 0 });
    if (!this.askers.has(asker)) this.askers.set(asker, { turns: 0, misses: 0, byDesk: channel !== undefined });
  }

  private carried({ actor, body }: Recorded) {
    if (actor === 'system') this.stage = 'ending';
    this.questions.get(body.question)!.state = 'carried';
  }

  counted(counts: Record<string, number>) {
    for (const [no, supports] of Object.entries(counts)) this.questions.get(Number(no))!.supports = supports;
  }

  private called({ seq, body: { turn, question } }: Recorded) {
    const { group, place } = this.questions.get(question)!;
    this.turns.set(turn, { question, group, place, seq, state: 'called' });
    this.askerOf(question).turns += 1;
  }

  private answered({ question }: Recorded['body']) {
    this.answers.push(question);
    this.questions.get(question)!.state = 'answered';
  }

  private step(no: number, step: TurnStep) {
    const turn = this.turns.get(no)!;
    turn.state = afterStep(turn.state, step)!;
    if (step === 'end') this.spoken(turn.question);
    if (step === 'miss') this.missed(turn.question);
  }

  private spoken(no: number) {
    const question = this.questions.get(no)!;
    if (question.state === 'open') question.state = 'spoken'; // an answer may be on record before
    for (const asker of this.askers.values()) if (asker.passed === 'once') delete asker.passed;
  }

  private missed(no: number) {
    const asker = this.askerOf(no);
    asker.turns -= 1;
    asker.misses += 1;
    asker.passed = asker.misses > 1 ? 'away' : 'once';
  }

  private askerOf(question: number): Asker {
    return this.askers.get(this.questions.get(question)!.asker)!;
  }

  /** What can be called. */
  *waiting(): Iterable<Waiting> {
    for (const [no, { asker, group, place, seq, supports, state, accepted, held, raised }] of this.questions) {
      const { turns, passed } = this.askers.get(asker)!;
      if (state === 'open' && accepted && !held && !passed) yield { no, asker, group, place, seq, supports, turns, raised };
    }
  }

  heard(): Heard {
    const [groups, places] = [new Map<Group, number>(), new Map<string, number>()];
    for (const { group, place, seq, state } of this.turns.values()) {
      if (state === 'missed') continue;
      groups.set(group, seq);
      places.set(place, seq);
    }
    return { groups, places };
  }

  /** The turn that is called or speaks: none but the last can be. */
  onFloor(): Turn | undefined {
    const last = this.turns.get(this.turns.size);
    return last && stepsFrom(last.state).length > 0 ? last : undefined;
  }

  /** It has had its turn, or speaks now; one that is called may yet be missed. */
  wasPut(no: number): boolean {
    const state = this.questions.get(no)?.state;
    if (state !== 'open') return state === 'spoken' || state === 'answered' || state === 'carried';
    const turn = this.onFloor();
    return turn?.question === no && turn.state !== 'called';
  }

  totals(): Totals {
    const carried = [...this.questions.values()].filter(({ state }) => state === 'carried').length;
    const spoken = [...this.turns.values()].filter(({ state }) => state === 'ended').length;
    return { asked: this.questions.size, turns: spoken, answers: this.answers.length, carried };
  }
}

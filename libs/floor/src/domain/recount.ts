import { type Group, nextInLine, ORDER_RULE, type Waiting } from './fair-order';
import type { Entry } from './journal-chain';
import { afterStep, stepsFrom, type TurnState, type TurnStep } from './turn-states';

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
  state: 'open' | 'spoken' | 'answered' | 'carried' | 'withdrawn';
}

interface Turn {
  question: number;
  seq: number;
  state: TurnState;
}

/** What the journal says that cannot be: at which entry, and why. */
export interface Fault {
  seq: number;
  fault: string;
}

type Actor = Entry['actor'];
/** The fields read here, of all kinds; which of them a body has, its schema has said before. */
interface Body {
  question: number;
  asker: number;
  turn: number;
  answer: number;
  order: string;
  group: Group;
  place: string;
  reason?: string;
  counts: Record<string, number>;
  asked: number;
  turns: number;
  answers: number;
  carried: number;
}
type Read = (body: Body, entry: Entry) => string | undefined;

const BEFORE_OPENING = ['question.asked', 'question.withdrawn', 'question.seen', 'supports.released', 'supports.dropped', 'hall.named', 'session.opened'];
/** The last questions are carried with the end, in one step: nothing comes between. */
const WITH_THE_END = ['question.carried', 'session.ended'];

/**
 * Plays a journal back: every entry must be one that could follow, and whoever was called without a reason must be whom the published order puts first.
 * Reads entries alone, whose bodies fit their kind, so anybody can do the same from the public API.
 */
export class Recount {
  private readonly askers = new Map<number, Asker>();
  private readonly questions = new Map<number, Question>();
  private readonly turns = new Map<number, Turn>();
  private answers = 0;
  private stage: 'announced' | 'live' | 'ending' | 'ended' = 'announced';
  calls = 0;
  outOfOrder = 0;

  /** Takes in the next entry; answers what is wrong with it. */
  take(entry: Entry): Fault | undefined {
    const fault = this.misplaced(entry.kind) ?? this.kinds[entry.kind]?.(entry.body as unknown as Body, entry);
    return fault ? { seq: entry.seq, fault } : undefined;
  }

  private misplaced(kind: string): string | undefined {
    if (this.stage === 'ended') return `${kind} stands after the end`;
    if (this.stage === 'ending' && !WITH_THE_END.includes(kind)) return `${kind} stands within the end`;
    if (this.stage === 'announced' && !BEFORE_OPENING.includes(kind)) return `${kind} stands before the session was opened`;
    if (this.stage !== 'announced' && kind === 'session.opened') return 'The session is opened a second time';
    return undefined;
  }

  private readonly kinds: Partial<Record<string, Read>> = {
    'session.opened': ({ order }) => this.opened(order),
    'session.ended': (totals) => this.closed(totals),
    'question.asked': (body, { seq, actor }) => this.asked(body, seq, actor),
    'question.withdrawn': ({ question }, { actor }) => this.withdrawn(question, actor),
    'question.seen': ({ question }) => (this.questions.has(question) ? undefined : `Question ${question} was never asked`),
    'question.carried': ({ question }, { actor }) => this.carried(question, actor),
    'supports.counted': ({ counts }) => this.counted(counts),
    'supports.released': ({ counts }) => this.unknownIn(counts),
    'supports.dropped': ({ counts }) => this.unknownIn(counts),
    'turn.called': (body, { seq }) => this.called(body, seq),
    'turn.started': ({ turn }, { kind }) => this.step(turn, 'start', kind),
    'turn.paused': ({ turn }, { kind }) => this.step(turn, 'pause', kind),
    'turn.resumed': ({ turn }, { kind }) => this.step(turn, 'resume', kind),
    'turn.ended': ({ turn }, { kind }) => this.step(turn, 'end', kind) ?? this.turnEnded(turn),
    'turn.missed': ({ turn }, { kind }) => this.step(turn, 'miss', kind) ?? this.turnMissed(turn),
    'asker.returned': ({ asker }) => this.returned(asker),
    'answer.given': (body) => this.answered(body),
  };

  private opened(order: string) {
    this.stage = 'live';
    return order === ORDER_RULE ? undefined : `Calls are to follow ${order}, a rule that is not known here`;
  }

  private closed({ asked, turns, answers, carried }: Body) {
    this.stage = 'ended';
    if (this.onFloor()) return `The session ends while turn ${this.turns.size} is on`;
    const states = [...this.questions.values()].map(({ state }) => state);
    const left = states.findIndex((state) => state === 'open' || state === 'spoken');
    if (left >= 0) return `The session ends, and question ${left + 1} is neither answered nor carried`;
    const spoken = [...this.turns.values()].filter(({ state }) => state === 'ended').length;
    const read = [states.length, spoken, this.answers, states.filter((state) => state === 'carried').length].join(', ');
    return [asked, turns, answers, carried].join(', ') === read ? undefined : `The totals at the end are not those of the journal: ${read}`;
  }

  private asked({ question, asker, group, place }: Body, seq: number, actor: Actor) {
    if (question !== this.questions.size + 1) return `Question ${question} is asked, and the next is ${this.questions.size + 1}`;
    if (asker > this.askers.size + 1) return `Asker ${asker} asks, and the next new one is ${this.askers.size + 1}`;
    if (actor !== `asker:${asker}`) return `Question ${question} of asker ${asker} is asked by ${actor}`;
    this.questions.set(question, { asker, group, place, seq, supports: 0, state: 'open' });
    if (!this.askers.has(asker)) this.askers.set(asker, { turns: 0, misses: 0 });
    return undefined;
  }

  private withdrawn(no: number, actor: Actor) {
    const question = this.questions.get(no);
    if (question?.state !== 'open' || this.onFloor()?.question === no) return `Question ${no} is withdrawn, and is not waiting`;
    if (actor !== `asker:${question.asker}`) return `Question ${no} is withdrawn by ${actor}, who did not ask it`;
    question.state = 'withdrawn';
    return undefined;
  }

  /** The desk carries what was put; the end, all that is left. */
  private carried(no: number, actor: Actor) {
    const question = this.questions.get(no);
    const atTheEnd = actor === 'system';
    const can = atTheEnd ? question?.state === 'open' || question?.state === 'spoken' : this.wasPut(no) && question?.state !== 'answered' && question?.state !== 'carried';
    if (!question || !can || (atTheEnd && this.onFloor())) return `Question ${no} is carried, and cannot be`;
    if (atTheEnd) this.stage = 'ending';
    question.state = 'carried';
    return undefined;
  }

  private answered({ answer, question }: Body) {
    if (answer !== this.answers + 1) return `Answer ${answer} is given, and the next is ${this.answers + 1}`;
    if (!this.wasPut(question)) return `Question ${question} is answered, and was not put`;
    this.answers = answer;
    this.questions.get(question)!.state = 'answered';
    return undefined;
  }

  private called({ turn, question, reason }: Body, seq: number) {
    if (this.onFloor()) return `Question ${question} is called while turn ${this.turns.size} is on`;
    if (turn !== this.turns.size + 1) return `Turn ${turn} is called, and the next is ${this.turns.size + 1}`;
    const waiting = [...this.waiting()];
    if (!waiting.some(({ no }) => no === question)) return `Question ${question} is called, and cannot be`;
    const first = reason ? question : nextInLine(waiting, this.heard())!.no;
    this.calls += 1;
    if (reason) this.outOfOrder += 1;
    this.turns.set(turn, { question, seq, state: 'called' });
    this.askerOf(question).turns += 1;
    return first === question ? undefined : `Question ${question} is called without a reason, and the published order puts ${first} first`;
  }

  private *waiting(): Iterable<Waiting> {
    for (const [no, { asker, group, place, seq, supports, state }] of this.questions) {
      const { turns, passed } = this.askers.get(asker)!;
      if (state === 'open' && !passed) yield { no, asker, group, place, seq, supports, turns };
    }
  }

  private heard() {
    const [groups, places] = [new Map<Group, number>(), new Map<string, number>()];
    for (const { question, seq, state } of this.turns.values()) {
      if (state === 'missed') continue;
      const { group, place } = this.questions.get(question)!;
      groups.set(group, seq);
      places.set(place, seq);
    }
    return { groups, places };
  }

  private step(no: number, step: TurnStep, kind: string) {
    const turn = this.turns.get(no);
    if (!turn) return `Turn ${no} was never called: ${kind} cannot follow`;
    const state = afterStep(turn.state, step);
    if (!state) return `Turn ${no} is ${turn.state}: ${kind} cannot follow`;
    turn.state = state;
    return undefined;
  }

  private turnEnded(no: number) {
    const question = this.questions.get(this.turns.get(no)!.question)!;
    if (question.state === 'open') question.state = 'spoken'; // an answer may be on record before
    for (const asker of this.askers.values()) if (asker.passed === 'once') delete asker.passed;
    return undefined;
  }

  private turnMissed(no: number) {
    const asker = this.askerOf(this.turns.get(no)!.question);
    asker.turns -= 1;
    asker.misses += 1;
    asker.passed = asker.misses > 1 ? 'away' : 'once';
    return undefined;
  }

  private returned(no: number) {
    const asker = this.askers.get(no);
    if (!asker?.passed) return `Asker ${no} is back, and was not passed over`;
    delete asker.passed;
    return undefined;
  }

  private counted(counts: Record<string, number>) {
    const fault = this.unknownIn(counts);
    if (fault) return fault;
    for (const [no, supports] of Object.entries(counts)) this.questions.get(Number(no))!.supports = supports;
    return undefined;
  }

  private unknownIn(counts: Record<string, number>) {
    const no = Object.keys(counts).find((each) => !this.questions.has(Number(each)));
    return no && `Supporters are counted of question ${no}, which nobody asked`;
  }

  /** The turn that is called or speaks: none but the last can be. */
  private onFloor(): Turn | undefined {
    const last = this.turns.get(this.turns.size);
    return last && stepsFrom(last.state).length > 0 ? last : undefined;
  }

  /** It has had its turn, or speaks now; one that is called may yet be missed. */
  private wasPut(no: number): boolean {
    const state = this.questions.get(no)?.state;
    if (state !== 'open') return state !== undefined && state !== 'withdrawn';
    const turn = this.onFloor();
    return turn?.question === no && turn.state !== 'called';
  }

  private askerOf(question: number): Asker {
    return this.askers.get(this.questions.get(question)!.asker)!;
  }
}

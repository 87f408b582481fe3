import { randomUUID } from 'node:crypto';
import { Problem } from '@dialog/platform';
import { later } from './calendar';
import type { Citizen, Means } from './means';
import type { ScriptedAnswer, ScriptedQuestion, ScriptedSession } from './script';
import type { Timeline } from './timeline';

/** A question in line, with what its script says of it. */
interface Put {
  no: number;
  words: ScriptedQuestion;
  author?: Citizen;
  state: 'waiting' | 'missed' | 'done';
}

export interface Held {
  id: string;
  date: string;
  script: ScriptedSession;
}

const MINUTE = 60;
/** How long one speaks whose script does not say. */
const SPEAKS = 110;
/** Support comes in waves, this part of it so many seconds after the question. */
const WAVES = [[35, 0.3], [170, 0.4], [420, 0.3]] as const;

/** One session, played as its script tells. What the script leaves open, whom the fair order calls, the floor decides. */
export class Performance {
  private readonly put = new Map<number, Put>();
  private lastTurn = 0;
  private readonly answersToCome: (() => Promise<unknown>)[] = [];

  constructor(
    private readonly means: Means,
    private readonly timeline: Timeline,
    private readonly session: Held,
  ) {}

  /** From now on people ask, support and take back when the script says so. @param from milliseconds: the script's minute 0 */
  expectQuestions(from: number) {
    for (const words of this.session.script.questions) this.timeline.at(from + words.at * 60_000 + 7_000, () => this.ask(words));
  }

  /** The questions stand already, asked by an earlier performance in the script's order. */
  recallQuestions() {
    const inOrder = [...this.session.script.questions].sort((a, b) => a.at - b.at);
    inOrder.forEach((words, i) => this.put.set(i + 1, { no: i + 1, words, state: 'waiting' }));
  }

  /** Calls one after the other until enough have spoken or the time is up. @param until milliseconds */
  async dialogue(until: number, most = Infinity) {
    for (let spoken = 0; spoken < most && this.timeline.now < until; ) {
      const turn = await this.callNext();
      if (!turn) await this.timeline.goOn(MINUTE);
      else if (await this.speak(turn.no, turn.question)) spoken += 1;
    }
  }

  /** The next one is called and begins. @param at milliseconds of the beginning */
  async begin(at: number) {
    await this.timeline.goTo(at - 14_000);
    const turn = await this.callNext();
    await this.timeline.goTo(at);
    if (turn) await this.means.turns.start(this.session.id, turn.no, this.means.officer);
  }

  /** The answers that were left for the government's own step. */
  async answerTheRest() {
    for (const answer of this.answersToCome) {
      await this.timeline.goOn(75);
      await answer();
    }
  }

  private async ask(words: ScriptedQuestion) {
    const { questions, placeOf, citizens, officer } = this.means;
    const { mode, name, text, topic, from } = words;
    const author = citizens[this.put.size % citizens.length]!;
    const phone = mode === 'phone' ? `0812 0000 00${String(this.put.size + 10).padStart(2, '0')}` : undefined;
    const { no } = await questions.ask(this.session.id, author.device, { id: randomUUID(), mode, name, text, phone, ...placeOf(from) });
    const put: Put = { no, words, author, state: 'waiting' };
    this.put.set(no, put);
    if (!words.unseen) this.timeline.after(20 + ((no * 17) % 40), () => questions.seen(this.session.id, no, officer, topic));
    if (words.withdrawnAfter) this.timeline.after(words.withdrawnAfter * MINUTE, () => this.withdraw(put));
    this.expectSupport(put);
  }

  private expectSupport(put: Put) {
    const others = this.means.citizens.filter((citizen) => citizen !== put.author);
    const first = (put.no * 11) % others.length;
    const supporters = [...others.slice(first), ...others.slice(0, first)].slice(0, put.words.supports ?? 0);
    let given = 0;
    for (const [seconds, part] of WAVES) {
      const wave = supporters.slice(given, (given += Math.ceil(supporters.length * part)));
      if (wave.length > 0) this.timeline.after(seconds + put.no, () => this.support(put, wave));
    }
  }

  private async support(put: Put, wave: Citizen[]) {
    if (put.state === 'done') return;
    await Promise.all(wave.map((citizen) => this.means.questions.support(this.session.id, citizen, put.no, true)));
  }

  private async withdraw(put: Put) {
    put.state = 'done';
    await this.means.questions.withdraw(this.session.id, put.author!.device, put.no);
  }

  /** Undefined when nobody waits who can be called. */
  private async callNext(): Promise<{ no: number; question: number } | undefined> {
    const { turns, officer } = this.means;
    const ahead = [...this.put.values()].find(({ words, state }) => words.ahead && state === 'waiting');
    const call = ahead && this.lastTurn > 1
      ? turns.call(this.session.id, ahead.no, ahead.words.ahead!, this.lastTurn, officer)
      : turns.next(this.session.id, this.lastTurn, officer);
    const turn = await call.catch(ifQueueIsEmpty);
    if (turn) this.lastTurn = turn.no;
    return turn;
  }

  /** Whether whoever was called spoke. */
  private async speak(turn: number, question: number): Promise<boolean> {
    const { turns, officer } = this.means;
    const { id } = this.session;
    const put = this.put.get(question) ?? { no: question, words: {} as ScriptedQuestion, state: 'waiting' };
    if (put.words.absent && put.state === 'waiting') {
      put.state = 'missed';
      await this.timeline.goOn(64);
      await turns.missed(id, turn, officer);
      return false;
    }
    await this.timeline.goOn(8 + ((question * 7) % 15));
    await turns.start(id, turn, officer);
    await this.speakOut(turn, put.words);
    await turns.end(id, turn, officer);
    put.state = 'done';
    await this.settle(put);
    return true;
  }

  private async speakOut(turn: number, { speaks = SPEAKS, pause }: ScriptedQuestion) {
    if (!pause) return this.timeline.goOn(speaks);
    await this.timeline.goOn(speaks / 2);
    const { turns, officer } = this.means;
    await turns.pause(this.session.id, turn, officer);
    await this.timeline.goOn(pause);
    await turns.resume(this.session.id, turn, officer);
    await this.timeline.goOn(speaks / 2);
  }

  private async settle({ no, words: { answer, carry } }: Put) {
    if (answer?.later) return this.answersToCome.push(() => this.give(no, answer));
    await this.timeline.goOn(answer ? 25 + answer.text.length / 12 : 9);
    if (answer) await this.give(no, answer);
    else if (carry) await this.means.answers.carry(this.session.id, no, this.means.agencyOf(carry), this.means.officer);
    await this.timeline.goOn(6);
  }

  private give(no: number, { agency, dueDays, kind, level, owner, text }: ScriptedAnswer) {
    const due = dueDays === undefined ? undefined : later(this.session.date, dueDays);
    return this.means.answers.give(this.session.id, no, { id: randomUUID(), agency: this.means.agencyOf(agency), kind, level, owner, due, text }, this.means.officer);
  }
}

function ifQueueIsEmpty(fault: unknown): undefined {
  if (!(fault instanceof Problem) || fault.code !== 'queue-empty') throw fault;
}

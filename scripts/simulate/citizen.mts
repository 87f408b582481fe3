import { setTimeout as pause } from 'node:timers/promises';
import { atRandom, between, happens, passes, pick } from './chance.mts';
import type { Phone } from './phone.mts';
import type { Words } from './words.mts';

/** What somebody does when called. Some of each are in every hall, so that the desk meets them all. */
export type Manner = 'comes' | 'not now, at first' | 'silent';

const OPEN_LIMIT = 3;
/** Seconds between two questions of one person, while few wait; the longer the line, the fewer join it. */
const ASKS_EVERY = 500;
const DROPS_EVERY = 150;

/** A person with a phone, until all is over. */
export class Citizen {
  readonly phone: Phone;
  private readonly words: Words;
  private readonly manner: Manner;
  private readonly hall: { phones: number; firstWithin: number };
  private readonly over: AbortSignal;
  private readonly seen = new Set<number>();
  private readonly answered = new Set<number>();
  private isSayingPresent = false;

  constructor(phone: Phone, words: Words, manner: Manner, hall: { phones: number; firstWithin: number }, over: AbortSignal) {
    [this.phone, this.words, this.manner, this.hall, this.over] = [phone, words, manner, hall, over];
    phone.line.onChange(() => this.look());
  }

  async live() {
    await Promise.all([this.asks(), this.dropsOff()]);
  }

  /** Back on the network with whatever was typed, for the reckoning. */
  settle() {
    if (!this.phone.line.hasNetwork) this.phone.line.comeBack();
  }

  async ask() {
    if (this.own('open').length + this.phone.unsent >= OPEN_LIMIT) return;
    const command = this.words.next();
    const asked = this.phone.ask(command);
    if (happens(0.1) && this.phone.line.hasNetwork) await this.cutWhileSending();
    await asked;
    if (happens(0.05)) await this.phone.askAgain(command);
    if (happens(0.06)) void this.thinksBetter();
  }

  private async asks() {
    if (happens(0.4) && (await passes(between(0, this.hall.firstWithin), this.over))) await this.ask();
    while (await passes(atRandom(ASKS_EVERY * (1 + this.line ** 2)), this.over)) await this.ask();
  }

  private async cutWhileSending() {
    await pause(between(0, 30));
    this.phone.line.stumble();
  }

  private async thinksBetter() {
    if (!(await passes(between(20, 90), this.over))) return;
    const [question] = this.own('open');
    if (question) await this.phone.withdraw(question.no);
  }

  private async dropsOff() {
    while (await passes(atRandom(DROPS_EVERY), this.over)) {
      const how = pick(['close', 'lose', 'stumble'] as const);
      this.phone.line[how]();
      if (how !== 'stumble') await this.isGone(how === 'lose');
    }
  }

  /** A page without network is still a page: one may write in it. */
  private async isGone(mayWrite: boolean) {
    if (mayWrite && happens(0.5) && (await passes(between(1, 4), this.over))) void this.ask();
    await passes(between(2, 15), this.over);
    this.phone.line.comeBack();
  }

  /** How long the line is; 1: as long as people like to wait. */
  private get line() {
    return (this.phone.line.view?.totals.open ?? 0) / Math.max(12, this.hall.phones / 5);
  }

  private own(state: string) {
    return this.phone.line.questions.filter((question) => question.state === state);
  }

  private look() {
    if (this.over.aborted) return;
    const { view, questions } = this.phone.line;
    for (const no of view!.order) if (!this.seen.has(no)) this.notice(no);
    const { turn } = view!;
    if (turn?.state === 'called' && turn.mode !== 'read' && !this.answered.has(turn.no) && questions.some(({ no }) => no === turn.question)) void this.isCalled(turn.no);
    if (questions.some(({ passed }) => passed === 'away')) void this.isBack();
  }

  /** Support comes mostly in a question's first minute. */
  private notice(no: number) {
    this.seen.add(no);
    if (happens(0.25)) void this.supports(no);
  }

  private async supports(no: number) {
    if (!(await passes(atRandom(15), this.over)) || this.phone.line.questions.some((question) => question.no === no)) return;
    await this.phone.support(no, true);
    if (happens(0.08) && (await passes(atRandom(20), this.over))) await this.phone.support(no, false);
  }

  private async isCalled(turn: number) {
    const isFirst = this.answered.size === 0;
    this.answered.add(turn);
    if (this.manner === 'silent' || !(await passes(between(2, 7), this.over))) return;
    await this.phone.reply(turn, !(this.manner === 'not now, at first' && isFirst));
  }

  private async isBack() {
    if (this.isSayingPresent) return;
    this.isSayingPresent = true;
    if (await passes(between(20, 60), this.over)) await this.phone.present();
    this.isSayingPresent = false;
  }
}

import { randomUUID } from 'node:crypto';
import type { Answer, Asked, Supported } from '../../libs/floor/src/floor.events.ts';
import { makeAll } from './pacing.mts';
import type { Phone } from './phone.mts';

const SUPPORTS = 0.8;
/** Of the supports. */
const TAKEN_BACK = 0.1;
const SENT_AGAIN = 0.05;
/** Somebody was quicker: the question was called or withdrawn while this was on its way. An answer as good as any. */
const OVERTAKEN = 'question-moved';

export interface Sent {
  /** performance.now() at the emit. */
  at: number;
}

interface Question {
  no: number;
  author: Phone;
  supporters: Set<Phone>;
  isOpen: boolean;
}

/** What phones write: questions asked and withdrawn in turn, supports given and taken back; and what was acknowledged of it. */
export class ForumLoad {
  readonly acknowledged: (Sent & { ms: number })[] = [];
  readonly asks: (Sent & { no: number })[] = [];
  readonly questions = new Map<number, Question>();
  /** Refusals that nothing in this load explains, silence among them. */
  readonly faults: string[] = [];
  twice = 0;
  private readonly open: Question[] = [];
  private readonly given: { phone: Phone; question: Question }[] = [];
  private readonly phones: readonly Phone[];
  private readonly target: number;
  private next = 0;
  private asking = 0;

  /** @param target so many questions stay open */
  constructor(phones: readonly Phone[], target: number) {
    this.phones = phones;
    this.target = target;
  }

  /** The questions, and one support of each phone: a forum that is under way. A device's first write makes its row besides. */
  async fill() {
    await makeAll(this.target, 50, () => this.ask());
    await makeAll(this.phones.length, 50, () => this.support());
  }

  write(): Promise<unknown> {
    if (Math.random() >= SUPPORTS) return this.open.length + this.asking > this.target ? this.withdraw() : this.ask();
    return Math.random() < TAKEN_BACK ? this.takeBack() : this.support();
  }

  /** It is on the floor: nobody withdraws or supports it any more. */
  called(no: number) {
    const at = this.open.findIndex((question) => question.no === no);
    if (at >= 0) this.close(at);
  }

  private async ask() {
    const phone = this.freePhone();
    const command = { id: randomUUID(), text: `Kapan jalan poros desa kami diperbaiki? Sejak musim hujan banyak lubang. (${randomUUID()})`, place: 'unsaid', mode: 'read' };
    const at = performance.now();
    this.asking += 1;
    const asked = await this.send<Asked>(phone, 'ask', command);
    this.asking -= 1;
    if (!asked) return;
    const question = { no: asked.no, author: phone, supporters: new Set<Phone>(), isOpen: true };
    this.asks.push({ at, no: asked.no });
    this.questions.set(asked.no, question);
    this.open.push(question);
    if (Math.random() < SENT_AGAIN) await this.askAgain(phone, command, asked.no);
  }

  /** As a phone does whose network swallowed the answer: it must get the same one. */
  private async askAgain(phone: Phone, command: object, no: number) {
    const again = await this.send<Asked>(phone, 'ask', command);
    if (again && again.no !== no) this.twice += 1;
  }

  private async withdraw() {
    const question = this.close(random(this.open));
    await this.send(question.author, 'withdraw', { no: question.no });
  }

  private async support() {
    const phone = this.freePhone();
    const question = this.open[random(this.open)];
    if (!question || question.author === phone) return;
    if (question.supporters.has(phone)) return this.unsupport(phone, question);
    const supported = await this.send<Supported>(phone, 'support', { no: question.no });
    if (!supported || supported.waiting) return; // it counts once the desk says so
    question.supporters.add(phone);
    this.given.push({ phone, question });
  }

  private async takeBack() {
    while (this.given.length > 0) {
      const { phone, question } = takeOut(this.given, random(this.given));
      if (question.isOpen) return this.unsupport(phone, question);
    }
  }

  private async unsupport(phone: Phone, question: Question) {
    if (await this.send(phone, 'unsupport', { no: question.no })) question.supporters.delete(phone);
  }

  private close(at: number): Question {
    const question = takeOut(this.open, at);
    question.isOpen = false;
    return question;
  }

  private async send<T>(phone: Phone, event: string, command: object): Promise<T | undefined> {
    phone.isBusy = true;
    const at = performance.now();
    const { data, problem } = await phone.send<T>(event, command).catch(noAnswer<T>);
    phone.isBusy = false;
    this.acknowledged.push({ at, ms: performance.now() - at });
    if (problem && problem.code !== OVERTAKEN) this.faults.push(`${event}: ${problem.code}`);
    return data;
  }

  /** The phones take turns, so that no device meets its limit before the others do. Where all are busy, one does two things at a time. */
  private freePhone(): Phone {
    for (let tried = 0; tried < this.phones.length; tried++) {
      const phone = this.nextPhone();
      if (!phone.isBusy) return phone;
    }
    return this.nextPhone();
  }

  private nextPhone() {
    return this.phones[this.next++ % this.phones.length]!;
  }
}

const noAnswer = <T,>({ message }: Error): Answer<T> => ({ problem: { type: '', title: '', status: 0, code: message } });

const random = (list: readonly unknown[]) => Math.floor(Math.random() * list.length);

/** Order does not matter here: the last one takes the place. */
function takeOut<T>(list: T[], at: number): T {
  const taken = list[at]!;
  const last = list.pop()!;
  if (at < list.length) list[at] = last;
  return taken;
}

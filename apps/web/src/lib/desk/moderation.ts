import { count } from '#lib/format/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { DeskQuestion } from '#lib/api/types.ts';
import type { Label, Rule } from '#lib/live/protocol.ts';
import { isHeld, isOpen, isSetAside } from './desk-question.ts';
import type { Desk } from './desk.svelte.ts';
import type { Act, ActDetails, Acted } from './moderation-api.ts';

/** What the desk can do with questions, which of them it can be done with, and how it is told. */
export class Moderation {
  readonly #desk: Desk;

  constructor(desk: Desk) {
    this.#desk = desk;
  }

  /** Not told, and not to be taken back: it only says that somebody looked. */
  read = () => {
    const questions = this.#chosen(canRead);
    return this.#desk.act(() => Promise.all(questions.map(({ no }) => this.#desk.api.seen(no))), { about: questions });
  };

  accept = () => this.#all('accept', canAccept, {}, m.desk_done_accepted);
  hide = (rule: Rule, reason: string) => this.#all('hide', canRule, { rule, reason }, m.desk_done_hidden);
  decline = (rule: Rule, reason: string) => this.#all('decline', canRule, { rule, reason }, m.desk_done_declined);
  restore = () => this.#all('restore', canRestore, {}, m.desk_done_restored);
  label = (labels: Label[]) => this.#all('label', canLabel, { labels }, m.desk_done_labelled);
  hand = (agency: string | null) => this.#all('hand', canHand, { agency }, agency ? m.desk_done_handed : m.desk_done_not_handed);
  edit = (details: Pick<ActDetails, 'place' | 'village'>) => this.#all('edit', canEdit, details, m.desk_done_edited);

  /** Back and forth: what all of them are, they become no more. */
  hold = () => (this.#chosen(canHold).every(isHeld) ? this.#all('release', isHeld, {}, m.desk_done_let_go) : this.#all('hold', (question) => canHold(question) && !isHeld(question), {}, m.desk_done_held));
  plan = () =>
    this.#chosen(canLabel).every(({ planned }) => planned)
      ? this.#all('unplan', ({ planned }) => planned, {}, m.desk_done_unplanned)
      : this.#all('plan', (question) => canLabel(question) && !question.planned, {}, m.desk_done_planned);

  merge = (questions: DeskQuestion[]) => {
    const united = () => this.#desk.lists.questions.get(survivorOf(questions).no)!;
    return this.#done(questions, () => this.#desk.api.merge(questions), () => m.desk_done_merged({ no: united().no, count: count(united().supports) }));
  };

  split = (question: DeskQuestion) => this.#done([question], () => this.#desk.api.split(question), () => m.desk_done_split({ no: question.no }));

  raise = (question: DeskQuestion, reason: string) => this.#done([question], () => this.#desk.api.raise(question, reason), () => m.desk_done_raised({ no: question.no }));
  lower = (question: DeskQuestion) => this.#done([question], () => this.#desk.api.lower(question), () => m.desk_done_lowered({ no: question.no }));

  closeQueue = () => this.#done([], this.#desk.api.closeQueue, m.desk_done_queue_closed);
  reopenQueue = () => this.#done([], this.#desk.api.reopenQueue, m.desk_done_queue_reopened);

  #chosen = (can: (question: DeskQuestion) => boolean) => this.#desk.lists.chosen.filter(can);

  #all(act: Act, can: (question: DeskQuestion) => boolean, details: ActDetails, done: (of: { which: string }) => string) {
    const questions = this.#chosen(can);
    return this.#done(questions, () => this.#desk.api.act(act, questions, details), () => done({ which: which(questions) }));
  }

  /** Tells what was done, with the way back while there is one. */
  #done(questions: DeskQuestion[], work: () => Promise<Acted>, done: () => string) {
    return this.#desk.act(work, {
      about: questions,
      done,
      back: ({ seq, undoUntil }) => (seq && undoUntil ? { label: m.desk_key_undo(), until: Date.parse(undoUntil), run: () => this.undo(seq) } : undefined),
    });
  }

  undo = (seq: number) => {
    const undo = async () => {
      const { questions } = await this.#desk.api.undo(seq);
      await this.#desk.lists.tookBack(questions.map(({ no }) => no));
    };
    return this.#desk.act(undo, { done: m.desk_done_undone });
  };
}

/** "No. 12", or "5 pertanyaan". */
const which = (questions: DeskQuestion[]) => (questions.length === 1 ? m.desk_which_one({ no: questions[0]!.no }) : m.desk_which_many({ count: count(questions.length) }));

export const survivorOf = (questions: DeskQuestion[]) => questions.reduce((one, other) => (other.no < one.no ? other : one));

export const canAccept = (question: DeskQuestion) => isOpen(question) && !question.accepted;
export const canRead = (question: DeskQuestion) => isOpen(question) && !question.seen;
export const canEdit = isOpen;
export const canRule = isOpen;
export const canRestore = ({ state }: DeskQuestion) => state === 'hidden' || state === 'declined';
export const canHold = isOpen;
export const canHand = ({ state }: DeskQuestion) => state === 'open' || state === 'spoken';
/** Also when its turn is over. */
export const canLabel = (question: DeskQuestion) => !isSetAside(question) && question.state !== 'withdrawn';
export const canMerge = (question: DeskQuestion) => isOpen(question) && question.accepted;
export const canRaise = (question: DeskQuestion) => isOpen(question) && question.accepted && !question.held;

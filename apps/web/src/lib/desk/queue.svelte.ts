import type { Question } from '#lib/api/types.ts';
import type { StageLine, StageView, Why } from '#lib/live/protocol.ts';

export interface QueueRow extends Omit<StageLine, 'why'> {
  no: number;
  /** 1 is next; absent beyond the fifty that the stage lists. */
  position?: number;
  /** Told for the first twenty. */
  why?: Why;
  passed?: 'once' | 'away';
}

/** The line as the desk sees it: the live order, words and counts of the stage, and behind them what HTTP told last. */
export class Queue {
  readonly #view: () => StageView;
  readonly #ask: () => Promise<Question[]>;
  #loaded = $state.raw<Question[]>([]);
  search = $state('');
  /** The row that has the focus. */
  here = $state<number>();
  /** Went to the floor after HTTP last told. */
  #left = $state.raw<number[]>([]);

  constructor(view: () => StageView, ask: () => Promise<Question[]>, first: Question[]) {
    this.#view = view;
    this.#ask = ask;
    this.#loaded = first;
  }

  refresh = async () => {
    const before = this.#left;
    this.#loaded = await this.#ask();
    this.#left = this.#left.filter((no) => !before.includes(no) || no === this.#view().turn?.question);
  };

  /** A question has the floor, and waits no more. */
  leave(no: number) {
    if (!this.#left.includes(no)) this.#left = [...this.#left, no];
  }

  /** All who can be called, whatever is searched for. */
  readonly rows: QueueRow[] = $derived.by(() => {
    const { order, lines } = this.#view();
    const known = new Map(this.#loaded.map((question) => [question.no, question]));
    const listed = order.flatMap((no, at) => rowOf(no, known.get(no), lines[no], at + 1) ?? []);
    const places = new Set(order);
    const behind = this.#waiting().filter(({ no, passed }) => !passed && !places.has(no));
    return [...listed, ...behind.map((question) => rowOf(question.no, question)!)];
  });

  /** Called, but not there: back after another turn, or when the desk or the phone says "hadir". */
  readonly passedOver: QueueRow[] = $derived.by(() => {
    const places = new Set(this.#view().order);
    return this.#waiting().filter(({ no, passed }) => passed && !places.has(no)).map((question) => rowOf(question.no, question)!).filter(this.matches);
  });

  find(no: number): QueueRow | undefined {
    return this.rows.find((row) => row.no === no);
  }

  /** What HTTP told, without whoever has the floor since. */
  #waiting() {
    const on = this.#view().turn?.question;
    return this.#loaded.filter(({ no }) => no !== on && !this.#left.includes(no));
  }

  /** It has all the words that are searched for. */
  matches = ({ no, name, topic, text }: QueueRow) => {
    const words = this.search.trim().toLowerCase().split(/\s+/).filter(Boolean);
    const all = `${no} ${name ?? ''} ${topic ?? ''} ${text}`.toLowerCase();
    return words.every((word) => all.includes(word));
  };
}

/** The stage is the newer, HTTP has the whole text. */
function rowOf(no: number, question?: Question, line?: StageLine, position?: number): QueueRow | undefined {
  if (!question && !line) return undefined;
  const { name, place, group, mode, seen, supports } = (line ?? question)!;
  const topic = line?.topic ?? question?.topic;
  return { no, position, name, place, group, mode, topic, seen, supports, text: question?.text ?? line!.text, why: line?.why, passed: line ? undefined : question?.passed };
}

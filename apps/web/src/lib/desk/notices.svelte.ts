/** What can still be done about it, by its key. */
export interface NoticeAction {
  label: string;
  /** Until when, on the server's clock in milliseconds. */
  until: number;
  run: () => unknown;
}

export interface Notice {
  text: string;
  tone: 'done' | 'problem';
  action?: NoticeAction;
}

const shown = { done: 6_000, problem: 10_000 };

/** One line about what was just done or refused; the newest takes the place of the one before. */
export class Notices {
  readonly #clock: () => number;
  now = $state.raw<Notice>();
  #timer?: ReturnType<typeof setTimeout>;

  constructor(clock: () => number) {
    this.#clock = clock;
  }

  done(text: string, action?: NoticeAction) {
    this.#show({ text, tone: 'done', action }, action ? action.until - this.#clock() : shown.done);
  }

  problem(text: string) {
    this.#show({ text, tone: 'problem' }, shown.problem);
  }

  /** Takes the way that the notice offers. */
  async act() {
    const action = this.now?.action;
    this.dismiss();
    await action?.run();
  }

  dismiss() {
    clearTimeout(this.#timer);
    this.now = undefined;
  }

  #show(notice: Notice, ms: number) {
    clearTimeout(this.#timer);
    this.now = notice;
    this.#timer = setTimeout(() => (this.now = undefined), ms);
  }
}

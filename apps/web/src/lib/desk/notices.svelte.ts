export interface Notice {
  text: string;
  tone: 'done' | 'problem';
  /** What can still be done about it, with its key. */
  action?: { label: string; run: () => void };
}

const shown = { done: 6_000, problem: 10_000 };

/** One line about what was just done or refused; the newest takes the place of the one before. */
export class Notices {
  now = $state.raw<Notice>();
  #timer?: ReturnType<typeof setTimeout>;

  done(text: string, action?: Notice['action']) {
    this.#show({ text, tone: 'done', action });
  }

  problem(text: string, action?: Notice['action']) {
    this.#show({ text, tone: 'problem', action });
  }

  dismiss() {
    clearTimeout(this.#timer);
    this.now = undefined;
  }

  #show(notice: Notice) {
    clearTimeout(this.#timer);
    this.now = notice;
    this.#timer = setTimeout(() => (this.now = undefined), shown[notice.tone]);
  }
}

import { api } from '#lib/api/api.ts';
import type { Stage } from '#lib/api/types.ts';
import { keep, kept } from './keep.ts';
import { ageOfPage } from './kept-page.ts';
import { inTime, Line } from './line.svelte.ts';
import { Outbox } from './outbox.svelte.ts';
import type { AskCommand, Asked, Joined, Mine, MyQuestion, StageFrame, StageView } from './protocol.ts';
import { ServerClock } from './server-clock.ts';
import { follow } from './stage.ts';

/** What was seen last on this phone, of one session; for when the page is opened again without network. */
const lastSeen = 'dp:seen';
interface Seen { session: string; view: StageView; mine: Mine }

/** A support that waits for the desk is asked after as often, while frames come. */
const lookEveryMs = 20_000;

/** One session's floor as this phone follows it: the small view, my own questions, and the ways to act. */
export class Floor {
  readonly session: string;
  readonly clock = new ServerClock();
  readonly outbox: Outbox;
  readonly #line: Line;
  #lookAgainAt = 0;
  view = $state.raw() as StageView;
  mine = $state.raw() as Mine;
  presence = $state(0);

  constructor(session: string, stage: Stage, mine: Mine) {
    this.session = session;
    this.clock.heard(stage.at, ageOfPage());
    this.view = stage.view;
    this.presence = stage.presence;
    this.mine = mine;
    this.outbox = new Outbox(session, (command) => this.#sendQuestion(command));
    this.#line = new Line(session, {
      joined: (answer, askedAt) => this.#joined(answer, askedAt),
      stage: (frame) => this.#onStage(frame),
      mine: ({ questions }) => (this.mine = { ...this.mine, questions: withChanged(this.mine.questions, questions) }),
      presence: (following) => (this.presence = following),
      open: () => void this.outbox.flush(),
    });
  }

  get link() {
    return this.#line.link;
  }

  /** What was seen last, and what an earlier page left unsent. */
  restore() {
    const seen = kept<Seen | undefined>(lastSeen, undefined);
    if (seen?.session === this.session && seen.view.v > this.view.v) ({ view: this.view, mine: this.mine } = seen);
    this.outbox.restore();
  }

  /** For `restore`, should the page be opened again without network. */
  remember() {
    keep(lastSeen, { session: this.session, view: this.view, mine: this.mine } satisfies Seen);
  }

  /** Brings the page alive. */
  connect() {
    return this.#line.connect();
  }

  close() {
    this.#line.close();
  }

  ask(command: AskCommand) {
    return this.outbox.put(command);
  }

  async support(no: number) {
    const { waiting } = await this.#line.send((socket) => socket.emitWithAck('support', { no }), () => api(fetch).support(this.session, no));
    this.#stands(no, waiting ? 'waiting' : 'supported');
  }

  async unsupport(no: number) {
    await this.#line.send((socket) => socket.emitWithAck('unsupport', { no }), () => api(fetch).unsupport(this.session, no));
    this.#stands(no);
  }

  async withdraw(no: number) {
    await this.#line.send((socket) => socket.emitWithAck('withdraw', { no }), () => api(fetch).withdraw(this.session, no));
    await this.#refreshMine();
  }

  reply(turn: number, ready: boolean) {
    return this.#line.send((socket) => socket.emitWithAck('reply', { turn, ready }), () => api(fetch).reply(this.session, turn, ready));
  }

  async present() {
    await this.#line.send((socket) => socket.emitWithAck('present', {}), () => api(fetch).present(this.session));
    await this.#refreshMine();
  }

  async #sendQuestion(command: AskCommand): Promise<Asked> {
    const asked = await this.#line.send((socket) => socket.emitWithAck('ask', command), () => api(fetch).ask(this.session, command));
    void this.#refreshMine().catch(() => undefined); // it was sent, whether this arrives or not
    return asked;
  }

  /** My support of a question counts, waits for the desk, or is none. */
  #stands(no: number, where?: 'supported' | 'waiting') {
    const numbers = (list: 'supported' | 'waiting') => [...this.mine[list].filter((other) => other !== no), ...(list === where ? [no] : [])];
    this.mine = { ...this.mine, supported: numbers('supported'), waiting: numbers('waiting') };
  }

  async #refreshMine() {
    this.mine = await inTime(api(fetch).mine(this.session));
    if (this.link === 'joined') return;
    const { view } = await api(fetch).stage(this.session);
    if (view.v > this.view.v) this.view = view;
  }

  #joined({ view, mine, presence, at }: Joined, askedAt: number) {
    this.clock.forget();
    this.clock.answered(at, askedAt);
    this.view = view;
    this.mine = mine;
    this.presence = presence;
  }

  #onStage(frame: StageFrame) {
    this.clock.heard(frame.at);
    const next = follow(this.view, frame);
    if (next === 'gap') void this.#line.join();
    else if (next !== 'known') this.view = next;
    if (this.mine.waiting.length > 0) void this.#lookWhatWaits();
  }

  /** The desk lets supports count, or drops them, without a word to each phone. */
  async #lookWhatWaits() {
    if (performance.now() < this.#lookAgainAt) return;
    this.#lookAgainAt = performance.now() + lookEveryMs;
    await this.#refreshMine().catch(() => undefined);
  }
}

/** My questions with those that changed put in their place, new ones last. */
function withChanged(questions: MyQuestion[], changed: MyQuestion[]) {
  const byNo = new Map([...questions, ...changed].map((question) => [question.no, question]));
  return [...byNo.values()].sort((a, b) => a.no - b.no);
}

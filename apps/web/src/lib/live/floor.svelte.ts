import { api } from '#lib/api/api.ts';
import { ApiProblem, Unreachable } from '#lib/api/call.ts';
import type { Stage } from '#lib/api/types.ts';
import type { Socket } from 'socket.io-client';
import { keep, kept } from './keep.ts';
import { ageOfPage } from './kept-page.ts';
import { Outbox } from './outbox.svelte.ts';
import { watchPage } from './page-life.ts';
import type { Answer, AskCommand, Asked, ClientToServerEvents, Mine, MyQuestion, ServerToClientEvents, StageFrame, StageView } from './protocol.ts';
import { ServerClock } from './server-clock.ts';
import { follow } from './stage.ts';

type FloorSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** How long an acknowledgement may take before the command counts as not arrived. */
const patience = 8_000;

/** Apart by chance, so that a thousand phones that lost the same server do not come back in the same second. */
const reconnection = { reconnectionDelay: 500, reconnectionDelayMax: 3_000, randomizationFactor: 0.7, timeout: 10_000 };

/** What was seen last on this phone, of one session; for when the page is opened again without network. */
const lastSeen = 'dp:seen';
interface Seen { session: string; view: StageView; mine: Mine }

/** One session's floor as this phone follows it: the small view, my own questions, and the ways to act. */
export class Floor {
  readonly session: string;
  readonly clock = new ServerClock();
  readonly outbox: Outbox;
  view = $state.raw() as StageView;
  mine = $state.raw() as Mine;
  presence = $state(0);
  /** `waiting` until the first join; `lost` while there is no way to the server. */
  link = $state<'waiting' | 'joined' | 'lost'>('waiting');
  #socket?: FloorSocket;
  #early: StageFrame[] = [];
  #closed = false;
  #unwatch?: () => void;

  constructor(session: string, stage: Stage, mine: Mine) {
    this.session = session;
    this.clock.heard(stage.at, ageOfPage());
    this.view = stage.view;
    this.presence = stage.presence;
    this.mine = mine;
    this.outbox = new Outbox(session, (command) => this.#sendQuestion(command));
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

  /** Brings the page alive. The socket's code is fetched only now, after the first paint. */
  async connect(): Promise<void> {
    this.#unwatch ??= watchPage({ back: () => this.reconnect(), gone: () => (this.link = 'lost'), seen: () => this.#wake(), leaving: () => this.#socket?.disconnect() });
    const client = await import('socket.io-client').catch(() => undefined);
    if (this.#closed || this.#socket) return;
    if (!client) return this.#later(() => this.connect());
    const socket: FloorSocket = client.io('/floor', { transports: ['websocket', 'polling'], tryAllTransports: true, ...reconnection });
    this.#socket = socket;
    socket.on('connect', () => this.#join());
    socket.on('disconnect', () => this.#lost());
    socket.on('connect_error', () => this.#lost());
    socket.on('stage', (frame) => this.#onStage(frame));
    socket.on('mine', ({ questions }) => (this.mine = { ...this.mine, questions: withChanged(this.mine.questions, questions) }));
    socket.on('presence', (following) => (this.presence = following));
  }

  close() {
    this.#closed = true;
    this.#unwatch?.();
    this.#socket?.disconnect();
  }

  /** A new line at once: the one from before may be dead and not know it for fifteen seconds. */
  reconnect() {
    if (this.#socket) this.#socket.disconnect().connect();
    else void this.connect();
    void this.outbox.flush();
  }

  ask(command: AskCommand) {
    return this.outbox.put(command);
  }

  async support(no: number) {
    const { waiting } = await this.#command((socket) => socket.emitWithAck('support', { no }), () => api(fetch).support(this.session, no));
    this.#stands(no, waiting ? 'waiting' : 'supported');
  }

  async unsupport(no: number) {
    await this.#command((socket) => socket.emitWithAck('unsupport', { no }), () => api(fetch).unsupport(this.session, no));
    this.#stands(no);
  }

  /** My support of a question counts, waits for the desk, or is none. */
  #stands(no: number, where?: 'supported' | 'waiting') {
    const numbers = (list: 'supported' | 'waiting') => [...this.mine[list].filter((other) => other !== no), ...(list === where ? [no] : [])];
    this.mine = { ...this.mine, supported: numbers('supported'), waiting: numbers('waiting') };
  }

  async withdraw(no: number) {
    await this.#command((socket) => socket.emitWithAck('withdraw', { no }), () => api(fetch).withdraw(this.session, no));
    await this.#refreshMine();
  }

  reply(turn: number, ready: boolean) {
    return this.#command((socket) => socket.emitWithAck('reply', { turn, ready }), () => api(fetch).reply(this.session, turn, ready));
  }

  async present() {
    await this.#command((socket) => socket.emitWithAck('present', {}), () => api(fetch).present(this.session));
    await this.#refreshMine();
  }

  async #sendQuestion(command: AskCommand): Promise<Asked> {
    const asked = await this.#command((socket) => socket.emitWithAck('ask', command), () => api(fetch).ask(this.session, command));
    void this.#refreshMine().catch(() => undefined); // it was sent, whether this arrives or not
    return asked;
  }

  /** By the socket when it is joined, else by HTTP: the same service takes both. */
  async #command<T>(emit: (socket: Pick<FloorSocket, 'emitWithAck'>) => Promise<Answer<T>>, overHttp: () => Promise<T>): Promise<T> {
    if (!this.#socket?.connected || this.link !== 'joined') return inTime(overHttp());
    const answer = await emit(this.#socket.timeout(patience) as unknown as FloorSocket).catch((cause) => {
      throw new Unreachable('unreachable', { cause });
    });
    if (answer.problem) throw new ApiProblem(answer.problem);
    return answer.data;
  }

  async #refreshMine() {
    this.mine = await inTime(api(fetch).mine(this.session));
    if (this.link === 'joined') return;
    const { view } = await api(fetch).stage(this.session);
    if (view.v > this.view.v) this.view = view;
  }

  async #join(): Promise<void> {
    this.#early = [];
    this.link = 'waiting';
    const askedAt = performance.now();
    const answer = await this.#socket!.timeout(patience).emitWithAck('join', { session: this.session, audience: 'stage' }).catch(() => undefined);
    if (!answer?.data) return this.#later(() => this.#socket?.connected && this.#join());

    this.clock.forget();
    this.clock.answered(answer.data.at, askedAt);
    this.view = answer.data.view;
    this.mine = answer.data.mine;
    this.presence = answer.data.presence;
    this.link = 'joined';
    for (const frame of this.#early.splice(0)) this.#onStage(frame);
    void this.outbox.flush();
  }

  /** After a refusal, or when the server hung up, Socket.IO leaves it to us to try again. */
  #lost() {
    this.link = 'lost';
    if (!this.#socket?.active) this.#later(() => this.#socket?.connect());
  }

  #later(again: () => unknown) {
    this.link = 'lost';
    setTimeout(() => !this.#closed && again(), 1_000 + Math.random() * 2_000);
  }

  #wake() {
    if (!this.#socket?.connected) this.reconnect();
    else void this.outbox.flush();
  }

  #onStage(frame: StageFrame) {
    this.clock.heard(frame.at);
    if (this.link !== 'joined') return void this.#early.push(frame);
    const next = follow(this.view, frame);
    if (next === 'gap') void this.#join();
    else if (next !== 'known') this.view = next;
  }
}

/** My questions with those that changed put in their place, new ones last. */
function withChanged(questions: MyQuestion[], changed: MyQuestion[]) {
  const byNo = new Map([...questions, ...changed].map((question) => [question.no, question]));
  return [...byNo.values()].sort((a, b) => a.no - b.no);
}

/** A line may be dead and not say so: then a request has no answer for minutes. @throws Unreachable */
function inTime<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([answer, new Promise<never>((_, reject) => setTimeout(() => reject(new Unreachable('unreachable')), patience))]);
}

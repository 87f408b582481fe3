import { io, type Socket } from 'socket.io-client';
import { follow } from '../../apps/web/src/lib/live/stage.ts';
import type { Answer, Joined, MyQuestion, StageFrame, StageView } from '../../libs/floor/src/floor.events.ts';
import { between } from './chance.mts';

/** As the page has it. */
const ANSWER_WITHIN_MS = 8_000;
const AS_THE_PAGE = { transports: ['websocket', 'polling'], tryAllTransports: true, reconnectionDelay: 500, reconnectionDelayMax: 3_000, randomizationFactor: 0.7 };

/** When a phone first showed that a turn had been called, and since when it had been following without a break. */
export interface Sight {
  turn: number;
  /** performance.now(). */
  at: number;
  joinedAt: number;
}

interface Way {
  url: string;
  session: string;
  cookie: string;
  localAddress?: string;
}

/** A page's line to the server: follows the stage, comes back by itself, and may lose its network. */
export class Line {
  view: StageView | undefined;
  /** This phone's own. */
  questions: MyQuestion[] = [];
  hasNetwork = true;
  isJoined = false;
  readonly sights: Sight[] = [];
  private readonly socket: Socket;
  private readonly session: string;
  private readonly listeners: (() => void)[] = [];
  private early: StageFrame[] = [];
  private joinedAt = Infinity;
  private turn = 0;

  constructor({ url, session, cookie, localAddress }: Way) {
    this.session = session;
    this.socket = io(`${url}/floor`, { ...AS_THE_PAGE, forceNew: true, extraHeaders: { cookie }, ...(localAddress && { localAddress }) });
    this.socket.on('connect', () => void this.join());
    this.socket.on('disconnect', () => (this.isJoined = false));
    this.socket.on('stage', (frame: StageFrame) => this.take(frame));
    this.socket.on('mine', ({ questions }: { questions: MyQuestion[] }) => this.learn(() => this.putOwn(questions)));
  }

  /** Called after each change of what the page shows. */
  onChange(listener: () => void) {
    this.listeners.push(listener);
  }

  send<T>(event: string, command: object): Promise<Answer<T>> {
    return this.socket.timeout(ANSWER_WITHIN_MS).emitWithAck(event, command);
  }

  /** The page is closed: the server is told. */
  close() {
    this.hasNetwork = false;
    this.socket.disconnect();
  }

  /** The signal is gone: nothing is said, and nothing gets through until `comeBack`. What was just sent may have arrived. */
  lose() {
    this.hasNetwork = false;
    this.socket.io.reconnection(false);
    this.socket.io.engine?.close();
  }

  /** The line breaks, and the page takes a new one as soon as its settings allow. */
  stumble() {
    this.socket.io.engine?.close();
  }

  comeBack() {
    this.hasNetwork = true;
    this.socket.io.reconnection(true);
    this.socket.connect();
  }

  private async join() {
    this.early = [];
    this.isJoined = false;
    const answer = await this.send<Joined>('join', { session: this.session, audience: 'stage' }).catch(() => undefined);
    if (!answer?.data) return this.joinLater();
    const { view, mine } = answer.data;
    this.joinedAt = performance.now();
    this.isJoined = true;
    this.learn(() => ([this.view, this.questions] = [view, mine.questions]));
    for (const frame of this.early.splice(0)) this.take(frame);
  }

  private joinLater() {
    setTimeout(() => this.socket.connected && this.join(), between(1_000, 3_000));
  }

  private take(frame: StageFrame) {
    if (!this.isJoined) return void this.early.push(frame);
    const next = follow(this.view!, frame);
    if (next === 'gap') void this.join();
    else if (next !== 'known') this.learn(() => (this.view = next));
  }

  private learn(change: () => void) {
    change();
    for (; this.turn < this.view!.lastTurn; this.turn++) this.sights.push({ turn: this.turn + 1, at: performance.now(), joinedAt: this.joinedAt });
    for (const listener of this.listeners) listener();
  }

  private putOwn(changed: MyQuestion[]) {
    this.questions = [...new Map([...this.questions, ...changed].map((question) => [question.no, question])).values()];
  }
}

import { setTimeout as pause } from 'node:timers/promises';
import { io, type Socket } from 'socket.io-client';
import type { Answer, Joined, StageFrame, StageView } from '../../../libs/floor/src/floor.events';
import { viewAfter } from '../../support/view-after';

const PATIENCE_MS = 8_000;
const REPEAT_AFTER_MS = 300;
/** Says that the same may be sent again. */
const PASSING = new Set(['unavailable', 'floor-busy', 'too-many-requests', 'join-first']);

/** A citizen's page without its screen: the socket's settings and the ways of apps/web/src/lib/live/line.svelte.ts. */
export class PagePhone {
  view: StageView | undefined;
  isJoined = false;
  /** What was answered, command by command, for whoever wants to know how a refusal looked. */
  readonly refusals: string[] = [];
  private readonly socket: Socket;
  private early: StageFrame[] = [];
  private closed = false;
  private tell: (() => void)[] = [];

  constructor(url: string, readonly session: string, readonly cookie: string, address: string) {
    this.socket = io(`${url}/floor`, {
      transports: ['websocket', 'polling'], tryAllTransports: true, reconnectionDelay: 500, reconnectionDelayMax: 3_000, randomizationFactor: 0.7,
      forceNew: true, extraHeaders: { cookie, 'x-forwarded-for': address },
    });
    this.socket.on('connect', () => void this.join());
    this.socket.on('disconnect', () => (this.isJoined = false));
    this.socket.on('stage', (frame: StageFrame) => this.take(frame));
  }

  /** With the cookie that a first page gives, on a network of its own. */
  static async visit(url: string, session: string, index = 0): Promise<PagePhone> {
    const { headers } = await fetch(`${url}/api/v1/me`);
    return new PagePhone(url, session, headers.getSetCookie()[0]!.split(';', 1)[0]!, `198.51.${index >> 8}.${index & 255}`);
  }

  /** Resolves once what this phone shows is at version `v` or later. */
  async shows(v: number) {
    while (!(this.isJoined && this.view!.v >= v)) await new Promise<void>((resolve) => this.tell.push(resolve));
  }

  /** Once, as the page does it: undefined when nobody knows whether it arrived. */
  send<T>(event: string, command: object, patience = PATIENCE_MS): Promise<Answer<T> | undefined> {
    return this.socket.timeout(patience).emitWithAck(event, command).catch(() => undefined);
  }

  /** Sends the same until it is answered for good. */
  async insist<T>(event: string, command: object): Promise<Answer<T>> {
    while (!this.closed) {
      const answer = this.isJoined ? await this.send<T>(event, command) : undefined;
      if (answer?.problem) this.refusals.push(answer.problem.code);
      if (answer && !(answer.problem && PASSING.has(answer.problem.code))) return answer;
      await pause(REPEAT_AFTER_MS);
    }
    throw new Error('The page was closed before its command was answered');
  }

  close() {
    this.closed = true;
    this.socket.disconnect();
  }

  private async join() {
    [this.early, this.isJoined] = [[], false];
    const answer = await this.send<Joined>('join', { session: this.session, audience: 'stage' });
    if (!answer?.data) return this.joinLater();
    this.view = answer.data.view;
    this.isJoined = true;
    for (const frame of this.early.splice(0)) this.take(frame);
    this.heard();
  }

  private joinLater() {
    setTimeout(() => this.socket.connected && void this.join(), 1_000 + Math.random() * 2_000);
  }

  private take(frame: StageFrame) {
    if (!this.isJoined) return void this.early.push(frame);
    if (frame.v <= this.view!.v) return;
    if (frame.from !== this.view!.v) return void this.join();
    this.view = viewAfter(this.view!, frame);
    this.heard();
  }

  private heard() {
    for (const tell of this.tell.splice(0)) tell();
  }
}

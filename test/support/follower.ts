import { io, type Socket } from 'socket.io-client';
import type { Answer, Audience, ClientToServerEvents, EntriesFrame, Joined, MyQuestion, ServerToClientEvents, StageFrame, StageView } from '../../libs/floor/src/floor.events';
import { viewAfter } from './view-after';

type Command = Exclude<keyof ClientToServerEvents, 'join'>;

/** A client of the live protocol: keeps the view by the patches it hears, and joins again when one is missing. */
export class Follower {
  view: StageView;
  readonly frames: StageFrame[] = [];
  readonly entries: EntriesFrame[] = [];
  readonly own: MyQuestion[] = [];
  following: number | undefined;
  rejoined = 0;
  private waiting: { met: () => boolean; tell: () => void }[] = [];

  private constructor(
    readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>,
    readonly session: string,
  ) {
    socket.on('stage', (frame) => this.take(frame));
    socket.on('entries', (frame) => this.note(() => this.entries.push(frame)));
    socket.on('mine', ({ questions }) => this.note(() => this.own.push(...questions)));
    socket.on('presence', (following) => this.note(() => (this.following = following)));
  }

  static async connect(url: string, cookie: string, session: string, headers: Record<string, string> = {}): Promise<Follower> {
    const socket: Socket<ServerToClientEvents, ClientToServerEvents> = io(`${url}/floor`, {
      transports: ['websocket'], forceNew: true, reconnection: false, extraHeaders: { cookie, ...headers },
    });
    await new Promise<void>((resolve, reject) => {
      socket.once('connect', resolve);
      socket.once('connect_error', reject);
    });
    return new Follower(socket, session);
  }

  /** Joins; the view is the whole small one from then on. */
  async join(audience: Audience = 'stage', since?: number): Promise<Joined> {
    const { data, problem } = await this.emit<Joined>('join', { session: this.session, audience, since });
    if (problem) throw new Error(problem.code);
    this.note(() => (this.view = data.view));
    return data;
  }

  /** Sends a command, or whatever is claimed to be one. */
  emit<T = Record<string, unknown>>(event: Command | 'join' | (string & {}), sent: unknown): Promise<Answer<T>> {
    return this.socket.timeout(10_000).emitWithAck(event as Command, sent as never) as unknown as Promise<Answer<T>>;
  }

  /** Resolves as soon as it is so, at once or after one of the next messages. */
  async until(met: () => boolean): Promise<void> {
    if (!met()) await new Promise<void>((tell) => this.waiting.push({ met, tell }));
  }

  /** Resolves when the view has reached a version. */
  reached(v: number) {
    return this.until(() => this.view.v >= v);
  }

  /** All lines heard, in the order they came. */
  get lines() {
    return this.entries.flatMap(({ entries }) => entries);
  }

  [Symbol.dispose]() {
    this.socket.disconnect();
  }

  private take(frame: StageFrame) {
    this.note(() => {
      this.frames.push(frame);
      if (!this.view || frame.v <= this.view.v) return;
      if (frame.from === this.view.v) this.view = viewAfter(this.view, frame);
      else {
        this.rejoined += 1;
        void this.join();
      }
    });
  }

  private note(heard: () => unknown) {
    heard();
    const met = this.waiting.filter((each) => each.met());
    this.waiting = this.waiting.filter((each) => !met.includes(each));
    for (const { tell } of met) tell();
  }
}

import { ApiProblem, Unreachable } from '#lib/api/call.ts';
import type { Socket } from 'socket.io-client';
import { watchPage } from './page-life.ts';
import type { Answer, ClientToServerEvents, Joined, Mine, ServerToClientEvents, StageFrame } from './protocol.ts';

type FloorSocket = Socket<ServerToClientEvents, ClientToServerEvents>;

/** How long an acknowledgement may take before the command counts as not arrived. */
const patience = 8_000;

/** Apart by chance, so that a thousand phones that lost the same server do not come back in the same second. */
const reconnection = { reconnectionDelay: 500, reconnectionDelayMax: 3_000, randomizationFactor: 0.7, timeout: 10_000 };

/** What comes in by the line. */
interface Listener {
  /** @param askedAt when it was asked for (performance.now()) */
  joined: (answer: Joined, askedAt: number) => void;
  /** Frames that arrive before the join is answered come after it. */
  stage: (frame: StageFrame) => void;
  mine: (changed: Pick<Mine, 'questions'>) => void;
  presence: (following: number) => void;
  /** Perhaps there is a way again: what could not be sent may be tried. */
  open: () => void;
}

/** The line from this page to one session's floor: opened after the first paint, watched, opened again when it breaks. */
export class Line {
  readonly #session: string;
  readonly #listener: Listener;
  /** `waiting` until the first join; `lost` while there is no way to the server. */
  link = $state<'waiting' | 'joined' | 'lost'>('waiting');
  #socket?: FloorSocket;
  #early: StageFrame[] = [];
  #closed = false;
  #unwatch?: () => void;

  constructor(session: string, listener: Listener) {
    this.#session = session;
    this.#listener = listener;
  }

  /** The socket's code is fetched only now. */
  async connect(): Promise<void> {
    this.#unwatch ??= watchPage({ back: () => this.#reconnect(), gone: () => (this.link = 'lost'), seen: () => this.#wake(), leaving: () => this.#socket?.disconnect() });
    const client = await import('socket.io-client').catch(() => undefined);
    if (this.#closed || this.#socket) return;
    if (!client) return this.#later(() => this.connect());
    const socket: FloorSocket = client.io('/floor', { transports: ['websocket', 'polling'], tryAllTransports: true, ...reconnection });
    this.#socket = socket;
    socket.on('connect', () => this.join());
    socket.on('disconnect', () => this.#lost());
    socket.on('connect_error', () => this.#lost());
    socket.on('stage', (frame) => (this.link === 'joined' ? this.#listener.stage(frame) : void this.#early.push(frame)));
    socket.on('mine', this.#listener.mine);
    socket.on('presence', this.#listener.presence);
  }

  close() {
    this.#closed = true;
    this.#unwatch?.();
    this.#socket?.disconnect();
  }

  /** Asks for the whole small view: at first, and when frames are missing. */
  async join(): Promise<void> {
    this.#early = [];
    this.link = 'waiting';
    const askedAt = performance.now();
    const answer = await this.#socket!.timeout(patience).emitWithAck('join', { session: this.#session, audience: 'stage' }).catch(() => undefined);
    if (!answer?.data) return this.#later(() => this.#socket?.connected && this.join());

    this.#listener.joined(answer.data, askedAt);
    this.link = 'joined';
    for (const frame of this.#early.splice(0)) this.#listener.stage(frame);
    this.#listener.open();
  }

  /** A command by the socket when it is joined, else by HTTP: the same service takes both. */
  async send<T>(emit: (socket: Pick<FloorSocket, 'emitWithAck'>) => Promise<Answer<T>>, overHttp: () => Promise<T>): Promise<T> {
    if (!this.#socket?.connected || this.link !== 'joined') return inTime(overHttp());
    const answer = await emit(this.#socket.timeout(patience) as unknown as FloorSocket).catch((cause) => {
      throw new Unreachable('unreachable', { cause });
    });
    if (answer.problem) throw new ApiProblem(answer.problem);
    return answer.data;
  }

  /** A new line at once: the one from before may be dead and not know it for fifteen seconds. */
  #reconnect() {
    if (this.#socket) this.#socket.disconnect().connect();
    else void this.connect();
    this.#listener.open();
  }

  #wake() {
    if (this.#socket?.connected) this.#listener.open();
    else this.#reconnect();
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
}

/** A line may be dead and not say so: then a request has no answer for minutes. @throws Unreachable */
export function inTime<T>(answer: Promise<T>): Promise<T> {
  return Promise.race([answer, new Promise<never>((_, reject) => setTimeout(() => reject(new Unreachable('unreachable')), patience))]);
}

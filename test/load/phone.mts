import { request } from 'node:http';
import { io, type Socket } from 'socket.io-client';
import { follow } from '../../apps/web/src/lib/live/stage.ts';
import type { Answer, Joined, StageFrame, StageView } from '../../libs/floor/src/floor.events.ts';

const ANSWER_WITHIN_MS = 10_000;
const ADDRESSES = 200;
/** Every so-many-th phone keeps the whole view as the page does; more would measure the driver's work instead of the server's. */
const ATTENTIVE = 10;

/** A frame as it reached a phone. `at` is this process's performance.now(). */
export interface Seen {
  seq: number;
  at: number;
}

/** One device: a cookie and a websocket of its own, following a session as the citizen's page does. */
export class Phone {
  readonly frames: Seen[] = [];
  /** What an attentive phone shows. */
  view: StageView | undefined;
  /** Frames that did not build on the one before, and frames that came again. */
  missed = 0;
  repeated = 0;
  /** A person does one thing at a time. */
  isBusy = false;
  private readonly socket: Socket;
  private version: number | undefined;

  private constructor(socket: Socket) {
    this.socket = socket;
    socket.on('stage', (frame: StageFrame) => this.take(frame));
  }

  static async join(url: string, session: string, index: number): Promise<Phone> {
    const localAddress = addressOf(index);
    const cookie = await newDevice(url, localAddress);
    const phone = new Phone(await connect(`${url}/floor`, { localAddress, extraHeaders: { cookie } }));
    const { data, problem } = await phone.send<Joined>('join', { session, audience: 'stage' });
    if (!data) throw new Error(`A phone could not join: ${problem.title}`);
    phone.version = data.view.v;
    if (index % ATTENTIVE === 0) phone.view = data.view;
    return phone;
  }

  /** A command and its acknowledgement; none within ten seconds is a fault. */
  send<T>(event: string, command: object): Promise<Answer<T>> {
    return this.socket.timeout(ANSWER_WITHIN_MS).emitWithAck(event, command);
  }

  leave() {
    this.socket.disconnect();
  }

  private take(frame: StageFrame) {
    this.frames.push({ seq: frame.seq, at: performance.now() });
    if (this.version === undefined) return; // what comes before the answer to join is part of it
    if (frame.v <= this.version) this.repeated += 1;
    else if (frame.from !== this.version) this.missed += 1;
    else this.show(frame);
  }

  private show(frame: StageFrame) {
    this.version = frame.v;
    if (this.view) this.view = follow(this.view, frame) as StageView;
  }
}

export function connect(url: string, options: object): Promise<Socket> {
  const socket = io(url, { transports: ['websocket'], forceNew: true, reconnection: false, ...options });
  return new Promise((resolve, reject) => {
    socket.once('connect', () => resolve(socket));
    socket.once('connect_error', reject);
  });
}

/** Linux answers on the whole of 127/8, so phones can come from many addresses as they do in life. */
export function addressOf(index: number) {
  return process.platform === 'linux' ? `127.1.0.${1 + (index % ADDRESSES)}` : undefined;
}

function newDevice(url: string, localAddress: string | undefined): Promise<string> {
  return new Promise((resolve, reject) => {
    const asked = request(`${url}/api/v1/me`, { localAddress, agent: false }, (response) => {
      response.resume().on('end', () => {
        const [cookie] = response.headers['set-cookie'] ?? [];
        if (cookie) resolve(cookie.split(';')[0]!);
        else reject(new Error(`${url}/api/v1/me gave no device (${response.statusCode})`));
      });
    });
    asked.on('error', reject).end();
  });
}

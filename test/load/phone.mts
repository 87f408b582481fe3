import { follow } from '../../apps/web/src/lib/live/stage.ts';
import type { Answer, Joined, StageFrame, StageView } from '../../libs/floor/src/floor.events.ts';
import { addressOf, newDevice } from '../../scripts/client/device.mts';
import { type Frame, readFrame } from './frame.mts';
import { Line } from './line.mts';

/** Every so-many-th phone keeps the whole view as the page does; more would measure the driver's work instead of the server's. */
const ATTENTIVE = 10;

/** A frame as it reached a phone. `at` is this process's performance.now(). */
export interface Seen {
  seq: number;
  at: number;
  /** As JSON. */
  text: string;
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
  private line!: Line;
  private version: number | undefined;
  private early: Frame[] = [];
  private hasLeft = false;

  static async join(url: string, session: string, index: number): Promise<Phone> {
    const localAddress = addressOf(index);
    const cookie = await newDevice(url, localAddress);
    const phone = new Phone();
    phone.line = await Line.connect(url, '/floor', { localAddress, cookie }, (event) => phone.hear(event));
    const { data, problem } = await phone.send<Joined>('join', { session, audience: 'stage' });
    if (!data) throw new Error(`A phone could not join: ${problem.title}`);
    phone.begin(data.view, index % ATTENTIVE === 0);
    return phone;
  }

  /** Its line broke, and it did not leave: whatever came since is lost to it. */
  get isCutOff() {
    return !this.line.isOpen && !this.hasLeft;
  }

  /** Bytes that reached it, after the websocket's headers. */
  get bytes() {
    return this.line.bytes;
  }

  /** A command and its acknowledgement; none within ten seconds is a fault. */
  send<T>(event: string, command: object): Promise<Answer<T>> {
    return this.line.ask<Answer<T>>(event, command);
  }

  leave() {
    this.hasLeft = true;
    this.line.leave();
  }

  private begin(view: StageView, isAttentive: boolean) {
    this.version = view.v;
    if (isAttentive) this.view = view;
    for (const frame of this.early) if (frame.v > view.v) this.follow(frame);
    this.early = [];
  }

  private hear(event: Buffer) {
    const frame = readFrame(event);
    if (!frame) return;
    this.frames.push({ seq: frame.seq, at: performance.now(), text: frame.text });
    if (this.version === undefined) this.early.push(frame); // applied over the answer to join
    else this.follow(frame);
  }

  private follow(frame: Frame) {
    if (frame.v <= this.version!) this.repeated += 1;
    else if (frame.from !== this.version) this.missed += 1;
    else this.show(frame);
  }

  private show(frame: Frame) {
    this.version = frame.v;
    if (this.view) this.view = follow(this.view, JSON.parse(frame.text) as StageFrame) as StageView;
  }
}

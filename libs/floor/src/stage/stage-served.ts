import { setTimeout as wait } from 'node:timers/promises';
import type { Logger } from '@nestjs/common';
import type { StageFrame, StageView } from '../floor.events';
import type { Lane } from '../writes/floor-transaction';
import { Stage } from './stage';
import { frameBetween } from './stage-frame';
import type { QuestionRow, Snapshot } from './stage.snapshot';

/** At least so long between two frames of a lane: a beat is at once after quiet, then four a second. */
const GAP_MS: Record<Lane, number> = { now: 0, beat: 250, slow: 1_000 };

export interface Taken {
  /** Absent when whoever follows would see no difference. */
  frame: Omit<StageFrame, 'at'> | undefined;
  view: StageView;
  changed: QuestionRow[];
  /** How long after it was due. */
  lateMs: number;
}

/** When one stage is read anew: each lane in its time, one read after the other, and who waits for the same one shares it. */
export class ServedStage {
  usedAt = Date.now();
  /** As the last frame made it: the next one builds on it. Its `v` may be less than that of the stage, then nothing to be seen came since. */
  view: StageView;
  private stage = new Stage();
  private sentAt = 0;
  private due = Infinity;
  /** When the read that has not begun yet should have begun. */
  private dueNext: number | undefined;
  private timer: NodeJS.Timeout | undefined;
  private reading: Promise<void> | undefined;
  /** The read that has not begun yet: it sees whatever is on disk by now. */
  private next: Promise<void> | undefined;
  private beat: Promise<void> | undefined;
  private letGo = false;

  constructor(
    first: Snapshot,
    private readonly snapshot: (known: number) => Promise<Snapshot | undefined>,
    private readonly took: (taken: Taken) => void,
    private readonly log: Logger,
  ) {
    this.view = this.stage.take(first);
  }

  heard(v: number, lane: Lane) {
    if (this.letGo || this.stage.v >= v) return;
    const due = Math.max(Date.now(), this.sentAt + GAP_MS[lane]);
    if (due >= this.due) return;
    clearTimeout(this.timer);
    this.due = due;
    this.timer = setTimeout(() => void this.refresh(), Math.max(0, due - Date.now()));
  }

  /** Resolves when version `v` is in the view, a beat later at most. */
  async caughtUp(v: number): Promise<void> {
    if (this.stage.v < v) await (this.beat ??= this.nextBeat());
  }

  stop() {
    this.letGo = true;
    clearTimeout(this.timer);
  }

  private async nextBeat() {
    await wait(Math.max(0, this.sentAt + GAP_MS.beat - Date.now()));
    this.beat = undefined;
    await this.refresh();
  }

  private refresh(): Promise<void> {
    clearTimeout(this.timer);
    this.dueNext ??= Math.min(this.due, Date.now());
    this.due = Infinity;
    return (this.next ??= this.readNext());
  }

  private async readNext() {
    await this.reading;
    this.next = undefined;
    if (this.letGo) return;
    this.reading = this.read().catch((fault) => this.log.warn(fault));
    await this.reading;
  }

  private async read() {
    const due = this.dueNext!;
    this.dueNext = undefined;
    this.sentAt = Date.now(); // what is heard while reading waits its lane's time too
    const now = await this.snapshot(this.stage.v);
    if (!now || this.letGo || now.v === this.stage.v) return;
    const view = this.take(now);
    const frame = frameBetween(this.view, view);
    if (frame) this.view = view;
    this.sentAt = Date.now();
    this.took({ frame, view: this.view, changed: now.changed ?? [], lateMs: this.sentAt - due });
  }

  /** What could not be taken in is read from the beginning, at the next look. */
  private take(now: Snapshot): StageView {
    try {
      return this.stage.take(now);
    } catch (fault) {
      this.stage = new Stage();
      throw fault;
    }
  }
}

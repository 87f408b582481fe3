import type { Entry } from '../journal-chain';
import { notAsPublished } from './as-published';
import { FloorOnRecord } from './floor-on-record';
import { whyNot } from './may-follow';
import type { Recorded } from './recorded';

/** What the journal says that cannot be: at which entry, and why. */
export interface Fault {
  seq: number;
  fault: string;
}

/**
 * Plays a journal back: every entry must be one that could follow, and whoever was called without a reason must be whom the published order puts first.
 * Reads entries alone, whose bodies fit their kind, so anybody can do the same from the public API.
 */
export class Recount {
  private readonly floor = new FloorOnRecord();
  calls = 0;
  outOfOrder = 0;

  /** Takes in the next entry, unless it cannot follow; answers what is wrong with it. */
  take(entry: Entry): Fault | undefined {
    const recorded = entry as unknown as Recorded;
    const impossible = whyNot(this.floor, recorded);
    const fault = impossible ?? notAsPublished(this.floor, recorded);
    if (!impossible) this.read(recorded);
    return fault ? { seq: entry.seq, fault } : undefined;
  }

  private read(entry: Recorded) {
    if (entry.kind === 'turn.called') {
      this.calls += 1;
      if (entry.body.reason) this.outOfOrder += 1;
    }
    this.floor.take(entry);
  }
}

import { Injectable } from '@nestjs/common';
import { Metrics } from '@dialog/platform';

export type Outcome = 'acknowledged' | 'refused' | 'failed';

/** What the floor counts of itself: once a batch, once a frame, and who follows only when somebody looks. */
@Injectable()
export class FloorMetrics {
  private readonly writes;
  private readonly batches;
  private readonly commits;
  private readonly lag;

  constructor(private readonly metrics: Metrics) {
    this.writes = metrics.counter({ name: 'dialog_writes_total', help: 'Writes of phones and desks: acknowledged (on disk), refused (their own fault), failed (ours)', labelNames: ['kind', 'outcome'] });
    this.batches = metrics.histogram({ name: 'dialog_batch_writes', help: 'Writes committed together' }, [1, 2, 5, 10, 20, 50, 100, 200]);
    this.commits = metrics.histogram({ name: 'dialog_commit_seconds', help: 'From the beginning of a batch to its commit' }, [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]);
    this.lag = metrics.histogram({ name: 'dialog_beat_lag_seconds', help: 'From when a frame was due, by its lane, to its sending' }, [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 5]);
  }

  /** @param outcomes of `kinds`, in the same order */
  wrote(kinds: string[], outcomes: Outcome[], began: number) {
    const counts = new Map<Outcome, Map<string, number>>();
    outcomes.forEach((outcome, i) => {
      const ofOutcome = counts.get(outcome) ?? new Map<string, number>();
      ofOutcome.set(kinds[i]!, (ofOutcome.get(kinds[i]!) ?? 0) + 1);
      counts.set(outcome, ofOutcome);
    });
    for (const [outcome, ofOutcome] of counts) for (const [kind, count] of ofOutcome) this.writes.inc({ kind, outcome }, count);
    this.batches.observe(kinds.length);
    this.commits.observe((performance.now() - began) / 1_000);
  }

  /** Not even taken: too many wait already. */
  turnedAway(kind: string) {
    this.writes.inc({ kind, outcome: 'failed' });
  }

  sent(lateMs: number) {
    this.lag.observe(lateMs / 1_000);
  }

  /** @param rooms of this process, with how many are in each */
  countPhones(rooms: () => Iterable<[room: string, sockets: { size: number }]>) {
    this.metrics.gauge({ name: 'dialog_sockets', help: 'Sockets that follow a session here: phones and screens (stage), auditors (journal), desks', labelNames: ['audience'] }, (gauge) => {
      const counts = { stage: 0, journal: 0, desk: 0 };
      for (const [room, { size }] of rooms()) {
        const audience = room.split(' ', 1)[0]!;
        if (Object.hasOwn(counts, audience)) counts[audience as keyof typeof counts] += size;
      }
      counts.stage -= counts.desk; // a desk sees the stage too
      for (const [audience, count] of Object.entries(counts)) gauge.set({ audience }, count);
    });
  }
}

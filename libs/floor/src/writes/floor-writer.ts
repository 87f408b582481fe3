import { Injectable, Logger } from '@nestjs/common';
import { Database, Problem } from '@dialog/platform';
import { allOf, inHalves, isOwnFault, type Waiting, type Write, writeAlone, writeBatch, type Written } from './batch';
import { FloorBusy } from '../floor.errors';
import { FloorMetrics } from '../floor-metrics';
import { FloorTransaction } from './floor-transaction';
import { StageNews } from '../stage/stage-news';

const MOST_IN_A_BATCH = 200;
const MOST_WAITING = 2_000;

/**
 * Group commit. What arrives while a batch is being written is the next batch: no timer, one transaction, one flush to disk.
 * Each write is acknowledged after that commit and not before; one that fails costs nobody else's (docs/decisions/0003-group-commit.md).
 */
@Injectable()
export class FloorWriter {
  private readonly log = new Logger(FloorWriter.name);
  private readonly lines = new Map<string, Waiting[]>();

  constructor(
    private readonly database: Database,
    private readonly news: StageNews,
    private readonly metrics: FloorMetrics,
  ) {}

  /** Runs under the session's lock; resolves when it is on disk. */
  write<T>(session: string, run: (floor: FloorTransaction) => Promise<T>): Promise<T> {
    return this.enqueue<T>(session, { kind: 'single', run });
  }

  enqueue<T>(session: string, write: Write): Promise<T> {
    const line = this.lines.get(session);
    if (line && line.length >= MOST_WAITING) {
      this.metrics.turnedAway(write.kind);
      return Promise.reject(new FloorBusy());
    }
    return new Promise<T>((resolve, reject) => {
      const waiting: Waiting = {
        write,
        done(result) {
          resolve(result as T);
          return 'acknowledged';
        },
        refused(problem) {
          reject(problem);
          return isOwnFault(problem) ? 'refused' : 'failed';
        },
      };
      if (line) return line.push(waiting);
      this.lines.set(session, [waiting]);
      void this.drain(session);
    });
  }

  private async drain(session: string) {
    const line = this.lines.get(session)!;
    await Promise.resolve(); // what the same tick brings belongs to the first batch
    while (line.length > 0) await this.commit(session, line.splice(0, MOST_IN_A_BATCH));
    this.lines.delete(session);
  }

  private async commit(session: string, batch: Waiting[]) {
    const began = performance.now();
    const kinds = batch.map(({ write }) => write.kind);
    try {
      const { outcomes, lane, v } = (await this.together(session, batch)) ?? (await this.apart(session, batch));
      this.metrics.wrote(kinds, outcomes.map((tell) => tell()), began);
      if (lane && lane !== 'now') this.news.soon(session, v, lane);
    } catch (fault) {
      if (!(fault instanceof Problem)) this.log.error(fault);
      this.metrics.wrote(kinds, batch.map(({ refused }) => refused(fault as Error)), began);
      // the database is away: whoever waits hears it now, not after a time-out of their own
      if (!isOwnFault(fault)) for (const { refused } of this.lines.get(session)!.splice(0)) refused(fault as Error);
    }
  }

  /** As nearly all batches go, nothing being at fault: COMMIT travels with the last statements. @returns undefined when something was, and nothing is written */
  private async together(session: string, batch: Waiting[]): Promise<Written | undefined> {
    if (batch.length > 1 && batch.some(({ write }) => write.kind === 'single')) return undefined;
    try {
      return (await writeAlone(this.database, session, batch)) ?? (await this.whole(session, batch));
    } catch (fault) {
      if (batch.length === 1 || !isOwnFault(fault)) throw fault;
      return undefined;
    }
  }

  private whole(session: string, batch: Waiting[]): Promise<Written> {
    return this.database.transaction(async (client, commit) => {
      const floor = new FloorTransaction(client, session);
      const outcomes = await writeBatch(floor, batch, ({ run }) => run(floor));
      await allOf([floor.flush(), this.tellAtOnce(floor), commit()]);
      return { outcomes, lane: floor.lane, v: floor.row.v };
    });
  }

  private apart(session: string, batch: Waiting[]): Promise<Written> {
    return this.database.transaction(async (client) => {
      const floor = new FloorTransaction(client, session);
      await floor.locked;
      const outcomes = await inHalves(floor, batch);
      await this.tellAtOnce(floor);
      return { outcomes, lane: floor.lane, v: floor.row.v };
    });
  }

  private async tellAtOnce({ client, lane, session, row }: FloorTransaction) {
    if (lane === 'now') await this.news.within(client, session, row.v);
  }
}

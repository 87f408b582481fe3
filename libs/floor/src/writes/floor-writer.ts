import { Injectable, Logger } from '@nestjs/common';
import { Database, NotFound, prepared, Problem } from '@dialog/platform';
import type { PoolClient } from 'pg';
import { askAll, type AskWrite } from './asks';
import { FloorBusy } from '../floor.errors';
import { FloorMetrics, type Outcome } from '../floor-metrics';
import { FloorTransaction, type FloorRow, type FloorRules } from './floor-transaction';
import { StageNews } from '../stage/stage-news';
import { supportAll, type SupportWrite } from './supports';
import { withdrawAll, type WithdrawWrite } from './withdrawals';

/** What a person at the desk does, or a phone that is one of few: runs by itself, in the order of arrival. */
interface SingleWrite {
  kind: 'single';
  run(floor: FloorTransaction): Promise<unknown>;
}

type Write = AskWrite | SupportWrite | WithdrawWrite | SingleWrite;

/** A write that waits for its batch. */
interface Waiting {
  write: Write;
  done(result: unknown): Outcome;
  refused(problem: Error): Outcome;
}

const MOST_IN_A_BATCH = 200;
const MOST_WAITING = 2_000;
const COUNT_EVERY_MS = 15_000;

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
      const { outcomes, floor } = await this.database.transaction((client) => this.writeAll(client, session, batch));
      this.metrics.wrote(kinds, outcomes.map((tell) => tell()), began);
      if (floor.lane && floor.lane !== 'now') this.news.soon(session, floor.row.v, floor.lane);
    } catch (fault) {
      if (!(fault instanceof Problem)) this.log.error(fault);
      this.metrics.wrote(kinds, batch.map(({ refused }) => refused(fault as Error)), began);
    }
  }

  private async writeAll(client: PoolClient, session: string, batch: Waiting[]) {
    const floor = await lockFloor(client, session);
    const outcomes = await inHalves(floor, batch);
    if (floor.lane === 'now') await this.news.within(client, session, floor.row.v);
    return { outcomes, floor };
  }
}

const LOCK = `
  select seq, head, last_at, v, last_no, last_asker, last_turn, last_answer, counted_at, counted_v, ending_at from floor where session = $1 for update`;

const RULES = `
  select state, held_on, speaking_seconds, answer_seconds, open_limit,
    greatest(date_trunc('milliseconds', clock()), (select last_at from floor where session = $1)) as at
  from session where id = $1`;

/** Locks first and reads in the next statement: a locking SELECT sees data and clock from before its wait. */
async function lockFloor(client: PoolClient, session: string): Promise<FloorTransaction> {
  const [{ rows }, { rows: rules }] = await Promise.all([
    client.query<FloorRow>(prepared(LOCK, [session])),
    client.query<FloorRules & { at: Date }>(prepared(RULES, [session])),
  ]);
  if (!rows[0]) throw new NotFound('There is no such session');
  return new FloorTransaction(client, session, rows[0], rules[0]!, rules[0]!.at);
}

/** Tries a batch whole; when the database refuses it, its halves, down to the one that is at fault. */
async function inHalves(floor: FloorTransaction, batch: Waiting[]): Promise<(() => Outcome)[]> {
  const written = await attempt(floor, 'batch', async () => {
    const outcomes = await writeBatch(floor, batch);
    await floor.flush();
    return outcomes;
  });
  if (!(written instanceof Refused)) return written;
  if (batch.length === 1) return [() => batch[0]!.refused(written.fault)];
  const half = batch.length >> 1;
  return [...(await inHalves(floor, batch.slice(0, half))), ...(await inHalves(floor, batch.slice(half)))];
}

async function writeBatch(floor: FloorTransaction, batch: Waiting[]): Promise<(() => Outcome)[]> {
  const { now, row } = floor;
  if (floor.rules.state === 'live' && now.getTime() - (row.counted_at?.getTime() ?? 0) >= COUNT_EVERY_MS) await floor.countSupports();
  const results = new Map<Write, unknown>();
  await allOf([
    askAll(floor, ofKind(batch, 'ask'), results),
    supportAll(floor, ofKind(batch, 'support'), results),
    withdrawAll(floor, ofKind(batch, 'withdraw'), results),
  ]);
  for (const write of ofKind(batch, 'single')) results.set(write, await attempt(floor, 'single', () => write.run(floor)));
  return batch.map(({ write, done, refused }) => () => {
    const result = results.get(write);
    if (result instanceof Refused) return refused(result.fault);
    return result instanceof Error ? refused(result) : done(result);
  });
}

/** What was undone, and why. */
class Refused {
  constructor(readonly fault: Error) {}
}

/**
 * Does work behind a savepoint. A fault of its own undoes it whole, in the database and in memory, and is the answer; any other ends the transaction.
 * The savepoint travels with the work's first statement: a connection does things in the order it is given them.
 */
async function attempt<T>(floor: FloorTransaction, savepoint: 'batch' | 'single', work: () => Promise<T>): Promise<T | Refused> {
  const restore = floor.remember();
  try {
    const [, result] = await Promise.all([floor.client.query(`savepoint ${savepoint}`), work()]);
    return result;
  } catch (fault) {
    if (!isOwnFault(fault)) throw fault;
    await floor.client.query(`rollback to savepoint ${savepoint}`);
    restore();
    return new Refused(fault as Error);
  }
}

/** Work that goes side by side on one connection: its statements travel together. Fails when all of it has come to rest, with what was at fault. */
async function allOf(work: Promise<void>[]) {
  const faults = (await Promise.allSettled(work)).filter((settled) => settled.status === 'rejected').map(({ reason }) => reason as Error);
  if (faults.length > 0) throw faults.find(isOwnFault) ?? faults[0]!; // the others only found the transaction broken
}

function ofKind<K extends Write['kind']>(batch: Waiting[], kind: K) {
  return batch.map(({ write }) => write).filter((write): write is Extract<Write, { kind: K }> => write.kind === kind);
}

/** A coded problem, or SQLSTATE 22, 23 and P0: the command's own fault. All else is the server's. */
function isOwnFault(fault: unknown): boolean {
  const { code, status } = fault as { code?: string; status?: number };
  return status !== undefined || /^(22|23|P0)/.test(code ?? '');
}

import type { Database } from '@dialog/platform';
import { askAll, type AskWrite } from './asks';
import type { Outcome } from '../floor-metrics';
import type { FloorTransaction, Lane } from './floor-transaction';
import { supportAll, supportAlone, type SupportWrite } from './supports';
import { withdrawAll, type WithdrawWrite } from './withdrawals';

/** What a person at the desk does, or a phone that is one of few: runs by itself, in the order of arrival. */
interface SingleWrite {
  kind: 'single';
  run(floor: FloorTransaction): Promise<unknown>;
}

export type Write = AskWrite | SupportWrite | WithdrawWrite | SingleWrite;

/** A write that waits for its batch. */
export interface Waiting {
  write: Write;
  done(result: unknown): Outcome;
  refused(problem: Error): Outcome;
}

/** A batch that is on disk. */
export interface Written {
  /** For each write of the batch: tells it what came of it. */
  outcomes: (() => Outcome)[];
  /** How soon others must see it; undefined when there is nothing to be seen. */
  lane?: Lane;
  /** The stage version it made. */
  v: number;
}

const COUNT_EVERY_SECONDS = 15;

/** Supports with nothing beside them go in one statement. @returns undefined when this is not such a batch, or counts are due on record first */
export async function writeAlone(database: Database, session: string, batch: Waiting[]): Promise<Written | undefined> {
  const writes = ofKind(batch, 'support');
  const pressed = writes.length === batch.length && (await supportAlone(database, session, writes, COUNT_EVERY_SECONDS));
  if (!pressed) return undefined;
  const results = new Map<Write, unknown>(writes.map((write, i) => [write, pressed.results[i]]));
  return { outcomes: outcomesOf(batch, results), v: pressed.version, ...(pressed.moved && { lane: 'slow' }) };
}

/** Tries a batch whole; when the database refuses it, its halves, down to the one that is at fault. */
export async function inHalves(floor: FloorTransaction, batch: Waiting[]): Promise<(() => Outcome)[]> {
  const written = await attempt(floor, 'batch', async () => {
    const outcomes = await writeBatch(floor, batch, ({ run }) => attempt(floor, 'single', () => run(floor)));
    await floor.flush();
    return outcomes;
  });
  if (!(written instanceof Refused)) return written;
  if (batch.length === 1) return [() => batch[0]!.refused(written.fault)];
  const half = batch.length >> 1;
  return [...(await inHalves(floor, batch.slice(0, half))), ...(await inHalves(floor, batch.slice(half)))];
}

/** What citizens write goes side by side, its look-ups with the lock; then what the desk does, one after the other. */
export async function writeBatch(floor: FloorTransaction, batch: Waiting[], single: (write: SingleWrite) => Promise<unknown>): Promise<(() => Outcome)[]> {
  const results = new Map<Write, unknown>();
  const ready = floor.locked.then(() => countIfDue(floor));
  await allOf([
    ready,
    askAll(floor, ofKind(batch, 'ask'), results, ready),
    supportAll(floor, ofKind(batch, 'support'), results, ready),
    withdrawAll(floor, ofKind(batch, 'withdraw'), results, ready),
  ]);
  for (const write of ofKind(batch, 'single')) results.set(write, await single(write));
  return outcomesOf(batch, results);
}

function outcomesOf(batch: Waiting[], results: Map<Write, unknown>): (() => Outcome)[] {
  return batch.map(({ write, done, refused }) => () => {
    const result = results.get(write);
    if (result instanceof Refused) return refused(result.fault);
    return result instanceof Error ? refused(result) : done(result);
  });
}

async function countIfDue(floor: FloorTransaction) {
  const since = floor.now.getTime() - (floor.row.counted_at?.getTime() ?? 0);
  if (floor.rules.state === 'live' && since >= COUNT_EVERY_SECONDS * 1_000) await floor.countSupports();
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
export async function allOf(work: Promise<void>[]) {
  const faults = (await Promise.allSettled(work)).filter((settled) => settled.status === 'rejected').map(({ reason }) => reason as Error);
  if (faults.length > 0) throw faults.find(isOwnFault) ?? faults[0]!; // the others only found the transaction broken
}

function ofKind<K extends Write['kind']>(batch: Waiting[], kind: K) {
  return batch.map(({ write }) => write).filter((write): write is Extract<Write, { kind: K }> => write.kind === kind);
}

/** A coded problem, or SQLSTATE 22, 23 and P0: the command's own fault. All else is the server's. */
export function isOwnFault(fault: unknown): boolean {
  const { code, status } = fault as { code?: string; status?: number };
  return status !== undefined || /^(22|23|P0)/.test(code ?? '');
}

import type { Writable } from 'node:stream';
import { Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Pool, types, type PoolClient, type QueryConfig, type QueryResult, type QueryResultRow } from 'pg';
import { Config } from './config';

const DATE = 1082;
const INT8 = 20;
// A date is a day, not an instant; and every bigint here (a seq, a version) is far below 2^53.
types.setTypeParser(DATE, (value) => value);
types.setTypeParser(INT8, Number);

/** What runs a statement: the pool, or one connection inside a transaction. */
export interface Queryable {
  query<R extends QueryResultRow>(sql: string, values?: unknown[]): Promise<QueryResult<R>>;
}

const names = new Map<string, string>();

/** A statement that a connection plans once and keeps: for texts that come again and again, never for one made anew each time. */
export function prepared(text: string, values: unknown[]): QueryConfig {
  const name = names.get(text) ?? `kept-${names.size}`;
  names.set(text, name);
  return { name, text, values };
}

/** SQL as it is, for the floor's write path and whatever an entity does not say well. */
@Injectable()
export class Database implements Queryable, OnApplicationShutdown {
  /** For what reads, and what stands alone. */
  readonly pool: Pool;
  /** For transactions, which so never wait behind readers. What they touch is little of what may be much: found by an index, never by a scan. */
  readonly writers: Pool;

  constructor({ databaseUrl }: Config) {
    this.pool = connections(databaseUrl);
    this.writers = connections(databaseUrl, '-c enable_seqscan=off -c enable_hashjoin=off -c enable_mergejoin=off');
  }

  query<R extends QueryResultRow>(sql: string, values?: unknown[]): Promise<QueryResult<R>> {
    return this.pool.query<R>(sql, values);
  }

  /** One statement that is a transaction of its own: on disk when it answers. */
  write<R extends QueryResultRow>(statement: QueryConfig): Promise<QueryResult<R>> {
    return this.writers.query<R>(statement);
  }

  /**
   * Resolves when the work is on disk; rejects when nothing of it is, or, where the connection was lost at the commit itself, when nobody knows whether all of it is.
   * @param work may give `commit` along with its last statements, to save a round trip; else it follows
   */
  async transaction<T>(work: (client: PoolClient, commit: () => Promise<void>) => Promise<T>): Promise<T> {
    const client = await this.writers.connect();
    let fault: Error | undefined;
    let committed: Promise<void> | undefined;
    const commit = () => (committed ??= commitOn(client));
    try {
      const [, result] = await Promise.all([client.query('begin'), work(client, commit)]);
      await commit();
      return result;
    } catch (error) {
      await client.query('rollback').catch((broken: Error) => (fault = broken));
      throw error;
    } finally {
      client.release(fault);
    }
  }

  /** After the last request has its answer. */
  async onApplicationShutdown() {
    await Promise.all([this.pool.end(), this.writers.end()]);
  }
}

/** After an error that the work caught, COMMIT undoes everything and says no more than its name. */
async function commitOn(client: PoolClient) {
  const { command } = await client.query('commit');
  if (command !== 'COMMIT') throw new Error(`The transaction was not committed: PostgreSQL answered ${command}`);
}

function connections(connectionString: string, options = ''): Pool {
  const pool = new Pool({
    connectionString,
    max: 10,
    pipeline: true, // what one connection is given together goes out together; it is done in that order
    connectionTimeoutMillis: 5_000,
    maxLifetimeSeconds: 60, // a plan that was kept since its tables were small goes with its connection
    // A database that hangs does not even cancel a statement. A phone has given up after eight seconds: later nobody hears the answer.
    query_timeout: 8_000,
    // Plans made for one session's values scan whole sessions later; generic ones use the index (docs/decisions/0004).
    // The lock of a node that vanished in the middle of a transaction is not held for hours.
    options: `-c plan_cache_mode=force_generic_plan -c statement_timeout=7s -c idle_in_transaction_session_timeout=15s ${options}`,
  });
  pool.on('error', () => undefined); // an idle connection died; the next query opens another
  pool.on('connect', (client) => {
    client.on('error', () => undefined); // one in use died: its queries say so
    sendTogether(client);
  });
  return pool;
}

/** What a connection is given in one breath leaves in one piece: every piece wakes the database anew, which costs more than the sending. */
function sendTogether(client: PoolClient) {
  const { stream } = (client as unknown as { connection: { stream: Writable } }).connection;
  const query = client.query.bind(client) as (...given: unknown[]) => unknown;
  const gathering = (...given: unknown[]) => {
    stream.cork();
    process.nextTick(() => stream.uncork());
    return query(...given);
  };
  client.query = gathering as PoolClient['query'];
}

import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { PgBoss } from 'pg-boss';
import { Config } from './config';
import type { Queryable } from './database';

/** Of one queue: jobs not yet done, those of them whose time has come, and those that failed for good in the last seven days. */
interface JobCounts {
  queue: string;
  waiting: number;
  due: number;
  failed: number;
}

type Handler<T> = (data: T) => Promise<void>;

/** Work for later. A job enters the transaction of whoever sends it, so it exists exactly when its cause does. */
@Injectable()
export class Jobs implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(Jobs.name);
  private readonly handlers = new Map<string, Handler<never>>();
  private readonly boss: PgBoss;

  constructor(config: Config) {
    this.boss = new PgBoss({ connectionString: config.databaseUrl, schema: 'jobs', max: 3, migrate: false, createSchema: false });
    this.boss.on('error', (error) => this.log.error(error));
  }

  /** Says who does the jobs of a queue; before the application has started. */
  handle<T extends object>(queue: string, handler: Handler<T>) {
    this.handlers.set(queue, handler as Handler<never>);
  }

  async send(queue: string, data: object, within: Queryable, startAfter?: Date) {
    const db = { executeSql: (sql: string, values?: unknown[]) => within.query(sql, values) };
    await this.boss.send(queue, data, { db, ...(startAfter && { startAfter }) });
  }

  async counts(database: Queryable): Promise<JobCounts[]> {
    const { rows } = await database.query<JobCounts>(
      `select name as queue, count(*) filter (where state in ('created', 'retry'))::int as waiting,
         count(*) filter (where state in ('created', 'retry') and start_after < clock_timestamp())::int as due, count(*) filter (where state = 'failed')::int as failed
       from jobs.job where state in ('created', 'retry', 'failed') group by name`,
      [],
    );
    return rows;
  }

  async onApplicationBootstrap() {
    await this.boss.start();
    for (const [queue, handler] of this.handlers) {
      await this.boss.work(queue, async (jobs) => {
        for (const job of jobs) await handler(job.data as never);
      });
    }
  }

  async onModuleDestroy() {
    await this.boss.stop({ graceful: true, timeout: 3_000 });
  }
}

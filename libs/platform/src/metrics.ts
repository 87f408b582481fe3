import { Injectable } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { Pool } from 'pg';
import { collectDefaultMetrics, Counter, Gauge, Histogram, Registry } from 'prom-client';
import type { DataSource } from 'typeorm';
import { Database } from './database';
import { Jobs } from './jobs';
import { within } from './within';

/** Longer than this nobody waits for a figure that the database has to give. */
const PATIENCE_MS = 1_000;

/** How a figure is named and what it counts. A label is a code of ours: never a device, an address, a token or somebody's words. */
interface Figure<L extends string> {
  name: `dialog_${string}`;
  help: string;
  labelNames?: L[];
}

/** What this process counts of itself, in Prometheus' terms. Libraries make their own figures here and know nothing of who reads them. */
@Injectable()
export class Metrics {
  private readonly registry = new Registry();

  constructor(
    private readonly database: Database,
    @InjectDataSource() private readonly entities: DataSource,
    private readonly jobs: Jobs,
  ) {
    collectDefaultMetrics({ register: this.registry });
    this.watchPools();
    this.watchJobs();
  }

  counter<L extends string = never>(figure: Figure<L>): Counter<L> {
    return new Counter({ ...figure, registers: [this.registry] });
  }

  histogram<L extends string = never>(figure: Figure<L>, buckets: number[]): Histogram<L> {
    return new Histogram({ ...figure, buckets, registers: [this.registry] });
  }

  /** @param read sets what is so now; called when somebody looks, and not before */
  gauge<L extends string = never>(figure: Figure<L>, read: (gauge: Gauge<L>) => void | Promise<void>): Gauge<L> {
    return new Gauge({ ...figure, registers: [this.registry], collect() { return read(this); } });
  }

  /** All of it, in the text form that Prometheus reads. */
  get contentType() {
    return this.registry.contentType;
  }

  text(): Promise<string> {
    return this.registry.metrics();
  }

  private watchPools() {
    const pools: Record<string, Pool> = { statements: this.database.pool, transactions: this.database.writers, entities: (this.entities.driver as unknown as { master: Pool }).master };
    this.gauge({ name: 'dialog_database_connections', help: 'Connections to PostgreSQL, and requests that wait for one', labelNames: ['pool', 'state'] }, (gauge) => {
      for (const [pool, { totalCount, idleCount, waitingCount }] of Object.entries(pools)) {
        gauge.set({ pool, state: 'used' }, totalCount - idleCount);
        gauge.set({ pool, state: 'idle' }, idleCount);
        gauge.set({ pool, state: 'waiting' }, waitingCount);
      }
    });
  }

  /** Absent while the database does not answer: a figure from before would be believed. */
  private watchJobs() {
    this.gauge({ name: 'dialog_jobs', help: 'Jobs that wait, that are due and wait all the same, and that failed for good', labelNames: ['queue', 'state'] }, async (gauge) => {
      gauge.reset();
      const counts = await within(PATIENCE_MS, this.jobs.counts(this.database));
      for (const { queue, waiting, due, failed } of counts ?? []) {
        gauge.set({ queue, state: 'waiting' }, waiting);
        gauge.set({ queue, state: 'due' }, due);
        gauge.set({ queue, state: 'failed' }, failed);
      }
    });
  }
}

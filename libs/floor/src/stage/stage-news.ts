import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Config, Database, type Queryable } from '@dialog/platform';
import { Client } from 'pg';
import type { Lane } from '../writes/floor-transaction';
import { Listeners } from './stage-listeners';

/** What a node tells the others: a session's stage is at a version now, or how many follow it here. */
export type News = { session: string; v: number; lane: Lane } | { session: string; node: string; following: number };

const CHANNEL = 'floor';
const LANES = new Set<Lane>(['now', 'beat', 'slow']);
/** Counts alone are sent once a second, so their news may wait for more of it. */
const GATHER_MS = { beat: 5, slow: 100 };
const RECONNECT_MS = 500;

/**
 * News of commits, by PostgreSQL NOTIFY, on one node as on ten. What must be seen at once is sent inside its transaction;
 * all else after the commit, gathered: a NOTIFY inside a transaction makes every commit of the server wait its turn for the disk.
 * Lost news costs two seconds, never correctness: each node also looks at the versions (stage.service.ts).
 */
@Injectable()
export class StageNews implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(StageNews.name);
  private readonly listeners = new Listeners<[News]>(this.log);
  private readonly gathered = new Map<string, News>();
  private timer: NodeJS.Timeout | undefined;
  private due = Infinity;
  private client: Client | undefined;
  private stopped = false;

  constructor(
    private readonly config: Config,
    private readonly database: Database,
  ) {}

  onNews(listener: (news: News) => void) {
    this.listeners.add(listener);
  }

  async within(client: Queryable, session: string, v: number) {
    await client.query('select pg_notify($1, $2)', [CHANNEL, JSON.stringify([{ session, v, lane: 'now' }])]);
  }

  soon(session: string, v: number, lane: 'beat' | 'slow') {
    const before = this.gathered.get(session);
    this.gather(session, { session, v, lane: before && 'lane' in before && before.lane === 'beat' ? 'beat' : lane }, GATHER_MS[lane]);
  }

  following(news: { session: string; node: string; following: number }) {
    this.gather(`${news.session} ${news.node}`, news, GATHER_MS.slow);
  }

  private gather(key: string, news: News, ms: number) {
    this.gathered.set(key, news);
    if (Date.now() + ms >= this.due) return;
    clearTimeout(this.timer);
    this.due = Date.now() + ms;
    this.timer = setTimeout(() => void this.send(), ms);
  }

  private async send() {
    this.due = Infinity;
    const all = [...this.gathered.values()];
    this.gathered.clear();
    // a payload holds less than 8,000 bytes
    for (let i = 0; i < all.length; i += 50) {
      const payload = JSON.stringify(all.slice(i, i + 50));
      await this.database.query('select pg_notify($1, $2)', [CHANNEL, payload]).catch((fault) => this.log.warn(fault));
    }
  }

  async onApplicationBootstrap() {
    await this.listen();
  }

  private async listen() {
    if (this.stopped) return;
    const client = new Client({ connectionString: this.config.databaseUrl, keepAlive: true, connectionTimeoutMillis: 5_000 });
    client.on('error', () => undefined); // 'end' follows and listens anew
    client.on('end', () => setTimeout(() => void this.listen(), RECONNECT_MS).unref());
    client.on('notification', ({ payload }) => this.hear(payload));
    this.client = client;
    try {
      await client.connect();
      await client.query(`listen ${CHANNEL}`);
    } catch (fault) {
      this.log.warn(fault);
      await client.end().catch(() => undefined);
    }
  }

  private hear(payload: string | undefined) {
    try {
      for (const news of JSON.parse(payload ?? '[]') as unknown[]) if (isNews(news)) this.listeners.tell(news);
    } catch (fault) {
      this.log.warn(fault);
    }
  }

  async onModuleDestroy() {
    this.stopped = true;
    clearTimeout(this.timer);
    await this.client?.end();
  }
}

/** Whoever may connect may notify: what does not look like news is not heard. */
function isNews(heard: unknown): heard is News {
  const { session, v, lane, node, following } = (heard ?? {}) as Record<string, unknown>;
  if (typeof session !== 'string') return false;
  return (Number.isSafeInteger(v) && LANES.has(lane as Lane)) || (typeof node === 'string' && Number.isSafeInteger(following));
}

import { Injectable, Logger, type OnModuleDestroy } from '@nestjs/common';
import { Database, Notifications, type Queryable } from '@dialog/platform';
import type { Lane } from '../writes/floor-transaction';
import { Listeners } from './stage-listeners';

/** What a node tells the others: a session's stage is at a version now, or how many follow it here. */
export type News = { session: string; v: number; lane: Lane } | { session: string; node: string; following: number };

const CHANNEL = 'floor';
const LANES = new Set<Lane>(['now', 'beat', 'slow']);
/** Counts alone are sent once a second, so their news may wait for more of it. */
const GATHER_MS = { beat: 5, slow: 100 };

/**
 * News of commits, by PostgreSQL NOTIFY, on one node as on ten. What must be seen at once is sent inside its transaction;
 * all else after the commit, gathered: a NOTIFY inside a transaction makes every commit of the server wait its turn for the disk.
 * Lost news costs two seconds, never correctness: each node also looks at the versions (stage.service.ts).
 */
@Injectable()
export class StageNews implements OnModuleDestroy {
  private readonly log = new Logger(StageNews.name);
  private readonly listeners = new Listeners<[News]>(this.log);
  private readonly gathered = new Map<string, News>();
  private timer: NodeJS.Timeout | undefined;
  private due = Infinity;

  constructor(
    notifications: Notifications,
    private readonly database: Database,
  ) {
    notifications.on(CHANNEL, (payload) => this.hear(payload));
  }

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

  private hear(payload: string) {
    for (const news of JSON.parse(payload) as unknown[]) if (isNews(news)) this.listeners.tell(news);
  }

  onModuleDestroy() {
    clearTimeout(this.timer);
  }
}

/** Whoever may connect may notify: what does not look like news is not heard. */
function isNews(heard: unknown): heard is News {
  const { session, v, lane, node, following } = (heard ?? {}) as Record<string, unknown>;
  if (typeof session !== 'string') return false;
  return (Number.isSafeInteger(v) && LANES.has(lane as Lane)) || (typeof node === 'string' && Number.isSafeInteger(following));
}

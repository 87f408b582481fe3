import { randomUUID } from 'node:crypto';
import { Injectable, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { StageNews } from './stage-news';

const COUNT_EVERY_MS = 5_000;
const GONE_AFTER_MS = 20_000;

interface Count {
  following: number;
  at: number;
}

/** How many follow a session, on all nodes together; nobody is named. */
@Injectable()
export class PresenceService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly node = randomUUID();
  /** session -> node -> how many */
  private readonly counts = new Map<string, Map<string, Count>>();
  private readonly here: (() => Map<string, number>)[] = [];
  private readonly listeners: ((session: string, following: number) => void)[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly news: StageNews) {}

  /** @param count answers how many follow each session on this node */
  countWith(count: () => Map<string, number>) {
    this.here.push(count);
  }

  onChange(listener: (session: string, following: number) => void) {
    this.listeners.push(listener);
  }

  following(session: string): number {
    let sum = 0;
    for (const { following, at } of this.counts.get(session)?.values() ?? []) if (at > Date.now() - GONE_AFTER_MS) sum += following;
    return sum;
  }

  onApplicationBootstrap() {
    this.news.onNews((news) => {
      if ('node' in news) this.take(news.session, news.node, news.following);
    });
    this.timer = setInterval(() => this.tell(), COUNT_EVERY_MS);
  }

  onModuleDestroy() {
    clearInterval(this.timer);
  }

  private tell() {
    const now = new Map(this.here.flatMap((count) => [...count()]));
    for (const [session, nodes] of this.counts) if (nodes.get(this.node)?.following && !now.has(session)) now.set(session, 0);
    for (const [session, following] of now) this.news.following({ session, node: this.node, following });
  }

  private take(session: string, node: string, following: number) {
    const before = this.following(session);
    const nodes = this.counts.get(session) ?? new Map<string, Count>();
    this.counts.set(session, nodes.set(node, { following, at: Date.now() }));
    if (this.following(session) !== before) for (const listener of this.listeners) listener(session, this.following(session));
  }
}

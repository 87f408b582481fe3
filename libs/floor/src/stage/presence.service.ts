import { randomUUID } from 'node:crypto';
import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Listeners } from './stage-listeners';
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
  /** What the followers of a session were last told. */
  private readonly told = new Map<string, number>();
  private readonly log = new Logger(PresenceService.name);
  private readonly listeners = new Listeners<[session: string, following: number]>(this.log);
  private timer: NodeJS.Timeout | undefined;

  constructor(private readonly news: StageNews) {}

  /** @param count answers how many follow each session on this node */
  countWith(count: () => Map<string, number>) {
    this.here.push(count);
  }

  onChange(listener: (session: string, following: number) => void) {
    this.listeners.add(listener);
  }

  following(session: string): number {
    let sum = 0;
    for (const { following } of this.counts.get(session)?.values() ?? []) sum += following;
    return sum;
  }

  onApplicationBootstrap() {
    this.news.onNews((news) => {
      if ('node' in news) this.take(news.session, news.node, news.following);
    });
    this.timer = setInterval(() => this.count(), COUNT_EVERY_MS);
  }

  onModuleDestroy() {
    clearInterval(this.timer);
  }

  private count() {
    try {
      this.forgetTheGone();
      this.tellNodes();
    } catch (fault) {
      this.log.error(fault);
    }
  }

  private tellNodes() {
    const now = new Map(this.here.flatMap((count) => [...count()]));
    for (const [session, nodes] of this.counts) if (nodes.has(this.node) && !now.has(session)) now.set(session, 0);
    for (const [session, following] of now) this.news.following({ session, node: this.node, following });
  }

  private take(session: string, node: string, following: number) {
    const nodes = this.counts.get(session) ?? new Map<string, Count>();
    if (following > 0) nodes.set(node, { following, at: Date.now() });
    else nodes.delete(node);
    this.counts.set(session, nodes);
    this.tellFollowers(session);
  }

  /** A node that died takes nobody back; its count lapses. */
  private forgetTheGone() {
    for (const [session, nodes] of this.counts) {
      for (const [node, { at }] of nodes) if (at < Date.now() - GONE_AFTER_MS) nodes.delete(node);
      this.tellFollowers(session);
    }
  }

  private tellFollowers(session: string) {
    const following = this.following(session);
    if (following !== (this.told.get(session) ?? 0)) this.listeners.tell(session, following);
    this.told.set(session, following);
    if (this.counts.get(session)?.size) return;
    this.counts.delete(session);
    this.told.delete(session);
  }
}

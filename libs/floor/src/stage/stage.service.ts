import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database, NotFound, within } from '@dialog/platform';
import { aheadAfter } from '../domain/clock-offset';
import { FloorMetrics } from '../floor-metrics';
import type { StageFrame, StageView } from '../floor.events';
import { Listeners } from './stage-listeners';
import { StageNews } from './stage-news';
import { ServedStage, type Taken } from './stage-served';
import { snapshot, type QuestionRow } from './stage.snapshot';

const LOOK_EVERY_MS = 2_000;
const FORGET_AFTER_MS = 60_000;
/** A page that has to wait for a database that hangs shows nothing meanwhile. */
const PATIENCE_MS = 1_500;

/** What changed on a stage: one payload for all who see it, if they can see it, and the questions that changed, for their authors. */
export interface StageChange {
  session: string;
  frame: StageFrame | undefined;
  view: StageView;
  changed: QuestionRow[];
}

/** The stages this node serves: kept at the database's version by news. Memory is a cache, never the truth. */
@Injectable()
export class StageService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(StageService.name);
  private readonly served = new Map<string, Promise<ServedStage>>();
  private readonly changes = new Listeners<[StageChange]>(this.log);
  private look: NodeJS.Timeout | undefined;
  private looking: Promise<void> | undefined;
  /** Milliseconds by which the one clock is ahead of this machine's. */
  private ahead: number | undefined;

  constructor(
    private readonly database: Database,
    private readonly news: StageNews,
    private readonly metrics: FloorMetrics,
  ) {}

  onChange(listener: (change: StageChange) => void) {
    this.changes.add(listener);
  }

  /** The view that was last sent; frames after it build on it. Whoever asks keeps the stage served for a minute. */
  async view(session: string): Promise<StageView> {
    const served = await this.serve(session);
    served.usedAt = Date.now();
    return served.view;
  }

  /**
   * The view with whatever was acknowledged before it is asked for: a page that follows a form shows what the form did, a beat later at most.
   * While the database is away or hangs, the last one.
   */
  async current(session: string): Promise<StageView> {
    const served = await this.serve(session);
    await within(PATIENCE_MS, this.catchUp(session, served));
    return this.view(session);
  }

  /** The one clock's time, as last seen. */
  now(): string {
    return new Date(this.milliseconds()).toISOString();
  }

  onApplicationBootstrap() {
    this.news.onNews((news) => {
      if ('lane' in news) void this.served.get(news.session)?.then((served) => served.heard(news.v, news.lane), () => undefined);
    });
    this.look = setInterval(() => this.lookAgain(), LOOK_EVERY_MS);
  }

  async onModuleDestroy() {
    clearInterval(this.look);
    for (const session of this.served.keys()) await this.letGo(session);
  }

  private serve(session: string): Promise<ServedStage> {
    const known = this.served.get(session);
    if (known) return known;
    const serving = this.load(session);
    this.served.set(session, serving);
    serving.catch(() => this.served.delete(session));
    return serving;
  }

  private async load(session: string): Promise<ServedStage> {
    const first = await this.read(session, 0);
    if (!first) throw new NotFound('There is no such session');
    return new ServedStage(first, (known) => this.read(session, known), (taken) => this.send(session, taken), this.log);
  }

  private async letGo(session: string) {
    const serving = this.served.get(session);
    this.served.delete(session);
    await serving?.then((served) => served.stop(), () => undefined);
  }

  private async read(session: string, known: number) {
    const before = Date.now();
    const now = await snapshot(this.database, session, known);
    if (now) this.ahead = aheadAfter(this.ahead, { before, at: new Date(now.at).getTime(), after: Date.now() });
    return now;
  }

  private async catchUp(session: string, served: ServedStage) {
    const { rows } = await this.database.query<{ v: number }>('select v from floor where session = $1', [session]);
    await served.caughtUp(rows[0]!.v);
  }

  private milliseconds(): number {
    return Math.round(Date.now() + (this.ahead ?? 0));
  }

  private send(session: string, { frame, view, changed, lateMs }: Taken) {
    this.changes.tell({ session, frame: frame && { ...frame, at: this.milliseconds() }, view, changed });
    if (frame) this.metrics.sent(lateMs);
  }

  /** One look after the other: those at a database that hangs would take up its connections. */
  private lookAgain() {
    this.looking ??= this.lookAtVersions()
      .catch((fault) => this.log.warn(fault))
      .finally(() => (this.looking = undefined));
  }

  /** Lost news costs two seconds: the versions are looked at all the same. A session nobody looked at for a while is let go. */
  private async lookAtVersions() {
    for (const [session, serving] of this.served) {
      const served = await serving.catch(() => undefined);
      if (served && served.usedAt < Date.now() - FORGET_AFTER_MS) await this.letGo(session);
    }
    if (this.served.size === 0) return;
    const { rows } = await this.database.query<{ session: string; v: number }>('select session, v from floor where session = any($1)', [[...this.served.keys()]]);
    // sooner than its lane no count leaves, later than 2 s nothing
    for (const { session, v } of rows) (await this.served.get(session)?.catch(() => undefined))?.heard(v, 'slow');
  }
}

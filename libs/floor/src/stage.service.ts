import { Injectable, Logger, type OnApplicationBootstrap, type OnModuleDestroy } from '@nestjs/common';
import { Database, NotFound } from '@dialog/platform';
import { mergePatch } from './domain/merge-patch';
import type { StageFrame, StageView } from './floor.events';
import type { Lane } from './floor-transaction';
import { Stage } from './stage';
import { StageNews } from './stage-news';
import { snapshot, type QuestionRow } from './stage.snapshot';

/** At least so long between two frames of a lane: a beat is at once after quiet, then four a second. */
const GAP_MS: Record<Lane, number> = { now: 0, beat: 250, slow: 1_000 };
const LOOK_EVERY_MS = 2_000;
const FORGET_AFTER_MS = 60_000;

/** What left a stage: one payload for all who see it, and the questions that changed, for their authors. */
export interface StageChange {
  session: string;
  frame: StageFrame;
  view: StageView;
  /** The journal's head before. */
  since: number;
  changed: QuestionRow[];
}

interface Served {
  stage: Stage;
  view: StageView;
  sentAt: number;
  usedAt: number;
  timer?: NodeJS.Timeout;
  due: number;
  reading?: Promise<void>;
}

/** The stages this node serves: kept at the database's version by news, sent on in three lanes. Memory is a cache, never the truth. */
@Injectable()
export class StageService implements OnApplicationBootstrap, OnModuleDestroy {
  private readonly log = new Logger(StageService.name);
  private readonly served = new Map<string, Promise<Served>>();
  private readonly listeners: ((change: StageChange) => void)[] = [];
  private look: NodeJS.Timeout | undefined;
  /** Milliseconds by which the one clock is ahead of this machine's. */
  private ahead = 0;

  constructor(
    private readonly database: Database,
    private readonly news: StageNews,
  ) {}

  onChange(listener: (change: StageChange) => void) {
    this.listeners.push(listener);
  }

  /** The view that was last sent; frames after it build on it. */
  async view(session: string): Promise<StageView> {
    const served = await this.serve(session);
    served.usedAt = Date.now();
    return served.view;
  }

  /** The view with whatever was acknowledged before it is asked for: a page that follows a form shows what the form did, a beat later at most. */
  async current(session: string): Promise<StageView> {
    const served = await this.serve(session);
    const { rows } = await this.database.query<{ v: number }>('select v from floor where session = $1', [session]);
    if (served.stage.v < rows[0]!.v) await this.nextBeat(session, served);
    return this.view(session);
  }

  /** The one clock's time, as last seen. */
  now(): string {
    return new Date(Date.now() + this.ahead).toISOString();
  }

  onApplicationBootstrap() {
    this.news.onNews((news) => {
      if ('lane' in news) void this.heard(news.session, news.v, news.lane);
    });
    this.look = setInterval(() => void this.lookAtVersions(), LOOK_EVERY_MS);
  }

  onModuleDestroy() {
    clearInterval(this.look);
  }

  private serve(session: string): Promise<Served> {
    const known = this.served.get(session);
    if (known) return known;
    const serving = this.load(session);
    this.served.set(session, serving);
    serving.catch(() => this.served.delete(session));
    return serving;
  }

  private async load(session: string): Promise<Served> {
    const now = await this.readSnapshot(session, 0);
    if (!now) throw new NotFound('There is no such session');
    const stage = new Stage();
    return { stage, view: stage.take(now), sentAt: 0, usedAt: Date.now(), due: Infinity };
  }

  private async heard(session: string, v: number, lane: Lane) {
    const served = await this.served.get(session)?.catch(() => undefined);
    if (!served || served.stage.v >= v) return;
    const due = Math.max(Date.now(), served.sentAt + GAP_MS[lane]);
    if (due >= served.due) return;
    clearTimeout(served.timer);
    served.due = due;
    served.timer = setTimeout(() => void this.refresh(session, served), Math.max(0, due - Date.now()));
  }

  private async nextBeat(session: string, served: Served) {
    await new Promise((resolve) => setTimeout(resolve, Math.max(0, served.sentAt + GAP_MS.beat - Date.now())));
    await this.refresh(session, served);
  }

  /** One read at a time; who asks meanwhile waits for the next one, which sees what they mean. */
  private async refresh(session: string, served: Served): Promise<void> {
    clearTimeout(served.timer);
    served.due = Infinity;
    while (served.reading) await served.reading;
    served.reading = this.read(session, served).finally(() => (served.reading = undefined));
    await served.reading;
  }

  private async read(session: string, served: Served) {
    served.sentAt = Date.now(); // what is heard while reading waits its lane's time too
    const now = await this.readSnapshot(session, served.stage.v).catch((fault) => this.log.warn(fault));
    if (!now || now.v === served.stage.v) return;
    const before = served.view;
    served.view = served.stage.take(now);
    served.sentAt = Date.now();
    const change = { session, frame: frameOf(before, served.view, now.at), view: served.view, since: before.seq, changed: now.changed ?? [] };
    for (const listener of this.listeners) listener(change);
  }

  private async readSnapshot(session: string, known: number) {
    const now = await snapshot(this.database, session, known);
    if (now) this.ahead = new Date(now.at).getTime() - Date.now();
    return now;
  }

  /** Lost news costs two seconds: the versions are looked at all the same. A session nobody looked at for a while is let go. */
  private async lookAtVersions() {
    for (const [session, serving] of this.served) {
      const served = await serving.catch(() => undefined);
      if (served && served.usedAt < Date.now() - FORGET_AFTER_MS) this.served.delete(session);
    }
    if (this.served.size === 0) return;
    const { rows } = await this.database
      .query<{ session: string; v: number }>('select session, v from floor where session = any($1)', [[...this.served.keys()]])
      .catch(() => ({ rows: [] }));
    for (const { session, v } of rows) void this.heard(session, v, 'slow'); // sooner than its lane no count leaves, later than 2 s nothing
  }
}

function frameOf(before: StageView, after: StageView, at: string | Date): StageFrame {
  const { v: from, seq: _, ...known } = before;
  const { v, seq, ...now } = after;
  return { v, from, patch: mergePatch(known, now), seq, at: new Date(at).toISOString() };
}

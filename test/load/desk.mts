import type { JournalEntry, StageView, TurnView } from '../../libs/floor/src/floor.events.ts';

/** The most a session allows, so that the load, and not the limit, says how many questions are open. */
const OPEN_LIMIT = 50;
/** A session is announced before it begins. */
const DAY_MS = 86_400_000;

export interface Press {
  at: number;
  turn: number;
}

export interface Listed {
  no: number;
  supports: number;
}

/** The moderator of one session, over HTTP. */
export class Desk {
  readonly calls: Press[] = [];
  readonly session: string;
  private readonly url: string;
  private readonly cookie: string;

  private constructor(url: string, cookie: string, session: string) {
    [this.url, this.cookie, this.session] = [url, cookie, session];
  }

  static async announce(url: string, cookie: string): Promise<Desk> {
    const date = new Date(Date.now() + DAY_MS).toISOString().slice(0, 10);
    const desk = new Desk(url, cookie, '');
    const { id } = await desk.ask<{ id: string }>('POST', 'sessions', { title: 'Bench', date, startsAt: '13:00', endsAt: '15:00', venue: 'Pendapa', openLimit: OPEN_LIMIT });
    return new Desk(url, cookie, id);
  }

  open = () => this.do('open');

  /** @returns the question whose turn it is */
  async callNext(): Promise<number> {
    const at = performance.now();
    const turn = await this.do<TurnView>('turns/next', { afterTurn: this.lastTurn });
    this.calls.push({ at, turn: turn.no });
    return turn.question;
  }

  start = () => this.do(`turns/${this.lastTurn}/start`);

  end = () => this.do(`turns/${this.lastTurn}/end`);

  stage = () => this.read<{ view: StageView }>('stage');

  async journal(): Promise<JournalEntry[]> {
    const all: JournalEntry[] = [];
    for (let since: number | undefined = 0; since !== undefined; ) {
      const page: { entries: JournalEntry[]; next?: number } = await this.read(`journal?limit=1000&since=${since}`);
      all.push(...page.entries);
      since = page.next;
    }
    return all;
  }

  async questions(): Promise<Listed[]> {
    const all: Listed[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page: { items: Listed[]; next?: string } = await this.read(`questions?limit=200&cursor=${cursor}`);
      all.push(...page.items);
      cursor = page.next;
    }
    return all;
  }

  private get lastTurn() {
    return this.calls.at(-1)?.turn ?? 0;
  }

  private do<T>(what: string, body: object = {}) {
    return this.ask<T>('POST', `sessions/${this.session}/${what}`, body);
  }

  private read<T>(what: string) {
    return this.ask<T>('GET', `sessions/${this.session}/${what}`);
  }

  private async ask<T>(method: string, path: string, body?: object): Promise<T> {
    const headers = { cookie: this.cookie, 'content-type': 'application/json' };
    const answer = await fetch(`${this.url}/api/v1/${path}`, { method, headers, body: body && JSON.stringify(body) });
    const text = await answer.text();
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${text}`);
    return (text ? JSON.parse(text) : undefined) as T;
  }
}

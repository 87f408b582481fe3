import { randomUUID } from 'node:crypto';
import type { JournalEntry, StageView, TurnView } from '../../libs/floor/src/floor.events.ts';

interface Listed {
  no: number;
  state: string;
  supports: number;
}

/** The moderator's side of one session, over HTTP; and what anybody may read. */
export class Desk {
  readonly session: string;
  /** Four digits, the session's short address. */
  readonly code: string;
  private readonly url: string;
  private readonly cookie: string;

  private constructor(url: string, cookie: string, session: string, code: string) {
    [this.url, this.cookie, this.session, this.code] = [url, cookie, session, code];
  }

  static async announce(url: string, cookie: string, session: object): Promise<Desk> {
    const { id, code } = await send<{ id: string; code: string }>(url, cookie, 'POST', 'sessions', session);
    return new Desk(url, cookie, id, code);
  }

  places = async () => new Map((await send<{ items: { code: string; name: string }[] }>(this.url, this.cookie, 'GET', 'places')).items.map(({ code, name }) => [name, code]));
  agencies = async () => (await send<{ items: { id: string; short?: string; validTo?: string }[] }>(this.url, this.cookie, 'GET', 'agencies')).items.filter(({ short, validTo }) => short && !validTo);

  open = () => this.post('open');
  beginStep = (no: number) => this.post(`steps/${no}/begin`);
  seen = (no: number) => this.post(`questions/${no}/seen`);
  next = (afterTurn: number) => this.post<TurnView>('turns/next', { afterTurn });
  call = (question: number, reason: string, afterTurn: number) => this.post<TurnView>('turns/call', { question, reason, afterTurn });
  turn = (no: number, what: 'start' | 'pause' | 'resume' | 'end' | 'missed') => this.post<TurnView>(`turns/${no}/${what}`);
  answer = (no: number, answer: object) => this.post(`questions/${no}/answers`, { id: randomUUID(), ...answer });
  carry = (no: number, agency: string) => this.post(`questions/${no}/carry`, { agency });
  end = () => this.post('end');

  stage = async () => (await this.get<{ view: StageView }>('stage')).view;
  inbox = async () => (await this.get<{ items: Listed[] }>('inbox?limit=20')).items;

  async journal(): Promise<JournalEntry[]> {
    const all: JournalEntry[] = [];
    for (let since: number | undefined = 0; since !== undefined; ) {
      const page: { entries: JournalEntry[]; next?: number } = await this.get(`journal?limit=1000&since=${since}`);
      all.push(...page.entries);
      since = page.next;
    }
    return all;
  }

  async questions(): Promise<Listed[]> {
    const all: Listed[] = [];
    for (let cursor: string | undefined = ''; cursor !== undefined; ) {
      const page: { items: Listed[]; next?: string } = await this.get(`questions?limit=200&cursor=${cursor}`);
      all.push(...page.items);
      cursor = page.next;
    }
    return all;
  }

  private post<T>(what: string, body: object = {}) {
    return send<T>(this.url, this.cookie, 'POST', `sessions/${this.session}/${what}`, body);
  }

  private get<T>(what: string) {
    return send<T>(this.url, this.cookie, 'GET', `sessions/${this.session}/${what}`);
  }
}

/** What the platform refuses, by its code: somebody was quicker, or nobody waits. */
export class Refused extends Error {
  readonly code: string;

  constructor(what: string, code: string) {
    super(`${what}: ${code}`);
    this.code = code;
  }
}

async function send<T>(url: string, cookie: string, method: string, path: string, body?: object): Promise<T> {
  const headers = { cookie, ...(body && { 'content-type': 'application/json' }) };
  const answer = await fetch(`${url}/api/v1/${path}`, { method, headers, ...(body && { body: JSON.stringify(body) }) });
  const text = await answer.text();
  const said = text ? JSON.parse(text) : undefined;
  if (!answer.ok) throw new Refused(`${method} ${path}`, said?.code ?? String(answer.status));
  return said as T;
}

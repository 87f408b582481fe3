import { randomUUID } from 'node:crypto';
import { ProceedingsService, verifyJournal, type Verdict } from '@dialog/floor';
import type { AskCommand, Asked, JournalEntry, Mine, StageView, Supported, TurnView } from '../../libs/floor/src/floor.events';
import type { Person, Reply, TestApp } from './app';
import { Follower } from './follower';

export const DANDER = '35.22.06';
export const KAPAS = '35.22.14';
export const NGRAHO = '35.22.01';

/** A session as its desk and its phones reach it. */
export class TestSession {
  constructor(
    readonly app: TestApp,
    readonly id: string,
  ) {}

  get path() {
    return `/sessions/${this.id}`;
  }

  /** A phone that takes part. */
  async phone(): Promise<Phone> {
    return new Phone(this, await this.app.phone());
  }

  async phones(count: number): Promise<Phone[]> {
    return Promise.all(Array.from({ length: count }, () => this.phone()));
  }

  /** What the moderator presses. */
  desk<T = TurnView>(method: 'GET' | 'POST' | 'PUT' | 'DELETE', path: string, body?: object): Promise<Reply<T>> {
    return this.app.moderator.send<T>(method, `${this.path}${path}`, body);
  }

  next(afterTurn: number) {
    return this.desk('POST', '/turns/next', { afterTurn });
  }

  turn(no: number, step: 'start' | 'pause' | 'resume' | 'end' | 'missed') {
    return this.desk('POST', `/turns/${no}/${step}`);
  }

  /** Calls the next one, lets him speak and ends. */
  async wholeTurn(afterTurn: number): Promise<TurnView> {
    const { body } = await this.next(afterTurn);
    await this.turn(body.no, 'start');
    await this.turn(body.no, 'end');
    return body;
  }

  /** Whom `next` calls, one after the other, until nobody is left. */
  async calls(after = 0): Promise<number[]> {
    const called: number[] = [];
    for (let turn = after; ; turn++) {
      const { status, body } = await this.next(turn);
      if (status !== 200) return called;
      called.push(body.question);
      await this.turn(body.no, 'start');
    }
  }

  /** So many new phones support it. */
  async supported(no: number, times: number) {
    for (const phone of await this.phones(times)) await phone.support(no);
  }

  async stage(): Promise<StageView> {
    return (await this.app.stranger().get<{ view: StageView }>(`${this.path}/stage`)).body.view;
  }

  /** All its pages. */
  async journal(): Promise<{ head: string; seq: number; entries: JournalEntry[] }> {
    const page = async (since: number) => (await this.app.stranger().get<{ head: string; seq: number; entries: JournalEntry[]; next?: number }>(`${this.path}/journal?since=${since}&limit=1000`)).body;
    let last = await page(0);
    const { entries } = last;
    while (last.next !== undefined) entries.push(...(last = await page(last.next)).entries);
    return { head: last.head, seq: last.seq, entries };
  }

  /** The entries' kinds in their order. */
  async kinds(): Promise<string[]> {
    return (await this.lines()).map(({ kind }) => kind);
  }

  async lines(): Promise<{ seq: number; at: string; kind: string; actor: string; body: Record<string, unknown> }[]> {
    return (await this.journal()).entries.map(({ line }) => JSON.parse(line));
  }

  async verdict(): Promise<Verdict> {
    return verifyJournal({ session: this.id, ...(await this.journal()) });
  }

  /** The session's rows of a table, as the database has them. */
  rows<R extends object>(table: string, more = 'true'): Promise<R[]> {
    return this.app.database.query<R>(`select * from ${table} where session = $1 and ${more}`, [this.id]);
  }

  async version(): Promise<number> {
    return (await this.rows<{ v: number }>('floor'))[0]!.v;
  }

  /** Presses "akhiri" and lets the ten seconds pass. */
  async end() {
    await this.desk('POST', '/end');
    await this.app.database.moveClock('10 seconds');
    await this.app.get(ProceedingsService).endWhatIsDue();
  }

  follow(person: Pick<Person, 'cookie'>, node = this.app) {
    return Follower.connect(node.url, person.cookie, this.id);
  }
}

/** A citizen's phone in a session, by HTTP. */
export class Phone {
  constructor(
    readonly session: TestSession,
    readonly person: Person,
  ) {}

  get cookie() {
    return this.person.cookie;
  }

  ask(question: Partial<AskCommand> | object = {}): Promise<Reply<Asked>> {
    return this.person.post<Asked>(`${this.session.path}/questions`, aQuestion(question));
  }

  /** @returns the question's number */
  async asks(question: Partial<AskCommand> = {}): Promise<number> {
    const { status, body } = await this.ask(question);
    if (status !== 201) throw new Error(`${status} ${JSON.stringify(body)}`);
    return body.no;
  }

  support(no: number) {
    return this.person.send<Supported>('PUT', `${this.session.path}/questions/${no}/support`);
  }

  unsupport(no: number) {
    return this.person.send<Supported>('DELETE', `${this.session.path}/questions/${no}/support`);
  }

  withdraw(no: number) {
    return this.person.post<{ no: number }>(`${this.session.path}/questions/${no}/withdraw`);
  }

  reply(turn: number, ready: boolean) {
    return this.person.post<{ turn: number }>(`${this.session.path}/turns/${turn}/reply`, { ready });
  }

  present() {
    return this.person.post(`${this.session.path}/present`);
  }

  async mine(): Promise<Mine> {
    return (await this.person.get<Mine>(`${this.session.path}/mine`)).body;
  }
}

/** A phone that was first seen long ago: no cap is on its supports. */
export const longKnown = (device: string) => ({ device, firstSeen: new Date(0), network: '192.0.2.1' });

/** An answer with nothing wrong in it. */
export const anAnswer = (given: object = {}) => ({ id: randomUUID(), kind: 'informed', level: 'regency', text: 'Sudah dianggarkan.', ...given });

/** A question with nothing wrong in it. */
export const aQuestion = (given: object = {}): AskCommand => ({
  id: randomUUID(),
  text: 'Kapan jalan poros desa kami diperbaiki?',
  place: DANDER,
  mode: 'read',
  ...given,
});

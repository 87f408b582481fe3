import { fork, type ChildProcess } from 'node:child_process';
import { join } from 'node:path';
import { Client, type QueryResultRow } from 'pg';
import { eventually } from '../../support/eventually';
import type { Order, Started } from './orders';

const READY_WITHIN_MS = 60_000;

/** A real server on a real PostgreSQL that a test may kill; both are started again at once, and end with the test. */
export class Stand {
  /** Of the server that runs now. */
  serverPid = 0;
  private orders = 0;

  private constructor(
    private readonly keeper: ChildProcess,
    readonly started: Started,
  ) {
    keeper.on('message', ({ serverPid }: { serverPid?: number }) => {
      if (serverPid) this.serverPid = serverPid;
    });
  }

  /**
   * @param diskMegabytes gives the database a small disk of its own, where this process may
   * @param settings of the server
   */
  static async start(name: string, diskMegabytes?: number, settings: Record<string, string> = {}): Promise<Stand> {
    const folder = join(process.cwd(), '.data', 'faults', `${name}-${process.pid}`);
    const node = diskMegabytes ? { execPath: 'unshare', execArgv: ['--mount', process.execPath, '--no-warnings'] } : { execArgv: ['--no-warnings'] };
    const keeper = fork(join(__dirname, 'keeper.mts'), [folder, name, ...(diskMegabytes ? [String(diskMegabytes)] : [])], { ...node, env: { ...process.env, ...settings } });
    let serverPid = 0;
    const started = await new Promise<Started>((resolve, reject) => {
      keeper.on('message', (told: { started?: Started; serverPid?: number }) => {
        if (told.serverPid) serverPid = told.serverPid;
        if (told.started) resolve(told.started);
      });
      keeper.on('exit', (code) => reject(new Error(`The keeper ended before it began (exit code ${code})`)));
    });
    const stand = new Stand(keeper, started);
    stand.serverPid = serverPid;
    try {
      await stand.healthy();
      return stand;
    } catch (fault) {
      await stand[Symbol.asyncDispose]();
      throw new Error(`The server did not start; .data/faults/${name}.log says why`, { cause: fault });
    }
  }

  get url() {
    return this.started.url;
  }

  /** Cookie of a moderator who has signed in. */
  get moderator() {
    return this.started.moderator;
  }

  order(order: Order): Promise<void> {
    const no = ++this.orders;
    const done = new Promise<void>((resolve, reject) => {
      this.keeper.once('exit', () => (order === 'end' ? resolve() : reject(new Error('The keeper ended'))));
      const hear = (told: { no?: number }) => {
        if (told.no !== no) return;
        this.keeper.off('message', hear);
        if (order !== 'end') resolve();
      };
      this.keeper.on('message', hear);
    });
    this.keeper.send({ no, order });
    return done;
  }

  /** Resolves as soon as the health endpoint answers. */
  async healthy() {
    await eventually(async () => {
      const { ok } = await fetch(`${this.url}/api/v1/health`, { signal: AbortSignal.timeout(1_000) });
      if (!ok) throw new Error('The health endpoint does not answer');
    }, READY_WITHIN_MS);
  }

  async get<T>(path: string): Promise<{ status: number; body: T }> {
    const answer = await fetch(`${this.url}/api/v1${path}`, { headers: { cookie: this.moderator }, signal: AbortSignal.timeout(30_000) });
    return { status: answer.status, body: (await answer.json()) as T };
  }

  async post<T>(path: string, body: object = {}): Promise<{ status: number; body: T }> {
    const headers = { cookie: this.moderator, 'content-type': 'application/json' };
    const answer = await fetch(`${this.url}/api/v1${path}`, { method: 'POST', headers, body: JSON.stringify(body), signal: AbortSignal.timeout(60_000) });
    const text = await answer.text();
    return { status: answer.status, body: (text ? JSON.parse(text) : {}) as T };
  }

  /** A session that is live. */
  async session(settings: object = {}): Promise<string> {
    const date = new Date(Date.now() + 86_400_000).toISOString().slice(0, 10);
    const dto = { title: 'Dialog Publik Jumat', date, startsAt: '13:00', endsAt: '15:00', venue: 'Pendopo Malowopati', openLimit: 50, ...settings };
    const { body } = await this.post<{ id: string }>('/sessions', dto);
    await this.post(`/sessions/${body.id}/open`);
    return body.id;
  }

  /** As superuser, on a connection of its own. */
  async query<R extends QueryResultRow>(sql: string, values?: unknown[]): Promise<R[]> {
    const client = await this.client();
    try {
      return (await client.query<R>(sql, values)).rows;
    } finally {
      await client.end();
    }
  }

  async client(): Promise<Client> {
    const client = new Client({ connectionString: this.started.adminUrl });
    client.on('error', () => undefined); // it may be killed like all others
    await client.connect();
    return client;
  }

  async [Symbol.asyncDispose]() {
    await this.order('end');
  }
}

import { type ChildProcess, spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { connect, createServer, type AddressInfo, type Server, type Socket as NetSocket } from 'node:net';
import { join } from 'node:path';
import { checkChain } from '../../libs/floor/src/domain/journal-chain';
import { io, type Socket } from 'socket.io-client';
import type { Answer, AskCommand, Asked, ClientToServerEvents, JournalEntry, Joined, ServerToClientEvents } from '../../libs/floor/src/floor.events';
import { TestApp } from '../support/app';
import { eventually } from '../support/eventually';
import { aQuestion, type TestSession } from '../support/session';

jest.setTimeout(90_000);

const PHONES = 30;
const QUESTIONS_EACH = 12;

/** The server as in production, in a process of its own, on the database of a test's app. */
class Node {
  readonly exit: Promise<number | null>;

  private constructor(
    private readonly child: ChildProcess,
    readonly port: number,
  ) {
    this.exit = new Promise((resolve) => child.once('exit', resolve));
  }

  static async start(databaseUrl: string): Promise<Node> {
    const port = await freePort();
    const env = { ...process.env, DATABASE_URL: databaseUrl, HOST: '127.0.0.1', PORT: String(port), PUBLIC_URL: `http://127.0.0.1:${port}`, DEMO: 'off', NODE_ENV: 'production', LOG_LEVEL: 'error' };
    const node = new Node(spawn(process.execPath, [join('dist', 'apps', 'api', 'src', 'main.js')], { env, stdio: 'inherit' }), port);
    await eventually(async () => expect((await fetch(`${node.url}/api/v1/health/ready`)).status).toBe(200), 30_000);
    return node;
  }

  get url() {
    return `http://127.0.0.1:${this.port}`;
  }

  terminate() {
    this.child.kill('SIGTERM');
  }

  async [Symbol.asyncDispose]() {
    this.child.kill('SIGKILL');
    await this.exit;
  }
}

/** What stands before both in production: who does not take a connection is passed over. */
class Front {
  private constructor(private readonly server: Server) {}

  static async before(nodes: Node[]): Promise<Front> {
    const join = (near: NetSocket, [first, ...others]: Node[]) => {
      if (!first) return near.destroy();
      const far = connect(first.port, '127.0.0.1');
      far.once('error', () => join(near, others));
      far.once('connect', () => {
        far.removeAllListeners('error').on('error', () => near.destroy()).on('close', () => near.destroy());
        near.on('error', () => far.destroy()).on('close', () => far.destroy());
        near.pipe(far).pipe(near);
      });
      return far;
    };
    const server = createServer((near) => join(near, nodes));
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new Front(server);
  }

  get url() {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  [Symbol.dispose]() {
    this.server.close();
  }
}

/** Asks one question after the other, each until it has its number, with the connection that the page has. */
class AskingPhone {
  readonly asked = new Map<string, number>();
  readonly partings: string[] = [];
  private readonly socket: Socket<ServerToClientEvents, ClientToServerEvents>;

  constructor(url: string, private readonly session: string, cookie: string) {
    this.socket = io(`${url}/floor`, { transports: ['websocket', 'polling'], tryAllTransports: true, reconnectionDelay: 500, reconnectionDelayMax: 3_000, randomizationFactor: 0.7, forceNew: true, extraHeaders: { cookie } });
    this.socket.on('disconnect', (reason) => this.partings.push(reason));
  }

  async askAll(count: number) {
    for (let i = 0; i < count; i++) await this.askUntilAnswered(aQuestion({ id: randomUUID(), text: `Kapan lampu jalan nomor ${i} menyala?` }));
  }


  [Symbol.dispose]() {
    this.socket.disconnect();
  }

  private async askUntilAnswered(command: AskCommand) {
    while (!this.asked.has(command.id)) {
      const { data, problem } = await this.say<Asked>((socket) => socket.emitWithAck('ask', command));
      if (data) this.asked.set(command.id, data.no);
      else if (problem?.code === 'join-first') await this.say<Joined>((socket) => socket.emitWithAck('join', { session: this.session, audience: 'stage' }));
      else if (problem && problem.status < 500) throw new Error(problem.code);
    }
  }

  /** Nothing when the line broke first. */
  private async say<T>(emit: (socket: Pick<typeof this.socket, 'emitWithAck'>) => Promise<Answer<unknown>>): Promise<Partial<Answer<T>>> {
    if (!this.socket.connected) await new Promise<void>((resolve) => this.socket.once('connect', resolve));
    return (await emit(this.socket.timeout(8_000) as never).catch(() => ({}))) as Partial<Answer<T>>;
  }
}

let app: TestApp;
let session: TestSession;
beforeAll(async () => {
  app = await TestApp.start();
  session = await app.open({ openLimit: 20 });
});
afterAll(() => app[Symbol.asyncDispose]());

describe('a server that is told to stop', () => {
  it('loses nothing it acknowledged, and its phones go on with another by themselves', async () => {
    await using first = await Node.start(app.database.url);
    await using second = await Node.start(app.database.url);
    using front = await Front.before([first, second]);
    const cookies = (await session.phones(PHONES)).map(({ cookie }) => cookie);
    using stack = new DisposableStack();
    const phones = cookies.map((cookie) => stack.use(new AskingPhone(front.url, session.id, cookie)));
    const asking = Promise.all(phones.map((phone) => phone.askAll(QUESTIONS_EACH)));
    await eventually(async () => expect(answersOf(phones).size).toBeGreaterThan(PHONES * 2));

    const told = Date.now();
    first.terminate();
    expect(await first.exit).toBe(0);
    expect(Date.now() - told).toBeLessThan(10_000);
    const before = answersOf(phones).size;
    await asking;

    expect(before).toBeLessThan(PHONES * QUESTIONS_EACH); // it did stop in the midst of it
    expect(new Set(phones.flatMap(({ partings }) => partings))).toEqual(new Set(['transport close']));
    await expectOnRecord(answersOf(phones));
  });

  it('does not wait for a client that never hangs up', async () => {
    await using node = await Node.start(app.database.url);
    const [silent, halfAsked] = await Promise.all([opened(node.port), opened(node.port)]);
    silent.write(`GET /socket.io/?EIO=4&transport=websocket HTTP/1.1\r\nHost: 127.0.0.1:${node.port}\r\nConnection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: AAAAAAAAAAAAAAAAAAAAAA==\r\n\r\n`);
    await new Promise((resolve) => silent.once('data', resolve)); // it is a websocket now, and says nothing more
    halfAsked.write(`POST /api/v1/sign-in HTTP/1.1\r\nHost: 127.0.0.1:${node.port}\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{`);
    const told = Date.now();
    node.terminate();
    expect(await node.exit).toBe(0);
    expect(Date.now() - told).toBeLessThan(10_000);
    for (const connection of [silent, halfAsked]) connection.destroy();
  });
});

/** Each question's id with the number it was acknowledged under. */
const answersOf = (phones: AskingPhone[]) => new Map(phones.flatMap(({ asked }) => [...asked]));

/** Each acknowledged question stands exactly once, under its number, and the chain holds. */
async function expectOnRecord(acknowledged: Map<string, number>) {
  const rows = await session.rows<{ id: string; no: number }>('question');
  expect(new Map(rows.map(({ id, no }) => [id, no]))).toEqual(acknowledged);
  expect(rows).toHaveLength(acknowledged.size);
  const entries: JournalEntry[] = (await session.journal()).entries;
  expect(checkChain(session.id, entries)).toMatchObject({ seq: entries.length });
}

async function opened(port: number): Promise<NetSocket> {
  const socket = connect(port, '127.0.0.1').on('error', () => undefined);
  await new Promise((resolve) => socket.once('connect', resolve));
  return socket;
}

async function freePort(): Promise<number> {
  const server = createServer();
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  const { port } = server.address() as AddressInfo;
  await new Promise((closed) => server.close(closed));
  return port;
}

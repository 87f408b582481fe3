import { type OnGatewayConnection, type OnGatewayInit, WebSocketGateway } from '@nestjs/websockets';
import { deviceOf, networkOf } from '@dialog/identity';
import { asProblem, Departure, TooManyRequests } from '@dialog/platform';
import type { Socket } from 'socket.io';
import { checked } from './checked';
import { CitizenCommands } from './questions/citizen-commands';
import { AskDto } from './dto/ask.dto';
import { JoinDto, NothingDto, NumberDto, SocketReplyDto } from './dto/socket.dto';
import { JoinFirst } from './floor.errors';
import type { Answer, ClientToServerEvents, ServerToClientEvents } from './floor.events';
import { FloorAudience } from './floor-audience';
import { FloorLimits } from './questions/floor-limits';
import { StageFeed, type FloorNamespace, type SocketData } from './stage/stage-feed';

/** A phone waits for the answer before it says more; this is far above what a person can press. */
const MOST_WAITING = 32;
const PACE = { commands: 200, ms: 10_000 };

export type FloorSocket = Socket<ClientToServerEvents, ServerToClientEvents, Record<string, never>, SocketData>;

interface SocketEvent<T extends object> {
  dto: new () => T;
  /** Who may send it; the desk's audience is asked for inside join. */
  allow: 'citizen';
  run(socket: FloorSocket, command: T): Promise<unknown>;
}

/** Sockets of a session: authenticates, joins rooms, hands each command on, acknowledges. docs/live-protocol.md is its manual. */
@WebSocketGateway({ namespace: '/floor' })
export class FloorGateway implements OnGatewayInit<FloorNamespace>, OnGatewayConnection<FloorSocket> {
  constructor(
    private readonly commands: CitizenCommands,
    private readonly audience: FloorAudience,
    private readonly feed: StageFeed,
    private readonly limits: FloorLimits,
    private readonly departure: Departure,
  ) {}

  /** Every event a client may send; there are no others. */
  readonly events: { [E in keyof ClientToServerEvents]: SocketEvent<never> } = {
    join: event(JoinDto, async (socket, dto) => {
      await this.limits.join(socket.id);
      const joined = await this.audience.join(socket, dto);
      if (dto.audience !== 'stage') await this.feed.followLines(socket, dto.session, dto.audience, dto.since);
      return joined;
    }),
    ask: event(AskDto, (socket, dto) => this.commands.ask(sessionOf(socket), phoneOf(socket), dto, (device) => this.audience.hearOwn(socket, device))),
    support: event(NumberDto, (socket, { no }) => this.commands.support(sessionOf(socket), phoneOf(socket), no, true)),
    unsupport: event(NumberDto, (socket, { no }) => this.commands.support(sessionOf(socket), phoneOf(socket), no, false)),
    withdraw: event(NumberDto, (socket, { no }) => this.commands.withdraw(sessionOf(socket), phoneOf(socket), no)),
    reply: event(SocketReplyDto, (socket, { turn, ready }) => this.commands.reply(sessionOf(socket), phoneOf(socket), turn, ready)),
    present: event(NothingDto, (socket) => this.commands.present(sessionOf(socket), phoneOf(socket))),
  };

  afterInit(namespace: FloorNamespace) {
    this.feed.start(namespace);
  }

  handleConnection(socket: FloorSocket) {
    const { headers, address } = socket.handshake;
    socket.data = { cookie: deviceOf(headers.cookie), network: networkOf(address) };
    const inOrder = new InOrder();
    const pace = new Pace();
    for (const [name, event] of Object.entries(this.events)) {
      socket.on(name as keyof ClientToServerEvents, (sent: unknown, ack: unknown) => {
        if (pace.isTooFast()) return socket.disconnect(true);
        if (typeof ack !== 'function' || this.departure.begun) return; // unanswered, it is sent again elsewhere
        this.departure.finishFirst(inOrder.take(() => answer(socket, event, sent)).catch(refusal).then((said) => ack(said)).catch(asProblem));
      });
    }
  }
}

async function answer(socket: FloorSocket, { dto, run }: SocketEvent<never>, sent: unknown): Promise<Answer<unknown>> {
  try {
    return { data: await run(socket, await checked(dto, sent)) };
  } catch (thrown) {
    return refusal(thrown);
  }
}

const refusal = (thrown: unknown) => ({ problem: asProblem(thrown).toDetails() });

/** A phone's own words are heard in its order: support, then not. So many may wait, no more. */
class InOrder {
  private before: Promise<unknown> = Promise.resolve();
  private waiting = 0;

  /** @throws TooManyRequests */
  async take<T>(work: () => Promise<T>): Promise<T> {
    if (this.waiting >= MOST_WAITING) throw new TooManyRequests(1);
    this.waiting += 1;
    const answered = this.before.then(work).finally(() => (this.waiting -= 1));
    this.before = answered.catch(() => undefined);
    return answered;
  }
}

/** A phone that says so much is no phone: it costs others time even where each word is refused. */
class Pace {
  private since = performance.now();
  private heard = 0;

  isTooFast(): boolean {
    if (performance.now() - this.since > PACE.ms) [this.since, this.heard] = [performance.now(), 0];
    return (this.heard += 1) > PACE.commands;
  }
}

function event<T extends object>(dto: new () => T, run: (socket: FloorSocket, command: T) => Promise<unknown>): SocketEvent<never> {
  return { dto, allow: 'citizen', run } as unknown as SocketEvent<never>;
}

/** @throws JoinFirst */
function sessionOf({ data }: FloorSocket): string {
  if (!data.session) throw new JoinFirst();
  return data.session;
}

function phoneOf({ data }: FloorSocket) {
  return { device: data.cookie ?? '', network: data.network };
}

import type { IncomingMessage } from 'node:http';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { INestApplication } from '@nestjs/common';
import type { Server, ServerOptions, Socket } from 'socket.io';
import { clientAddress, trustedProxies } from './client-address';
import { Config } from './config';
import { Departure } from './departure';
import { NOTHING_ACTIVE, protectiveHeaders } from './protective-headers';
import { RoomBroadcast } from './room-broadcast';

/** A phone hears four packets a second; one that heard none for fifteen seconds is gone by its ping. An auditor's join brings half a megabyte. */
const MOST_UNREAD = { packets: 128, characters: 1_000_000 };
const LOOK_EVERY_MS = 2_000;

/**
 * Socket.IO as the floor needs it. No guard of Nest runs when a socket connects, so what may connect is decided here:
 * only pages of this very host (a browser says where it is with Origin; programs say nothing).
 */
export class SocketAdapter extends IoAdapter {
  private readonly servers: Server[] = [];
  private readonly departure: Departure;
  private readonly trusted;
  private readonly headers: Record<string, string>;
  private readonly look = setInterval(() => this.cutOffTheDeaf(), LOOK_EVERY_MS).unref();

  constructor(app: INestApplication) {
    super(app);
    const config = app.get(Config);
    this.trusted = trustedProxies(config);
    this.headers = { ...protectiveHeaders(config), 'content-security-policy': NOTHING_ACTIVE };
    this.departure = app.get(Departure);
    this.departure.thenPart(() => this.letGo());
  }

  override createIOServer(port: number, options?: Partial<ServerOptions>): Server {
    const server = super.createIOServer(port, {
      ...options,
      serveClient: false,
      pingInterval: 10_000,
      pingTimeout: 5_000,
      maxHttpBufferSize: 16_384,
      perMessageDeflate: false,
      adapter: RoomBroadcast,
      allowRequest: (request: IncomingMessage, decide: (fault: string | null, allow: boolean) => void) => decide(null, !this.departure.begun && sameHost(request)),
    } as ServerOptions) as Server;
    // polling is HTTP that passes Fastify by
    server.engine.on('headers', (headers: Record<string, string>) => Object.assign(headers, this.headers));
    this.servers.push(server);
    return server;
  }

  /** The address of a handshake is the client's own, behind a proxy too: what `request.ip` is to a request. */
  override bindClientConnect(server: Server, connected: (socket: Socket) => void) {
    super.bindClientConnect(server, (socket: Socket) => {
      socket.handshake.address = clientAddress(socket.handshake, this.trusted);
      connected(socket);
    });
  }

  override async dispose() {
    clearInterval(this.look);
    await super.dispose();
  }

  /**
   * Engine.IO keeps without end what a client does not read, and a client that answers pings unread never times out: memory
   * for whoever wants it. Cut off, an honest phone comes back and gets the whole view.
   */
  private cutOffTheDeaf() {
    for (const line of this.lines()) {
      if (line.writeBuffer.length <= MOST_UNREAD.packets && charactersIn(line.writeBuffer) <= MOST_UNREAD.characters) continue;
      line.close(true);
      line.request.socket.destroy(); // a closing websocket would wait for the other side to read
    }
  }

  private lines(): Line[] {
    return this.servers.flatMap(({ engine }) => Object.values((engine as unknown as { clients: Record<string, Line> }).clients));
  }

  /** Phones lose their line as if the network had; that is what a client takes up again by itself, a little apart from the others. What was said to them goes out first. */
  private async letGo() {
    await Promise.all(this.lines().map((line) => new Promise((resolve) => line.once('close', resolve).close())));
  }
}

/** A connection of Engine.IO, below whatever it carries. */
interface Line {
  once(event: 'close', heard: (reason: string) => void): Line;
  close(discard?: boolean): void;
  readonly writeBuffer: readonly Packet[];
  readonly request: IncomingMessage;
}

interface Packet {
  data?: { length?: number };
}

const charactersIn = (packets: readonly Packet[]) => packets.reduce((sum, { data }) => sum + (data?.length ?? 0), 0);

/** The request comes from a page of the host it is sent to, or from no page. */
export function sameHost({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  if (!headers.origin) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

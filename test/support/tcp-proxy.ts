import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';

/** What a line does to all that passes. */
export interface Weather {
  /** One way, in milliseconds; a new line takes a round trip more before it carries anything. */
  delay?: number;
  /** Each way, all lines together. */
  bitsPerSecond?: number;
}

/** Bytes; about what a packet carries. */
const PIECE = 1_400;
/** So many bytes of one line are under way before its sender must wait. */
const WINDOW = 16_384;

/** One phone's network, to be spoilt: late, slow, cut, or half open (dead, and neither end is told). On loopback alone. */
export class TcpProxy {
  private readonly lines = new Set<Line>();
  /** What comes is taken and never answered. */
  private silent = false;

  private constructor(
    private readonly server: Server,
    private readonly target: URL,
    readonly weather: Weather,
  ) {
    server.on('connection', (near) => this.join(near));
  }

  static async before(url: string, weather: Weather = {}): Promise<TcpProxy> {
    const server = createServer({ allowHalfOpen: true });
    await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
    return new TcpProxy(server, new URL(url), weather);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** Cuts every line there is; new ones may be made at once. */
  reset() {
    for (const line of this.lines) line.cut();
    this.lines.clear();
  }

  /** Swallows both ways from now on, and closes nothing. */
  goSilent() {
    this.silent = true;
    for (const line of this.lines) line.dead = true;
  }

  /** New lines carry again; those that went silent lost bytes and stay dead. */
  recover() {
    this.silent = false;
  }

  async [Symbol.asyncDispose]() {
    this.reset();
    await new Promise((closed) => this.server.close(closed));
  }

  private join(near: Socket) {
    const far = connect({ host: this.target.hostname, port: Number(this.target.port), allowHalfOpen: true, noDelay: true });
    const line = new Line(near.setNoDelay(), far);
    line.dead = this.silent;
    this.lines.add(line);
    line.carry(near, far, this.up, performance.now() + 2 * (this.weather.delay ?? 0));
    line.carry(far, near, this.down);
    for (const end of [near, far]) end.on('close', () => near.destroyed && far.destroyed && this.lines.delete(line));
  }

  private readonly up = this.way();
  private readonly down = this.way();

  /** Tells when so many bytes that are sent now will have arrived. */
  private way() {
    let free = 0;
    return (bytes: number) => {
      const { delay = 0, bitsPerSecond = Infinity } = this.weather;
      free = Math.max(free, performance.now()) + (bytes * 8_000) / bitsPerSecond;
      return free + delay;
    };
  }
}

class Line {
  dead = false;

  constructor(
    private readonly near: Socket,
    private readonly far: Socket,
  ) {
    for (const end of [near, far]) end.on('error', () => this.dead || this.cut());
  }

  cut() {
    for (const end of [this.near, this.far]) end.resetAndDestroy();
  }

  carry(from: Socket, to: Socket, arrival: (bytes: number) => number, notBefore = 0) {
    let before = Promise.resolve();
    let underWay = 0;
    const send = (bytes: number, deliver: () => void) => {
      const due = Math.max(arrival(bytes), notBefore);
      before = before.then(() => until(due)).then(() => void (this.dead || to.destroyed || deliver()));
    };
    from.on('data', (chunk: Buffer) => {
      for (let at = 0; at < chunk.length; at += PIECE) {
        const piece = chunk.subarray(at, at + PIECE);
        underWay += piece.length;
        send(piece.length, () => {
          underWay -= piece.length;
          to.write(piece);
          if (underWay < WINDOW) from.resume();
        });
      }
      if (underWay >= WINDOW && !this.dead) from.pause();
    });
    from.on('end', () => send(0, () => to.end()));
  }
}

function until(due: number) {
  const left = due - performance.now();
  return left <= 0 ? undefined : new Promise<void>((resolve) => setTimeout(resolve, left));
}

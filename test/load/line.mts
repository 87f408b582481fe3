import { Websocket } from './websocket.mts';

/** First characters of Engine.IO's packets, then of Socket.IO's within its messages. */
const ENGINE = { open: 0x30, ping: 0x32, message: 0x34 };
const SOCKET = { connect: 0x30, event: 0x32, answer: 0x33 };

const ANSWER_WITHIN_MS = 10_000;

export interface Handshake {
  /** Of the network this line seems to come from. */
  localAddress: string | undefined;
  cookie?: string;
}

interface Waiting {
  resolve(json: string): void;
  reject(reason: Error): void;
}

/**
 * A Socket.IO client's one websocket, for load: it says and hears what socket.io-client does, reads a packet's kind off its first
 * characters and leaves the rest to whoever wants it, so that thousands of lines are little work beside the server's.
 */
export class Line {
  /** Bytes that came so far, after the websocket's own headers. */
  bytes = 0;
  isOpen = true;
  private readonly socket: Websocket;
  private readonly prefix: string;
  private readonly hear: (event: Buffer) => void;
  private readonly waiting = new Map<number, Waiting>();
  private sent = 0;
  private connected!: () => void;
  private refused!: (reason: Error) => void;

  private constructor(url: string, namespace: string, { localAddress, cookie }: Handshake, hear: (event: Buffer) => void) {
    this.prefix = `${namespace},`;
    this.hear = hear;
    const headers = { origin: url, 'user-agent': 'Mozilla/5.0 (Linux; Android 10; K)', ...(cookie && { cookie }) };
    this.socket = new Websocket(`${url}/socket.io/?EIO=4&transport=websocket`, localAddress, headers, {
      message: (packet) => this.take(packet),
      close: (reason) => this.close(reason),
    });
  }

  /** @param hear takes each event as it came, `["name",...]`; its bytes are the line's only until it returns */
  static connect(url: string, namespace: string, handshake: Handshake, hear: (event: Buffer) => void): Promise<Line> {
    const line = new Line(url, namespace, handshake, hear);
    return new Promise((resolve, reject) => {
      line.connected = () => resolve(line);
      line.refused = reject;
    });
  }

  /** An event and its acknowledgement; none within ten seconds is a fault, and so is the line's end. */
  async ask<T>(event: string, command: object): Promise<T> {
    if (!this.isOpen) throw new Error('the line broke');
    const id = this.sent++;
    this.socket.send(`42${this.prefix}${id}${JSON.stringify([event, command])}`);
    return (JSON.parse(await this.answer(id)) as [T])[0];
  }

  leave() {
    this.socket.close();
  }

  private answer(id: number): Promise<string> {
    return new Promise((resolve, reject) => {
      const timer = setTimeout(() => this.waiting.get(id)?.reject(new Error('no answer within ten seconds')), ANSWER_WITHIN_MS);
      const settled = () => (clearTimeout(timer), this.waiting.delete(id));
      this.waiting.set(id, { resolve: (json) => (settled(), resolve(json)), reject: (reason) => (settled(), reject(reason)) });
    });
  }

  private take(packet: Buffer) {
    this.bytes += packet.length;
    if (packet[0] === ENGINE.message) this.takeMessage(packet);
    else if (packet[0] === ENGINE.ping) this.socket.send('3');
    else if (packet[0] === ENGINE.open) this.socket.send(`40${this.prefix}`);
  }

  private takeMessage(packet: Buffer) {
    const content = packet.subarray(2 + this.prefix.length);
    if (packet[1] === SOCKET.event) this.hear(content);
    else if (packet[1] === SOCKET.answer) this.takeAnswer(content.toString());
    else if (packet[1] === SOCKET.connect) this.connected();
    else this.socket.close(); // refused, or told to go
  }

  private takeAnswer(answer: string) {
    const at = answer.indexOf('[');
    this.waiting.get(Number(answer.slice(0, at)))?.resolve(answer.slice(at));
  }

  private close(reason: Error) {
    this.isOpen = false;
    this.refused(reason);
    for (const { reject } of this.waiting.values()) reject(reason);
  }
}

import { randomBytes } from 'node:crypto';
import { request } from 'node:http';
import type { Socket } from 'node:net';
import { once } from 'node:events';

export const CONTINUATION = 0x0;
export const TEXT = 0x1;
export const BINARY = 0x2;

interface FrameForm {
  opcode?: number;
  /** More of the message follows. */
  more?: boolean;
  masked?: boolean;
  /** What the header claims, where that is not the truth. */
  claims?: bigint;
  /** Bits that RFC 6455 reserves. */
  reserved?: number;
}

const CLOSE = 0x8;

/** A Socket.IO connection whose websocket frames the test makes itself: in pieces, too large, or not as RFC 6455 has them. */
export class RawWebSocket {
  /** All messages heard. */
  heard = '';
  /** The code with which the server ended it, if it said one. */
  readonly closed: Promise<number | undefined>;
  private bytes = Buffer.alloc(0);
  private code: number | undefined;

  private constructor(private readonly socket: Socket) {
    this.closed = once(socket, 'close').then(() => this.code);
    socket.on('error', () => undefined).on('data', (bytes: Buffer) => this.take(bytes));
  }

  /** @returns the connection, or the status with which it was refused */
  static async open(url: string, headers: Record<string, string> = {}): Promise<RawWebSocket | number> {
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': randomBytes(16).toString('base64') };
    const asked = request(`${url}/socket.io/?EIO=4&transport=websocket`, { headers: { ...upgrade, ...headers } }).end();
    return new Promise((resolve, reject) => {
      asked.on('error', reject);
      asked.on('response', (response) => resolve(response.resume().statusCode!));
      asked.on('upgrade', (_, socket: Socket) => resolve(new RawWebSocket(socket)));
    });
  }

  frame(payload: string | Buffer, { opcode = TEXT, more = false, masked = true, claims, reserved = 0 }: FrameForm = {}) {
    const bytes = Buffer.from(payload);
    const length = claims ?? BigInt(bytes.length);
    const header = Buffer.alloc(10);
    header[0] = (more ? 0 : 0x80) | reserved | opcode;
    header[1] = (masked ? 0x80 : 0) | 127;
    header.writeBigUInt64BE(length, 2);
    const mask = randomBytes(4);
    const body = masked ? Buffer.concat([mask, bytes.map((byte, at) => byte ^ mask[at % 4]!)]) : bytes;
    this.socket.write(Buffer.concat([header, body]));
  }

  /** Resolves when these words were heard. */
  async hears(words: string | RegExp) {
    while (!(typeof words === 'string' ? this.heard.includes(words) : words.test(this.heard))) {
      if (this.socket.destroyed) throw new Error(`closed before it said ${words}`);
      await Promise.race([once(this.socket, 'data'), this.closed]);
    }
  }

  /** Reads nothing any more, and goes on speaking. */
  stopReading() {
    this.socket.pause();
  }

  /** A server's frames have no mask; these are never in pieces. */
  private take(more: Buffer) {
    this.bytes = Buffer.concat([this.bytes, more]);
    while (this.bytes.length >= 2) {
      const short = this.bytes[1]!;
      const [start, length] = short < 126 ? [2, short] : [4, this.bytes.length < 4 ? Infinity : this.bytes.readUInt16BE(2)];
      if (this.bytes.length < start + length) return;
      const payload = this.bytes.subarray(start, start + length);
      if ((this.bytes[0]! & 0xf) === CLOSE) this.end(payload);
      else this.heard += payload.toString();
      this.bytes = this.bytes.subarray(start + length);
    }
  }

  private end(payload: Buffer) {
    this.code = payload.length >= 2 ? payload.readUInt16BE() : undefined;
    this.socket.destroy();
  }

  [Symbol.dispose]() {
    this.socket.destroy();
  }
}

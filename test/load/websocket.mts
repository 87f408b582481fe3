import { randomBytes } from 'node:crypto';
import { connect, type Socket } from 'node:net';

const OPCODE = { text: 1, close: 8, ping: 9, pong: 10 };
const FINAL = 0x80;
const MASKED = 0x80;
const MASK_BYTES = 4;

/** All read into the same memory: what is read is taken before the next is. */
const shared = Buffer.allocUnsafe(64 * 1024);

export interface Ears {
  /** A text message; its bytes are the socket's only until it returns. */
  message(payload: Buffer): void;
  close(reason: Error): void;
}

/**
 * A websocket (RFC 6455) as a load driver needs it: whole text messages, no extension, as little work as can be.
 * `ws` takes 1.4 times the processor for the same, and drivers share the machine with the server they measure.
 */
export class Websocket {
  private readonly socket: Socket;
  private readonly ears: Ears;
  private rest: Buffer = Buffer.alloc(0);
  private isOpen = false;

  constructor(url: string, localAddress: string | undefined, headers: Record<string, string>, ears: Ears) {
    const { hostname, port, host, pathname, search } = new URL(url);
    this.ears = ears;
    this.socket = connect({ host: hostname, port: Number(port), localAddress, noDelay: true, onread: { buffer: shared, callback: (bytes) => this.read(shared.subarray(0, bytes)) } });
    this.socket.write(handshake(`${pathname}${search}`, host, headers));
    let reason = new Error('the line broke');
    this.socket.on('error', (error) => (reason = error));
    this.socket.once('close', () => ears.close(reason));
  }

  send(text: string) {
    this.write(OPCODE.text, Buffer.from(text));
  }

  close() {
    this.write(OPCODE.close, Buffer.of(0x03, 0xe8)); // 1000: done
    this.socket.end();
  }

  /** Node goes on reading while this answers true. */
  private read(bytes: Buffer): true {
    let left = this.rest.length > 0 ? Buffer.concat([this.rest, bytes]) : bytes;
    if (!this.isOpen) left = this.readHandshake(left);
    if (this.isOpen) left = this.readFrames(left);
    this.rest = left.length > 0 ? Buffer.from(left) : left;
    return true;
  }

  private readHandshake(bytes: Buffer): Buffer {
    const end = bytes.indexOf('\r\n\r\n');
    if (end < 0) return bytes;
    const status = bytes.toString('latin1', 0, bytes.indexOf('\r\n'));
    if (!status.startsWith('HTTP/1.1 101')) this.socket.destroy(new Error(`the server refused the websocket: ${status}`));
    else this.isOpen = true;
    return bytes.subarray(end + 4);
  }

  /** @returns the part of a frame that has come so far */
  private readFrames(bytes: Buffer): Buffer {
    let at = 0;
    while (bytes.length - at >= 2) {
      const [start, length] = extent(bytes, at);
      if (bytes.length < start + length) break;
      this.take(bytes[at]! & 0x0f, bytes.subarray(start, start + length));
      at = start + length;
    }
    return bytes.subarray(at);
  }

  private take(opcode: number, payload: Buffer) {
    if (opcode === OPCODE.text) this.ears.message(payload);
    else if (opcode === OPCODE.ping) this.write(OPCODE.pong, payload);
    else if (opcode === OPCODE.close) this.socket.end();
    else if (opcode !== OPCODE.pong) this.socket.destroy(new Error(`a frame of a kind the server never sends (${opcode})`));
  }

  /** The mask is all zeroes: the server takes it off as it does any other. */
  private write(opcode: number, payload: Buffer) {
    const isShort = payload.length < 126;
    const frame = Buffer.alloc((isShort ? 2 : 4) + MASK_BYTES + payload.length);
    frame[0] = FINAL | opcode;
    frame[1] = MASKED | (isShort ? payload.length : 126);
    if (!isShort) frame.writeUInt16BE(payload.length, 2);
    payload.copy(frame, frame.length - payload.length);
    this.socket.write(frame);
  }
}

function handshake(path: string, host: string, headers: Record<string, string>) {
  const key = randomBytes(16).toString('base64');
  const all = { host, connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13', 'sec-websocket-key': key, ...headers };
  return `GET ${path} HTTP/1.1\r\n${Object.entries(all).map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`;
}

/** Where the payload of the frame at `at` begins, and its length; beyond the end while the header is not all there. */
function extent(bytes: Buffer, at: number): [start: number, length: number] {
  const short = bytes[at + 1]! & 0x7f;
  if (short < 126) return [at + 2, short];
  if (bytes.length - at < 10) return short === 126 && bytes.length - at >= 4 ? [at + 4, bytes.readUInt16BE(at + 2)] : [bytes.length, 1];
  return short === 126 ? [at + 4, bytes.readUInt16BE(at + 2)] : [at + 10, Number(bytes.readBigUInt64BE(at + 2))];
}

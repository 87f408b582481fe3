import type { Socket as NetSocket } from 'node:net';
import { Adapter, type BroadcastOptions } from 'socket.io-adapter';

/** What lies beneath a socket, as engine.io 6 and ws 8 keep it. */
interface Line {
  readyState: string;
  writeBuffer: unknown[];
  transport: { name: string; socket?: { _socket?: NetSocket } };
}

interface Encoding {
  preEncoded: true;
  volatile?: boolean;
  compress?: boolean;
  /** Head and payload of the websocket's frame, the same for all. */
  wsPreEncodedFrame?: Buffer[];
}

/**
 * A frame for a room leaves as one buffer, made once, straight to each line that has nothing waiting: what Socket.IO does
 * around it for each of two thousand phones costs half as much as the sending. Every other line, one that polls or does not
 * read, goes Socket.IO's own way, which bounds it. Measured in docs/decisions/0012-room-broadcast.md.
 */
export class RoomBroadcast extends Adapter {
  override broadcast(packet: { nsp?: string }, opts: BroadcastOptions) {
    const encoding: Encoding = { preEncoded: true, volatile: opts.flags?.volatile, compress: opts.flags?.compress };
    const { encode, each } = this.inside();
    const packets = encode({ ...packet, nsp: this.nsp.name }, encoding);
    const frame = encoding.wsPreEncodedFrame && Buffer.concat(encoding.wsPreEncodedFrame);
    each(opts, ({ client }) => {
      const idle = frame && idleLine(client.conn);
      if (idle) idle.write(frame);
      else client.writeToEngine(packets, encoding);
    });
  }

  /** Socket.IO keeps both to itself. */
  private inside() {
    const { _encode: encode, apply: each } = this as unknown as {
      _encode(packet: object, encoding: Encoding): unknown[];
      apply(opts: BroadcastOptions, send: (socket: { client: { conn: Line; writeToEngine(packets: unknown[], encoding: Encoding): void } }) => void): void;
    };
    return { encode: encode.bind(this), each: each.bind(this) };
  }
}

/** The connection of an open websocket on which nothing waits to be sent, here or in engine.io. */
function idleLine({ readyState, writeBuffer, transport }: Line): NetSocket | undefined {
  const { _socket: line } = (transport.name === 'websocket' && transport.socket) || {};
  return line && readyState === 'open' && writeBuffer.length === 0 && line.writableLength === 0 ? line : undefined;
}

import type { IncomingMessage } from 'node:http';
import { IoAdapter } from '@nestjs/platform-socket.io';
import type { ServerOptions } from 'socket.io';

/**
 * Socket.IO as the floor needs it. No guard of Nest runs when a socket connects, so what may connect is decided here:
 * only pages of this very host (a browser says where it is with Origin; programs say nothing).
 */
export class SocketAdapter extends IoAdapter {
  override createIOServer(port: number, options?: Partial<ServerOptions>) {
    return super.createIOServer(port, {
      ...options,
      serveClient: false,
      pingInterval: 10_000,
      pingTimeout: 5_000,
      maxHttpBufferSize: 16_384,
      perMessageDeflate: false,
      allowRequest: (request: IncomingMessage, decide: (fault: string | null, allow: boolean) => void) => decide(null, sameHost(request)),
    } as ServerOptions);
  }
}

/** The request comes from a page of the host it is sent to, or from no page. */
export function sameHost({ headers }: Pick<IncomingMessage, 'headers'>): boolean {
  if (!headers.origin) return true;
  return URL.canParse(headers.origin) && new URL(headers.origin).host === headers.host;
}

import type { Server } from 'node:http';
import type { Socket } from 'node:net';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Departure } from '@dialog/platform';
import { Logger } from 'nestjs-pino';

/** A client that does not hang up by then is hung up on. */
const HANG_UP_MS = 6_000;
/** Service managers kill after ten seconds. */
const LONGEST_MS = 9_500;

/**
 * SIGTERM and Ctrl-C. First nobody new is sent here; what was begun is committed and acknowledged; then phones lose their line
 * and take another, here or elsewhere; requests and jobs end; the database is left last.
 */
export function leaveOnSignal(app: NestFastifyApplication) {
  const open = connectionsOf(app.getHttpServer() as Server);
  const leave = () => {
    if (app.get(Departure).begun) return;
    setTimeout(() => open.forEach((connection) => connection.destroy()), HANG_UP_MS).unref();
    setTimeout(() => process.exit(1), LONGEST_MS).unref();
    void depart(app).then(() => process.exit(0));
  };
  for (const signal of ['SIGTERM', 'SIGINT'] as const) process.on(signal, leave);
}

async function depart(app: NestFastifyApplication) {
  app.get(Logger).log('Stopping: phones move over');
  await app.get(Departure).begin();
  await app.close();
}

/** Websockets included, which Node's own list leaves out. */
function connectionsOf(server: Server): Set<Socket> {
  const open = new Set<Socket>();
  server.on('connection', (connection: Socket) => {
    open.add(connection);
    connection.once('close', () => open.delete(connection));
  });
  return open;
}

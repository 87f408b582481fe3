import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database } from '@dialog/platform';
import { isClockMoved } from './functions';

/**
 * Another clock than the one stands only in a simulation's or a test's database (see functions.ts); then every answer says so by a
 * header, and every page by a band ("Simulasi").
 * @returns whether it is so
 */
export async function saySimulation(app: NestFastifyApplication): Promise<boolean> {
  const isSimulation = await isClockMoved(app.get(Database));
  if (isSimulation) {
    app.getHttpAdapter().getInstance().addHook('onRequest', async (_request, reply) => {
      reply.raw.setHeader('x-dialog-simulation', 'jam simulasi');
    });
  }
  return isSimulation;
}

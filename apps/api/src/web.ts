import { subscribe } from 'node:diagnostics_channel';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Config } from '@dialog/platform';
import { Logger } from 'nestjs-pino';

const API = /^\/(api|feeds|data|files|media|metrics|dev|socket\.io)(\/|$|\?)/;

/** Whatever is not the API's is the web app's. */
export const isPage = (url = '/') => !API.test(url);

const HANDLER = join(process.cwd(), 'apps/web/build/handler.js');

type Handler = (request: unknown, response: unknown, next: () => void) => void;

/** Serves the built web app from this very process, for every path that is not the API's. */
export async function mountWeb(app: NestFastifyApplication, { isSimulation }: { isSimulation: boolean }) {
  if (!existsSync(HANDLER)) return;
  const { publicUrl, host, port, trustProxy } = app.get(Config);
  // SvelteKit reads the true scheme from this header alone, and its pages ask the API of this process
  Object.assign(process.env, { PROTOCOL_HEADER: 'x-forwarded-proto', INTERNAL_URL: `http://${host === '0.0.0.0' ? '127.0.0.1' : host}:${port}`, SIMULATION: isSimulation ? 'on' : '' });
  delete process.env.ORIGIN;
  subscribe('dialog:page-failed', (error) => app.get(Logger).error(error));
  const { handler } = (await import(pathToFileURL(HANDLER).href)) as { handler: Handler };
  app.getHttpAdapter().getInstance().addHook('onRequest', async (request, reply) => {
    const { raw } = request;
    if (!isPage(raw.url)) return;
    raw.headers['x-forwarded-proto'] = trustProxy ? request.protocol : new URL(publicUrl).protocol.slice(0, -1);
    reply.hijack();
    handler(raw, reply.raw, () => reply.raw.writeHead(404).end());
  });
}

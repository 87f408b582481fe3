import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { type OpenAPIObject, SwaggerModule } from '@nestjs/swagger';
import { Marked } from 'marked';

const read = (path: string) => readFileSync(join(process.cwd(), path), 'utf8');

/** Swagger UI styles itself; everything else comes from here and nowhere else. */
const POLICY = `default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** Serves the API's own description, as committed: /api/v1/openapi.json, to browse at /api/docs, and what each problem's `type` names. */
export function describeApi(app: NestFastifyApplication) {
  const server = app.getHttpAdapter().getInstance();
  server.addHook('onRequest', async ({ url }, reply) => {
    if (url.startsWith('/api/docs')) void reply.header('content-security-policy', POLICY);
  });
  server.get('/api/docs/problems', (_, reply) => reply.type('text/html; charset=utf-8').send(pageOf(read('docs/problems.md'))));
  const document = () => JSON.parse(read('apps/api/openapi.json')) as OpenAPIObject;
  SwaggerModule.setup('api/docs', app, document, { jsonDocumentUrl: 'api/v1/openapi.json', raw: ['json'], customSiteTitle: 'Dialog Publik: API' });
}

/** A heading's words are its anchor. */
function pageOf(text: string): string {
  const marked = new Marked({ renderer: { heading: ({ text: words, depth }) => `<h${depth} id="${words.replaceAll('`', '')}">${words.replaceAll('`', '')}</h${depth}>` } });
  const style = 'body{font:1rem/1.6 system-ui;max-width:44rem;margin:2rem auto;padding:0 1rem;color-scheme:light dark}:target{background:Mark;color:MarkText}';
  return `<!doctype html><html lang="en"><meta name="viewport" content="width=device-width"><title>Problems</title><style>${style}</style>${marked.parse(text, { async: false })}</html>`;
}

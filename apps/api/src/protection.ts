import type { ServerResponse } from 'node:http';
import { type Config, NOTHING_ACTIVE, protectiveHeaders } from '@dialog/platform';
import type { FastifyReply, FastifyRequest } from 'fastify';
import onHeaders from 'on-headers';
import { isPage } from './web';

/** Of the web app's files and service worker. A page brings a policy of its own, with its nonce (apps/web/vite.config.ts). */
const OWN_SITE = `default-src 'self'; base-uri 'none'; object-src 'none'; form-action 'self'; frame-ancestors 'none'`;

/** Scripts, styles and fonts are loaded by pages and are none: of these headers they need so many, and a first load brings a dozen of them. */
const BUILT = /^\/_app\//;
const OF_BUILT = new Set(['strict-transport-security', 'x-content-type-options', 'cross-origin-resource-policy']);

/** Puts the protective headers on the raw answer: pages and files leave without Fastify's own. */
export function protection(config: Config) {
  const headers = new Map(Object.entries(protectiveHeaders(config)));
  const ofBuilt = new Map([...headers].filter(([name]) => OF_BUILT.has(name)));
  return ({ raw: { url = '' } }: FastifyRequest, { raw: answer }: FastifyReply) => {
    onHeaders(answer, sayCharset);
    if (BUILT.test(url)) return void answer.setHeaders(ofBuilt);
    answer.setHeaders(headers).setHeader('content-security-policy', isPage(url) ? OWN_SITE : NOTHING_ACTIVE);
  };
}

/** All text here is UTF-8; not everybody who sends some says so. */
function sayCharset(this: ServerResponse) {
  const type = this.getHeader('content-type');
  if (typeof type === 'string' && /^(text\/\w+|image\/svg\+xml)$/.test(type)) this.setHeader('content-type', `${type}; charset=utf-8`);
}

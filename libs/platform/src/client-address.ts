import type { IncomingHttpHeaders } from 'node:http';
import proxyAddr from '@fastify/proxy-addr';
import type { Config } from './config';

/** Is X-Forwarded-For believed from this address? The pages of this process ask its API over loopback; a proxy has a private address. */
export function trustedProxies({ trustProxy }: Pick<Config, 'trustProxy'>): (address: string, hop: number) => boolean {
  return proxyAddr.compile(trustProxy ? ['loopback', 'linklocal', 'uniquelocal'] : ['loopback']);
}

/** Whose connection it is, for a socket as Fastify's `request.ip` says it for a request. */
export function clientAddress({ address, headers }: { address: string; headers: IncomingHttpHeaders }, trusted: ReturnType<typeof trustedProxies>): string {
  return proxyAddr({ socket: { remoteAddress: address }, headers } as Parameters<typeof proxyAddr>[0], trusted);
}

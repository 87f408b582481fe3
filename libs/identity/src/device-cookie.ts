import type { FastifyReply, FastifyRequest } from 'fastify';
import { cookieIn, DEVICE_COOKIE, deviceCookieHeader } from './cookies';
import { mintDevice, readDevice } from './device-token';
import { DeviceNeeded } from './identity.errors';

/** What is the same for everybody, may be cached by others and therefore sets no cookie. */
const SHARED = /^\/(_app|feeds|data|files|media|metrics|dev|socket\.io)(\/|$)|^\/[^/]+\.\w+$|\/qr\.svg$/;

/**
 * Fastify's `onRequest` hook that gives every phone its identity: a request without one goes on as if it had
 * just brought the one it is given. Nothing is written until the phone writes.
 */
export function deviceCookie({ secure }: { secure: boolean }) {
  return async ({ raw }: FastifyRequest, reply: FastifyReply) => {
    if (SHARED.test(pathOf(raw.url)) || deviceOf(raw.headers.cookie)) return;
    const minted = mintDevice();
    reply.raw.appendHeader('set-cookie', deviceCookieHeader(minted, secure));
    const others = (raw.headers.cookie ?? '').split(/;\s*/).filter((pair) => pair && !pair.startsWith(`${DEVICE_COOKIE}=`));
    raw.headers.cookie = [...others, `${DEVICE_COOKIE}=${minted}`].join('; ');
  };
}

/** The device cookie of a request or a socket's handshake, if it has the form of one. */
export function deviceOf(cookieHeader: string | undefined): string | undefined {
  const value = cookieIn(cookieHeader, DEVICE_COOKIE);
  return readDevice(value) && value;
}

/** What names the device in a cookie; the code beside it is the phone's own word. @throws DeviceNeeded */
export function deviceTokenOf(cookie: string | undefined): string {
  const device = readDevice(cookie);
  if (!device) throw new DeviceNeeded();
  return device.token;
}

const pathOf = (url = '/') => url.split('?', 1)[0]!;

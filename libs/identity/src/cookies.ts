import cookie from '@fastify/cookie';

export const DEVICE_COOKIE = 'dp_device';
const FOUR_HUNDRED_DAYS = 400 * 86_400;

/** The name of the official's cookie: under TLS only this host can have set it, and no other path. */
export const officialCookieName = (secure: boolean) => (secure ? '__Host-dp_session' : 'dp_session');

/** One cookie out of a request's Cookie header. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  return header === undefined ? undefined : cookie.parse(header)[name];
}

export function deviceCookieHeader(value: string, secure: boolean): string {
  return cookie.serialize(DEVICE_COOKIE, value, { httpOnly: true, sameSite: 'lax', path: '/', maxAge: FOUR_HUNDRED_DAYS, secure });
}

/** Without an expiry: the browser forgets it when closed, the server after twelve hours. */
export function officialCookieHeader(token: string, secure: boolean): string {
  return cookie.serialize(officialCookieName(secure), token, { httpOnly: true, sameSite: 'lax', path: '/', secure });
}

export function officialCookieGone(secure: boolean): string {
  return cookie.serialize(officialCookieName(secure), '', { httpOnly: true, sameSite: 'lax', path: '/', maxAge: 0, secure });
}

import { parseCookie, type SetCookie, stringifySetCookie } from 'cookie';

export const DEVICE_COOKIE = 'dp_device';
const FOUR_HUNDRED_DAYS = 400 * 86_400;

/** The name of the official's cookie: under TLS only this host can have set it, for all its paths. */
export const officialCookieName = (secure: boolean) => (secure ? '__Host-dp_session' : 'dp_session');

/** By which a browser is known when it signs in again; it lets nobody in. */
export const browserCookieName = (secure: boolean) => (secure ? '__Host-dp_browser' : 'dp_browser');

/** One cookie out of a request's Cookie header. */
export function cookieIn(header: string | undefined, name: string): string | undefined {
  return header === undefined ? undefined : parseCookie(header)[name];
}

export const deviceCookieHeader = (value: string, secure: boolean) => setCookie({ name: DEVICE_COOKIE, value, maxAge: FOUR_HUNDRED_DAYS, secure });

/** The sign-in's without an expiry: the browser forgets it when closed, the server after twelve hours. */
export const signedInCookies = ({ token, browser }: { token: string; browser: string }, secure: boolean) => [
  setCookie({ name: officialCookieName(secure), value: token, secure }),
  setCookie({ name: browserCookieName(secure), value: browser, maxAge: FOUR_HUNDRED_DAYS, secure }),
];

export const officialCookieGone = (secure: boolean) => setCookie({ name: officialCookieName(secure), value: '', maxAge: 0, secure });

const setCookie = (cookie: SetCookie) => stringifySetCookie({ httpOnly: true, sameSite: 'lax', path: '/', ...cookie });

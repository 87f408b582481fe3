import { channel } from 'node:diagnostics_channel';
import { INTERNAL_URL, SIMULATION } from '$app/env/private';
import { immutable } from '$app/manifest';
import { m } from '#lib/paraglide/messages.js';
import type { Locale } from '#lib/paraglide/runtime.js';
import { paraglideMiddleware } from '#lib/paraglide/server.js';
import type { Handle, HandleFetch, HandleServerError } from '@sveltejs/kit/hooks';
import { sequence } from '@sveltejs/kit/hooks';

/** SvelteKit wakes no page before it has the error page too, and asks for it last: one round trip more, were it not named here. */
const errorPage = immutable.filter(({ path }) => path.includes('/nodes/1.')).map(({ path }) => `<link rel="modulepreload" href="/${path}" />`).join('');

const speakTheReadersLanguage: Handle = ({ event, resolve }) =>
  paraglideMiddleware(event.request, ({ locale }) =>
    resolve(event, {
      transformPageChunk: ({ html }) => html.replace('%lang%', locale).replace('%accent%', event.locals.accent ?? '').replace('%error-page%', errorPage).replace('%simulation%', band(locale)),
      preload: ({ type }) => type !== 'asset',
    }),
  );

/** Nobody takes a simulation for a real session: outside the app, so that no page has to think of it. */
const band = (locale: Locale) => (SIMULATION ? `<p class="simulation" role="note">${m.simulation({}, { locale })}</p>` : '');

const relayCookies: Handle = async ({ event, resolve }) => {
  event.locals.setCookies = [];
  const response = await resolve(event);
  for (const cookie of event.locals.setCookies) response.headers.append('set-cookie', cookie);
  return response;
};

/** What was rendered for an official stays in no cache, so that nothing of it is left in the browser after signing out. */
const keepFromCaches: Handle = async ({ event, resolve }) => {
  const response = await resolve(event);
  const isOfficial = event.cookies.get('__Host-dp_session') ?? event.cookies.get('dp_session');
  if (isOfficial) response.headers.set('cache-control', 'no-store');
  else if (!response.headers.has('cache-control')) response.headers.set('cache-control', 'private, no-cache');
  return response;
};

export const handle = sequence(keepFromCaches, relayCookies, speakTheReadersLanguage);

/** Pages ask the API of their own process, as the browser that asked for the page. */
export const handleFetch: HandleFetch = async ({ event, request, fetch }) => {
  const url = new URL(request.url);
  if (url.origin !== event.url.origin || !url.pathname.startsWith('/api/')) return fetch(request);

  const inner = new Request(new URL(url.pathname + url.search, INTERNAL_URL ?? url.origin), request);
  const cookies = event.cookies.getAll().map(({ name, value }) => `${name}=${encodeURIComponent(value)}`);
  if (cookies.length) inner.headers.set('cookie', cookies.join('; '));
  inner.headers.set('x-forwarded-for', [event.request.headers.get('x-forwarded-for'), event.getClientAddress()].filter(Boolean).join(', '));
  inner.headers.set('user-agent', event.request.headers.get('user-agent') ?? '');
  // SvelteKit has compared the Origin with the page's own; the inner address is another.
  inner.headers.delete('origin');

  const response = await globalThis.fetch(inner);
  event.locals.setCookies.push(...response.headers.getSetCookie());
  return response;
};

/** The server that serves these pages logs what failed; by itself it would be printed with all that people wrote. */
const failures = channel('dialog:page-failed');

export const handleError: HandleServerError = ({ kind, error }) => {
  if (kind !== 'unknown') return;
  if (failures.hasSubscribers) failures.publish(error);
  else console.error(error);
};

import { version } from '$app/env';
import { self } from '$app/service-worker';
import type { FirstVisit } from './first-visit.ts';

/**
 * Opened again without network, a session's page shows what this phone saw last. Nothing else is kept: no other page, no answer of
 * the API; and while the network answers, the page is always the server's.
 */
const shelf = `dp:${version}`;

const session = /^\/sesi\/[\da-f-]{36}(?=\/|$)/;

/** The pages of how many sessions are kept. */
const mostPages = 5;

/** How long the network may take before the kept page is shown, which says itself that it waits for news. */
const patience = 8_000;

self.addEventListener('install', () => void self.skipWaiting());
self.addEventListener('activate', (event) => event.waitUntil(takeOver()));
self.addEventListener('message', (event) => event.waitUntil(keepFirstVisit(event.data)));
self.addEventListener('fetch', (event) => {
  const { origin, pathname } = new URL(event.request.url);
  if (origin !== self.location.origin || event.request.method !== 'GET') return;
  if (pathname.startsWith('/_app/immutable/')) event.respondWith(file(event.request));
  if (event.request.mode === 'navigate' && session.test(pathname)) event.respondWith(page(event, pathname));
});

/** A new version leaves nothing of the one before. */
async function takeOver() {
  for (const name of await caches.keys()) if (name.startsWith('dp:') && name !== shelf) await caches.delete(name);
  await self.clients.claim();
}

/** The page that was open before there was a service worker, from the browser's own cache. */
async function keepFirstVisit({ page, files }: FirstVisit) {
  await Promise.all(files.map((url) => file(new Request(url))));
  if (!(await keptPage(page))) await keepPage(page, await fetch(page, { cache: 'force-cache' }));
}

/** What carries a hash in its name never changes. */
async function file(request: Request): Promise<Response> {
  const cache = await caches.open(shelf);
  const kept = await cache.match(request, { ignoreVary: true });
  if (kept) return kept;
  const answer = await fetch(request);
  if (answer.ok) await cache.put(request, answer.clone());
  return answer;
}

async function page(event: FetchEvent, pathname: string): Promise<Response> {
  const kept = await keptPage(pathname);
  const answer = fromNetwork(event);
  if (!kept) return answer;

  const late = new Promise<undefined>((resolve) => setTimeout(resolve, patience));
  const first = await Promise.race([answer, late]).catch(() => undefined);
  return first && !awayStatus.includes(first.status) ? first : kept;
}

/** What a proxy, or a page whose API is away, answers in the place of the server. */
const awayStatus = [502, 503, 504];

async function fromNetwork(event: FetchEvent): Promise<Response> {
  const answer = await fetch(event.request);
  const { pathname, search } = new URL(event.request.url);
  // With a query the page tells of one moment: "your question has arrived".
  if (!search) event.waitUntil(keepPage(pathname, answer.clone()));
  return answer;
}

/** The session's page as it was kept; for the pages below it, the way there. */
async function keptPage(pathname: string): Promise<Response | undefined> {
  const [of] = session.exec(pathname)!;
  const kept = await (await caches.open(shelf)).match(of);
  return kept && pathname !== of ? Response.redirect(of) : kept;
}

async function keepPage(pathname: string, answer: Response) {
  if (session.exec(pathname)?.[0] !== pathname || !answer.ok || answer.redirected) return;
  const cache = await caches.open(shelf);
  const headers = new Headers(answer.headers);
  headers.delete('content-encoding');
  const html = (await answer.text()).replace('<html ', `<html data-kept="${Date.now()}" `);
  await cache.delete(pathname);
  await cache.put(pathname, new Response(html, { headers }));

  const pages = (await cache.keys()).filter(({ url }) => session.test(new URL(url).pathname));
  for (const oldest of pages.slice(0, -mostPages)) await cache.delete(oldest);
}

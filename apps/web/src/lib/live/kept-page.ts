import { dev } from '$app/env';
import type { FirstVisit } from '../../service-worker/first-visit.ts';

/**
 * How many milliseconds ago this document left the server, when the service worker served the one it keeps; else 0. Told once:
 * what is loaded later is fresh.
 */
export function ageOfPage(): number {
  if (typeof document === 'undefined') return 0;
  const { dataset } = document.documentElement;
  const age = dataset.kept ? Date.now() - Number(dataset.kept) : 0;
  delete dataset.kept;
  return Math.max(0, age);
}

/** Makes this page open again without network. Only https and localhost know service workers. */
export async function keepPage(page: string) {
  if (!navigator.serviceWorker) return;
  await navigator.serviceWorker.register('/service-worker.js', { type: dev ? 'module' : 'classic' });
  const { active } = await navigator.serviceWorker.ready;
  const files = performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => name.includes('/_app/immutable/'));
  // oxlint-disable-next-line unicorn/require-post-message-target-origin -- a worker has none
  active?.postMessage({ page, files } satisfies FirstVisit);
}

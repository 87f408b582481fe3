import { browser } from '$app/env';
import { api } from '#lib/api/api.ts';
import type { Kecamatan } from '#lib/api/types.ts';
import { keep, kept } from '#lib/live/keep.ts';

const shelf = 'dp:places';

/** The kecamatan with their villages, kept on the phone for when there is no network; none, when they were never there. */
export async function villages(fetch: typeof globalThis.fetch): Promise<Kecamatan[]> {
  const shelved = browser ? kept<Kecamatan[]>(shelf, []) : [];
  if (shelved.length > 0) return shelved;
  const districts = await api(fetch)
    .places()
    .catch(() => []);
  if (browser && districts.length > 0) keep(shelf, districts);
  return districts;
}

import { api } from '#lib/api/api.ts';
import type { Kecamatan } from '#lib/api/types.ts';
import { keep, kept } from '#lib/live/keep.ts';
import { newId } from '#lib/live/ids.ts';
import { browser } from '$app/env';
import type { PageLoad } from './$types';

const shelf = 'dp:places';

/** Opens without network too: the villages are kept on the phone, and without them the kecamatan alone will do. */
export const load: PageLoad = async ({ fetch }) => ({ id: newId(), districts: await districts(fetch) });

async function districts(fetch: typeof globalThis.fetch): Promise<Kecamatan[]> {
  const shelved = browser ? kept<Kecamatan[]>(shelf, []) : [];
  if (shelved.length > 0) return shelved;
  const places = await api(fetch)
    .places()
    .catch(() => []);
  if (browser) keep(shelf, places);
  return places;
}

import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import type { PlaceNames } from '#lib/places/places.ts';
import type { LayoutServerLoad } from './$types';

/** Names change with a decree, not with a page: asked for once in ten minutes. */
const lifetime = 600_000;
let known: { until: number; places: PlaceNames; regency: string } | undefined;

export const load: LayoutServerLoad = async ({ fetch }) => {
  if (!known || known.until < Date.now()) {
    const [districts, { regency }] = await orErrorPage(Promise.all([api(fetch).places(), api(fetch).installation()]));
    known = { until: Date.now() + lifetime, places: Object.fromEntries(districts.map(({ code, name }) => [code, name])), regency: regency.name };
  }
  return { places: known.places, regency: known.regency };
};

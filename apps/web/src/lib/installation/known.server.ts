import { api } from '#lib/api/api.ts';
import type { Installation } from '#lib/api/types.ts';
import type { PlaceNames } from '#lib/places/places.ts';

interface Known {
  installation: Installation;
  places: PlaceNames;
}

/** Every page needs them and they change seldom: asked for once in five seconds. */
const lifetime = 5_000;
let known: (Known & { until: number }) | undefined;

/** Whose forum this is, and the names of its kecamatan. */
export async function knownInstallation(fetch: typeof globalThis.fetch): Promise<Known> {
  if (!known || known.until < Date.now()) {
    const [districts, installation] = await Promise.all([api(fetch).places(), api(fetch).installation()]);
    known = { until: Date.now() + lifetime, installation, places: Object.fromEntries(districts.map(({ code, name }) => [code, name])) };
  }
  return known;
}

/** It was settled anew. */
export const forgetInstallation = () => void (known = undefined);

import { newId } from '#lib/live/ids.ts';
import { villages } from '#lib/places/villages.ts';
import type { PageLoad } from './$types';

/** Opens without network too: without the villages the kecamatan alone will do. */
export const load: PageLoad = async ({ fetch }) => ({ id: newId(), districts: await villages(fetch) });

import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const cursor = url.searchParams.get('sesudah') ?? undefined;
  const [live, upcoming, past] = await orErrorPage(
    Promise.all([
      cursor ? undefined : api(fetch).sessions({ state: 'live', limit: 5 }),
      cursor ? undefined : api(fetch).sessions({ state: 'scheduled', limit: 20 }),
      api(fetch).sessions({ state: 'ended', limit: 30, cursor }),
    ]),
  );
  return { live: live?.items ?? [], upcoming: upcoming?.items ?? [], past };
};

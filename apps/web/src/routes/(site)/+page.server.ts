import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const [live, next, recent] = await orErrorPage(
    Promise.all([
      api(fetch).sessions({ state: 'live', limit: 3 }),
      api(fetch).sessions({ state: 'scheduled', limit: 4 }),
      api(fetch).sessions({ state: 'ended', limit: 6 }),
    ]),
  );
  const [first, ...others] = [...live.items, ...next.items];
  const stage = first?.state === 'live' ? await orErrorPage(api(fetch).stage(first.id)) : undefined;
  return { first, stage, others, recent: recent.items };
};

import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const cursor = url.searchParams.get('sebelum') ?? undefined;
  const { sessions } = api(fetch);
  const [live, scheduled, ended] = await orErrorPage(
    Promise.all([sessions({ state: 'live', limit: 20 }), sessions({ state: 'scheduled', limit: 50 }), sessions({ state: 'ended', limit: 10, cursor })]),
  );
  return { live: live.items, scheduled: scheduled.items, ended: ended.items, next: ended.next };
};

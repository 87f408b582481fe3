import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const { official } = await parent();
  if (official.roles.every((role) => role === 'agency')) redirect(303, '/instansi');
  const cursor = url.searchParams.get('sebelum') ?? undefined;
  const { sessions } = api(fetch);
  const [live, scheduled, ended] = await orErrorPage(
    Promise.all([sessions({ state: 'live', limit: 20 }), sessions({ state: 'scheduled', limit: 50 }), sessions({ state: 'ended', limit: 10, cursor })]),
  );
  return { live: live.items, scheduled: scheduled.items, ended: ended.items, next: ended.next };
};

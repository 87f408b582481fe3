import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const [session, installation] = await orErrorPage(Promise.all([api(fetch).session(params.id), api(fetch).installation()]));
  if (session.archive) redirect(307, `/sesi/${params.id}`);
  const stage = await orErrorPage(api(fetch).stage(params.id));
  return { session, stage, address: new URL(installation.publicUrl).host, light: url.searchParams.get('warna') === 'terang' };
};

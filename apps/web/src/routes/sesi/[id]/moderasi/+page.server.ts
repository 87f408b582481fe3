import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const after = url.searchParams.get('setelah') ?? undefined;
  return { record: await orErrorPage(api(fetch).moderation(params.id, after)), first: !after };
};

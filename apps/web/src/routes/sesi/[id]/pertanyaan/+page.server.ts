import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const sort = url.searchParams.get('urut') === 'masuk' ? 'asked' : 'queue';
  const cursor = url.searchParams.get('sesudah') ?? undefined;
  const questions = await orErrorPage(api(fetch).questions(params.id, { sort, state: sort === 'queue' ? 'open' : undefined, limit: 30, cursor }));
  return { sort, questions };
};

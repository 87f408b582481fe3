import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const { carriedOver, outcome } = api(fetch);
  const [carried, { lastAnswers }] = await orErrorPage(Promise.all([carriedOver(params.id, url.searchParams.get('setelah') ?? undefined), outcome(params.id)]));
  return { carried, lastAnswers };
};

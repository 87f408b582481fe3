import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { error } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  if (!/^[1-9]\d{0,8}$/.test(params.no)) error(404);
  return { question: await orErrorPage(api(fetch).question(params.id, Number(params.no))) };
};

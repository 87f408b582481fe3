import { orErrorPage } from '#lib/api/page-errors.ts';
import { peopleApi } from '#lib/people/people-api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const { items, next } = await orErrorPage(peopleApi(fetch).audit(url.searchParams.get('sebelum') ?? undefined));
  return { entries: items, next };
};

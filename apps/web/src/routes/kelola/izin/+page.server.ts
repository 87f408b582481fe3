import { orErrorPage } from '#lib/api/page-errors.ts';
import { peopleApi } from '#lib/people/people-api.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => orErrorPage(peopleApi(fetch).permissions());

import { agencyApi } from '#lib/agency/agency-api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { stillSignedIn } from '#lib/officials/signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => ({ work: await orErrorPage(stillSignedIn(agencyApi(fetch, params.agency).tasks(), url)) });

import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { deskApi } from '#lib/desk/desk-api.ts';
import { currentAgencies } from '#lib/officials/agencies.ts';
import { stillSignedIn } from '#lib/officials/signed-in.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const desk = deskApi(fetch, params.id);
  const [session, stage, questions, agencies] = await orErrorPage(
    Promise.all([api(fetch).session(params.id), api(fetch).stage(params.id), stillSignedIn(desk.changes(0), url), currentAgencies(fetch)]),
  );
  return { stage, desk: { session, questions, agencies } };
};

import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { putIn } from '#lib/clerk/clerk.svelte.ts';
import { currentAgencies } from '#lib/officials/agencies.ts';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const read = api(fetch);
  const [session, stage, outcome, carried, agencies] = await orErrorPage(
    Promise.all([read.session(params.id), read.stage(params.id), read.outcome(params.id), read.carriedOver(params.id), currentAgencies(fetch)]),
  );
  const put = await orErrorPage(putIn(read, params.id, stage.view.turn?.state === 'called' ? undefined : stage.view.turn?.question));
  return { stage, notes: { session, put, outcome, carried, agencies } };
};

import { api } from '#lib/api/api.ts';
import { ApiProblem } from '#lib/api/call.ts';
import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { refusalText } from '#lib/api/refusals.ts';
import { intakeApi } from '#lib/intake/intake-api.ts';
import { commandOf, draftFrom, emptyDraft, placesByName, problemsOf } from '#lib/intake/intake.ts';
import { stillSignedIn } from '#lib/officials/signed-in.ts';
import { villages } from '#lib/places/villages.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params, url }) => {
  const read = api(fetch);
  const [session, stage, districts] = await orErrorPage(
    Promise.all([read.session(params.id), read.stage(params.id), villages(fetch), stillSignedIn(intakeApi(fetch, params.id).people(), url)]),
  );
  return { session, stage, districts, draft: emptyDraft() };
};

export const actions: Actions = {
  default: async ({ request, fetch, params, url }) => {
    const draft = draftFrom(await formOf(request));
    const places = placesByName(await villages(fetch));
    const problems = problemsOf(draft, places);
    if (Object.keys(problems).length > 0) return fail(400, { draft, problems });
    try {
      const taken = await stillSignedIn(intakeApi(fetch, params.id).take(commandOf(draft, places)), url);
      return { taken, draft: emptyDraft(draft.channel) };
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
      return fail(cause.problem.status, { draft, refused: refusalText(cause) });
    }
  },
};

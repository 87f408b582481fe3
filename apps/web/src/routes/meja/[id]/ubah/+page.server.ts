import { api } from '#lib/api/api.ts';
import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { currentAgencies } from '#lib/officials/agencies.ts';
import { officialApi } from '#lib/officials/official-api.ts';
import { draftOf } from '#lib/officials/session-draft.ts';
import { amendmentOf, draftFrom, plannedStepOf, problemsOf, refusedSession } from '#lib/officials/session-form.ts';
import { stillSignedIn } from '#lib/officials/signed-in.ts';
import { m } from '#lib/paraglide/messages.js';
import { fail, isRedirect, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const [session, agencies] = await orErrorPage(Promise.all([api(fetch).session(params.id), currentAgencies(fetch)]));
  if (session.state === 'ended') redirect(303, `/sesi/${params.id}`);
  return { session, agencies, draft: draftOf(session) };
};

export const actions: Actions = {
  default: async ({ request, fetch, params, url }) => {
    const draft = draftFrom(await formOf(request));
    const problems = problemsOf(draft, { hours: false });
    if (Object.keys(problems).length > 0) return fail(400, { draft, problems, refused: m.session_problem_summary() });
    const officials = officialApi(fetch);
    try {
      await stillSignedIn(officials.amend(params.id, amendmentOf(draft)), url);
      await officials.setSteps(params.id, draft.steps.map(plannedStepOf));
    } catch (cause) {
      if (isRedirect(cause)) throw cause;
      return fail(400, { draft, ...refusedSession(cause) });
    }
    redirect(303, `/meja/${params.id}`);
  },
};

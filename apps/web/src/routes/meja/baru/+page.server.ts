import { api } from '#lib/api/api.ts';
import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { currentAgencies } from '#lib/officials/agencies.ts';
import { officialApi } from '#lib/officials/official-api.ts';
import { usualDraft } from '#lib/officials/session-draft.ts';
import { announcementOf, draftFrom, problemsOf, refusedSession } from '#lib/officials/session-form.ts';
import { stillSignedIn } from '#lib/officials/signed-in.ts';
import { m } from '#lib/paraglide/messages.js';
import { fail, isRedirect, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, parent }) => {
  const [{ installation }, agencies, { steps }] = await orErrorPage(Promise.all([parent(), currentAgencies(fetch), api(fetch).usualRundown()]));
  return { agencies, draft: usualDraft(new Date(), installation, steps) };
};

export const actions: Actions = {
  default: async ({ request, fetch, url }) => {
    const draft = draftFrom(await formOf(request));
    const problems = problemsOf(draft, { hours: true });
    if (Object.keys(problems).length > 0) return fail(400, { draft, problems, refused: m.session_problem_summary() });
    try {
      await stillSignedIn(officialApi(fetch).announce(announcementOf(draft)), url);
    } catch (cause) {
      if (isRedirect(cause)) throw cause;
      return fail(400, { draft, ...refusedSession(cause) });
    }
    redirect(303, '/meja');
  },
};

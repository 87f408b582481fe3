import { api } from '#lib/api/api.ts';
import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { manageApi } from '#lib/manage/manage-api.ts';
import { settle } from '#lib/manage/refused.ts';
import { usualSteps } from '#lib/officials/session-draft.ts';
import { draftFrom } from '#lib/officials/session-form.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url, parent }) => {
  const [{ installation }, { no, steps }] = await orErrorPage(Promise.all([parent(), api(fetch).usualRundown()]));
  return { after: no, draft: { startsAt: installation.startsAt, steps: usualSteps(steps) }, saved: url.searchParams.has('tersimpan') };
};

export const actions: Actions = {
  default: async ({ request, fetch, url }) => {
    const form = await formOf(request);
    const { steps } = draftFrom(form);
    const usual = steps.map(({ kind, title, minutes }) => ({ kind, title, minutes: Number(minutes) }));
    return settle(url, '/kelola/acara?tersimpan', steps, () => manageApi(fetch).settleRundown(Number(form.get('after')), usual), ({ errors = [] }) => ({
      problems: Object.fromEntries(errors.map(({ pointer }) => [pointer.slice(1), pointer.endsWith('/minutes') ? m.usual_problem_minutes() : m.session_problem_step_title()])),
    }));
  },
};

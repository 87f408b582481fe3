import { api } from '#lib/api/api.ts';
import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { stillSignedIn } from '#lib/officials/signed-in.ts';
import { refusedAppointment } from '#lib/people/appointment.ts';
import { peopleApi } from '#lib/people/people-api.ts';
import { fail, isRedirect, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const [session, team] = await orErrorPage(Promise.all([api(fetch).session(params.id), peopleApi(fetch).team(params.id)]));
  return { session, team };
};

export const actions: Actions = {
  default: async ({ request, fetch, params, url }) => {
    const form = await formOf(request);
    try {
      await stillSignedIn(peopleApi(fetch).chooseTeam(params.id, form.getAll('officials').map(String)), url);
    } catch (cause) {
      if (isRedirect(cause)) throw cause;
      return fail(400, { refused: refusedAppointment(cause) });
    }
    redirect(303, '/meja');
  },
};

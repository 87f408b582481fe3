import { orErrorPage } from '#lib/api/page-errors.ts';
import { formOf } from '#lib/api/form.ts';
import { signedIn, stillSignedIn } from '#lib/officials/signed-in.ts';
import { peopleApi } from '#lib/people/people-api.ts';
import { redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async (event) => {
  const official = await signedIn(event);
  const { signIns, codesLeft } = peopleApi(event.fetch);
  const [list, left] = await orErrorPage(Promise.all([signIns(), codesLeft()]));
  return { official, signIns: list, left };
};

export const actions: Actions = {
  akhiri: async ({ request, fetch, url }) => {
    const form = await formOf(request);
    await orErrorPage(stillSignedIn(peopleApi(fetch).endSignIn(String(form.get('signIn'))), url));
  },
  semua: async ({ fetch, url }) => {
    await orErrorPage(stillSignedIn(peopleApi(fetch).endAllSignIns(), url));
    redirect(303, '/masuk');
  },
  kode: async ({ fetch, url }) => ({ codes: await orErrorPage(stillSignedIn(peopleApi(fetch).renewCodes(), url)) }),
};

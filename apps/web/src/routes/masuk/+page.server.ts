import { api } from '#lib/api/api.ts';
import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { officialApi } from '#lib/officials/official-api.ts';
import { codeOf, signInRefusal } from '#lib/officials/sign-in.ts';
import { ownPath } from '#lib/ui/own-path.ts';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const to = ownPath(url.searchParams.get('ke'), '/meja');
  const known = await officialApi(fetch).official().catch(() => undefined);
  if (known) redirect(303, to);
  const { demo } = await orErrorPage(api(fetch).installation());
  return { to, demo };
};

export const actions: Actions = {
  masuk: async ({ request, fetch, url }) => {
    const form = await formOf(request);
    const email = String(form.get('email') ?? '').trim();
    try {
      await officialApi(fetch).signIn({ email, password: String(form.get('password') ?? ''), otp: codeOf(form) });
    } catch (cause) {
      return fail(400, { email, refused: signInRefusal(cause) });
    }
    redirect(303, ownPath(url.searchParams.get('ke'), '/meja'));
  },
  keluar: async ({ fetch }) => {
    await officialApi(fetch).signOut().catch(() => undefined);
    redirect(303, '/masuk');
  },
};

import { api } from '#lib/api/api.ts';
import { ApiProblem } from '#lib/api/call.ts';
import { formOf } from '#lib/api/form.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({
  code: await api(fetch)
    .me()
    .then(({ code }) => code)
    .catch(() => undefined),
});

export const actions: Actions = {
  default: async ({ request, fetch }) => {
    const code = String((await formOf(request)).get('code') ?? '').trim().toUpperCase();
    try {
      await api(fetch).recover(code);
      return { recovered: true };
    } catch (cause) {
      if (cause instanceof ApiProblem) return fail(cause.problem.status, { code, tooOften: cause.problem.status === 429 });
      throw cause;
    }
  },
};

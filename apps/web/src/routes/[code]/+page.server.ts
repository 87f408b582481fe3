import { api } from '#lib/api/api.ts';
import { ApiProblem } from '#lib/api/call.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { error, redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ params, fetch }) => {
  if (!/^\d{4}$/.test(params.code)) error(404);
  const session = await orErrorPage(
    api(fetch)
      .sessionByCode(params.code)
      .catch((cause) => {
        if (cause instanceof ApiProblem && cause.problem.status === 404) error(404, { message: 'unknown code', code: 'code-unknown' });
        throw cause;
      }),
  );
  redirect(307, `/sesi/${session.id}`);
};

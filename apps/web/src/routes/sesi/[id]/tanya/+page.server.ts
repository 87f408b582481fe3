import { api } from '#lib/api/api.ts';
import { ApiProblem, Unreachable } from '#lib/api/call.ts';
import { formOf } from '#lib/api/form.ts';
import { refusalText } from '#lib/api/refusals.ts';
import { commandOf, draftFrom, problemsOf, refusedFields } from '#lib/floor/ask.ts';
import { idOf } from '#lib/floor/form-id.ts';
import { fail, redirect } from '@sveltejs/kit';
import type { Actions } from './$types';

/** Asking without JavaScript. */
export const actions: Actions = {
  default: async ({ params, request, fetch }) => {
    const draft = draftFrom(await formOf(request));
    const problems = problemsOf(draft);
    if (Object.keys(problems).length > 0) return fail(422, { draft, problems, refused: '' });

    const asked = await api(fetch).ask(params.id, { ...commandOf(draft), id: idOf(draft) }).catch(asRefusal);
    if (asked instanceof ApiProblem || asked instanceof Unreachable) {
      const fields = asked instanceof ApiProblem ? refusedFields(asked.problem) : {};
      return fail(asked instanceof ApiProblem ? asked.problem.status : 503, { draft, problems: fields, refused: Object.keys(fields).length ? '' : refusalText(asked) });
    }
    redirect(303, `/sesi/${params.id}?terkirim=${asked.no}${asked.masked ? '&disamarkan=1' : ''}`);
  },
};

function asRefusal(cause: unknown) {
  if (cause instanceof ApiProblem || cause instanceof Unreachable) return cause;
  throw cause;
}

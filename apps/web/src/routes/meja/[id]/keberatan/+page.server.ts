import { api } from '#lib/api/api.ts';
import { ApiProblem } from '#lib/api/call.ts';
import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { refusalText } from '#lib/api/refusals.ts';
import { moderationApi } from '#lib/moderation/moderation-api.ts';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ fetch, params, parent }) => {
  const { official } = await parent();
  const may = (...roles: string[]) => official.roles.some((role) => roles.includes(role));
  const decides = may('moderator', 'chair');
  const [session, appeals] = await orErrorPage(Promise.all([api(fetch).session(params.id), decides ? moderationApi(fetch, params.id).appeals() : []]));
  return { session, appeals, decides, erases: may('moderator', 'administrator') };
};

const act = (verb: (api: ReturnType<typeof moderationApi>, no: number, form: FormData) => Promise<unknown>, done: 'decided' | 'erased') =>
  async ({ fetch, params, request }: RequestEvent) => {
    const form = await formOf(request);
    const no = Number(form.get('no'));
    try {
      await verb(moderationApi(fetch, params.id), no, form);
      return { [done]: no };
    } catch (cause) {
      if (!(cause instanceof ApiProblem)) throw cause;
      return fail(cause.problem.status, { refused: refusalText(cause) });
    }
  };

const field = (form: FormData, name: string) => String(form.get(name) ?? '');

export const actions: Actions = {
  putus: act((desk, no, form) => desk.decide(no, { uphold: field(form, 'putusan') === 'tetap', reason: field(form, 'reason') }), 'decided'),
  hapus: act((desk, no, form) => desk.erase(no, { what: field(form, 'what'), reason: field(form, 'reason') }), 'erased'),
};

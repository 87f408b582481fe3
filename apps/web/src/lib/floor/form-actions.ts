import { api } from '#lib/api/api.ts';
import { ApiProblem, Unreachable } from '#lib/api/call.ts';
import { formOf } from '#lib/api/form.ts';
import { refusalText } from '#lib/api/refusals.ts';
import { ownPath } from '#lib/ui/own-path.ts';
import { fail, redirect, type RequestEvent } from '@sveltejs/kit';

type Api = ReturnType<typeof api>;
type Rest<T extends (id: string, ...rest: never[]) => unknown> = T extends (id: string, ...rest: infer R) => infer Result ? (...rest: R) => Result : never;

/** The verbs of one session, as a form without JavaScript uses them. */
interface SessionVerbs {
  support: Rest<Api['support']>;
  unsupport: Rest<Api['unsupport']>;
  withdraw: Rest<Api['withdraw']>;
  reply: Rest<Api['reply']>;
  present: Rest<Api['present']>;
  appeal: Rest<Api['appeal']>;
}

/** A form action: does it, then goes back to where the form stood; a refusal is shown there. */
export const act =
  (verb: (floor: SessionVerbs, form: FormData) => Promise<unknown>) =>
  async ({ params, request, fetch }: RequestEvent<{ id: string }>) => {
    const form = await formOf(request);
    try {
      await verb(verbsOf(api(fetch), params.id), form);
    } catch (cause) {
      if (!(cause instanceof ApiProblem) && !(cause instanceof Unreachable)) throw cause;
      return fail(cause instanceof ApiProblem ? cause.problem.status : 503, { refused: refusalText(cause) });
    }
    redirect(303, ownPath(form.get('ke'), `/sesi/${params.id}`));
  };

const verbsOf = (verbs: Api, id: string): SessionVerbs => ({
  support: (no) => verbs.support(id, no),
  unsupport: (no) => verbs.unsupport(id, no),
  withdraw: (no) => verbs.withdraw(id, no),
  reply: (turn, ready) => verbs.reply(id, turn, ready),
  present: () => verbs.present(id),
  appeal: (no, sentence) => verbs.appeal(id, no, sentence),
});

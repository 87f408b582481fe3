import { ApiProblem } from '#lib/api/call.ts';
import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { invitedFrom, problemsOf, refusedInvitation } from '#lib/officials/invitation.ts';
import { officialApi } from '#lib/officials/official-api.ts';
import { fail } from '@sveltejs/kit';
import { toString } from 'qrcode';
import type { Actions, PageServerLoad } from './$types';

/** An invitation that is used, unknown or out of date is a state of this page, not an error of the site. */
export const load: PageServerLoad = async ({ params, fetch, setHeaders }) => {
  setHeaders({ 'cache-control': 'no-store' });
  const invitation = await orErrorPage(officialApi(fetch).invitation(params.token).catch(goneOr));
  if (!invitation) return { invitation };
  const svg = await toString(invitation.otpauth, { type: 'svg', margin: 2 });
  return { invitation: { secret: invitation.secret, roles: invitation.roles, qr: `data:image/svg+xml,${encodeURIComponent(svg)}` } };
};

export const actions: Actions = {
  default: async ({ params, request, fetch }) => {
    const { password, otp, ...kept } = invitedFrom(await formOf(request));
    const problems = problemsOf({ ...kept, password, otp });
    if (Object.keys(problems).length > 0) return fail(400, { ...kept, problems });
    try {
      const { recoveryCodes } = await officialApi(fetch).accept(params.token, { ...kept, password, otp });
      return { codes: recoveryCodes };
    } catch (cause) {
      return fail(400, { ...kept, ...refusedInvitation(cause) });
    }
  },
};

function goneOr(cause: unknown): undefined {
  if (cause instanceof ApiProblem && cause.problem.status === 404) return undefined;
  throw cause;
}

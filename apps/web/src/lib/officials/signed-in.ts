import { ApiProblem } from '#lib/api/call.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { redirect } from '@sveltejs/kit';
import { officialApi } from './official-api.ts';

type Asking = { fetch: typeof fetch; url: URL };

/** Who is signed in; whoever is not goes to the sign-in page and comes back here. */
export const signedIn = ({ fetch, url }: Asking) => orErrorPage(officialApi(fetch).official().catch((cause) => toSignIn(cause, url)));

/** For a form action: its API call, or the way to the sign-in page when the session ran out meanwhile. */
export const stillSignedIn = <T>(answer: Promise<T>, url: URL) => answer.catch((cause) => toSignIn(cause, url));

function toSignIn(cause: unknown, { pathname }: URL): never {
  if (cause instanceof ApiProblem && cause.problem.status === 401) redirect(303, `/masuk?ke=${encodeURIComponent(pathname)}`);
  throw cause;
}

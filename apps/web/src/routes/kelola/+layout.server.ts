import { orErrorPage } from '#lib/api/page-errors.ts';
import { signedIn } from '#lib/officials/signed-in.ts';
import { peopleApi } from '#lib/people/people-api.ts';
import type { LayoutServerLoad } from './$types';

/** Who is signed in, and what any of their roles may. */
export const load: LayoutServerLoad = async (event) => {
  const official = await signedIn(event);
  const { verbs } = await orErrorPage(peopleApi(event.fetch).permissions());
  return { official, may: verbs.filter(({ roles }) => official.roles.some((role) => role in roles)).map(({ verb }) => verb) };
};

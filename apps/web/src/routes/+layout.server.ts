import { orErrorPage } from '#lib/api/page-errors.ts';
import { accentStyle } from '#lib/installation/accent.ts';
import { knownInstallation } from '#lib/installation/known.server.ts';
import type { LayoutServerLoad } from './$types';

export const load: LayoutServerLoad = async ({ fetch, locals }) => {
  const { installation, places } = await orErrorPage(knownInstallation(fetch));
  locals.accent = accentStyle(installation);
  return { installation, places };
};

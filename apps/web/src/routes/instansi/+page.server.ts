import { redirect } from '@sveltejs/kit';
import type { PageServerLoad } from './$types';

/** An officer's own agency. */
export const load: PageServerLoad = async ({ parent }) => {
  const { official } = await parent();
  if (official.agency) redirect(303, `/instansi/${official.agency}`);
};

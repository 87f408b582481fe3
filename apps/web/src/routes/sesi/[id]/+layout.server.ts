import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import type { Mine } from '#lib/live/protocol.ts';
import type { LayoutServerLoad } from './$types';

const nothing: Mine = { questions: [], supported: [], waiting: [] };

export const load: LayoutServerLoad = async ({ fetch, params, cookies }) => {
  const session = await orErrorPage(api(fetch).session(params.id));
  if (session.archive) return { session, floor: undefined };

  const [stage, mine] = await orErrorPage(Promise.all([api(fetch).stage(params.id), cookies.get('dp_device') ? api(fetch).mine(params.id) : nothing]));
  return { session, floor: { stage, mine } };
};

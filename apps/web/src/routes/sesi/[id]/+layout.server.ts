import { api } from '#lib/api/api.ts';
import { ApiProblem } from '#lib/api/call.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import type { Mine } from '#lib/live/protocol.ts';
import type { LayoutServerLoad } from './$types';

const nothing: Mine = { questions: [], supported: [], waiting: [] };
/** The hall's view does not wait longer for what is this phone's own: while the database is away that comes later, by the socket. */
const patience = 2_000;

export const load: LayoutServerLoad = async ({ fetch, params, cookies }) => {
  const session = await orErrorPage(api(fetch).session(params.id));
  if (session.archive) return { session, floor: undefined };

  const own = cookies.get('dp_device') ? atMost(patience, api(fetch).mine(params.id)) : undefined;
  const [stage, mine] = await orErrorPage(Promise.all([api(fetch).stage(params.id), own]));
  return { session, floor: { stage, mine: mine ?? nothing } };
};

/** The answer, or nothing when it is late or the server cannot give it now. */
const atMost = <T>(ms: number, answer: Promise<T>) =>
  Promise.race([answer.catch(unlessUnavailable), new Promise<undefined>((resolve) => setTimeout(resolve, ms))]);

function unlessUnavailable(fault: unknown): undefined {
  if (!(fault instanceof ApiProblem && fault.problem.status === 503)) throw fault;
}

import { api } from '#lib/api/api.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { allQuestions, wholeCourse } from '#lib/record/whole.ts';
import type { PageLoad } from './$types';

/**
 * While the session is on this asks the server for nothing: the page opens from the ask form without network too.
 * What shows an ended session is fetched only for one, so that the live page stays small.
 */
export const load: PageLoad = async ({ fetch, params, parent }) => {
  const { session } = await parent();
  if (session.archive) return { Archive: (await import('#lib/record/Archive.svelte')).default };
  if (session.state !== 'ended') return {};
  const [{ default: SessionRecord }, questions, course, outcome] = await Promise.all([
    import('#lib/record/SessionRecord.svelte'),
    orErrorPage(allQuestions(fetch, params.id)),
    orErrorPage(wholeCourse(fetch, params.id)),
    orErrorPage(api(fetch).outcome(params.id)),
  ]);
  return { SessionRecord, record: { questions, course, outcome } };
};

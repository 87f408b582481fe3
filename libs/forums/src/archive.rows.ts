import type { Queryable } from '@dialog/platform';
import type { ArchivedQuestion } from './archived-question.entity';
import type { SessionArchive } from './session-archive.entity';
import { archiveView, type SessionView } from './session-details.view';

/** What the archive tells of a session. */
export async function archiveOf(within: Queryable, session: string): Promise<Partial<SessionView>> {
  const [archive, questions] = await Promise.all([
    within.query<SessionArchive>('select source, sources, notes, moderator, chair, attendance, radio, streaming, briefings from session_archive where session = $1', [session]),
    within.query<ArchivedQuestion>(
      'select no, topic, kecamatan, village, place, village_code as "villageCode", answered_by as "answeredBy", gist from archived_question where session = $1 order by no',
      [session],
    ),
  ]);
  return archive.rows[0] ? archiveView(archive.rows[0], questions.rows) : {};
}

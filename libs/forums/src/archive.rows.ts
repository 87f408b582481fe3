import type { Queryable } from '@dialog/platform';
import type { ArchivedQuestion } from './archived-question.entity';
import type { ArchivedSession } from './domain/archived-session';
import type { SessionArchive } from './session-archive.entity';
import { archiveView, type SessionView } from './session-details.view';

const ARCHIVE = 'source, sources, notes, moderator, chair, attendance, radio, streaming, briefings';
const QUESTION = 'topic, kecamatan, village, place, village_code as "villageCode", answered_by as "answeredBy", gist';

/** What the archive tells of a session. */
export async function archiveOf(within: Queryable, session: string): Promise<Partial<SessionView>> {
  const [archive, questions] = await Promise.all([
    within.query<SessionArchive>(`select ${ARCHIVE} from session_archive where session = $1`, [session]),
    within.query<ArchivedQuestion>(`select no, ${QUESTION} from archived_question where session = $1 order by no`, [session]),
  ]);
  return archive.rows[0] ? archiveView(archive.rows[0], questions.rows) : {};
}

/** An archived session as it is kept, with its id. */
export async function archivedRow(within: Queryable, series: string, heldOn: string): Promise<(ArchivedSession & { id: string }) | undefined> {
  const { rows } = await within.query<ArchivedSession & { id: string }>(
    `select s.id, s.series, s.held_on as "heldOn", s.title, s.venue, s.starts_at as "startsAt", s.ends_at as "endsAt", s.edition, s.edition_inferred as "editionInferred",
            s.period, ${ARCHIVE}
       from session s join session_archive on session = s.id where s.archive and s.series = $1 and s.held_on = $2`,
    [series, heldOn],
  );
  if (!rows[0]) return undefined;
  const questions = await within.query<ArchivedSession['questions'][number]>(`select ${QUESTION} from archived_question where session = $1 order by no`, [rows[0].id]);
  return { ...rows[0], questions: questions.rows };
}

export async function insertArchived(within: Queryable, id: string, session: ArchivedSession) {
  await within.query(
    `insert into session (id, archive, state, series, held_on, title, venue, starts_at, ends_at, edition, edition_inferred, period)
     values ($1, true, 'ended', $2, $3, $4, $5, $6, $7, $8, $9, $10)`,
    [id, session.series, session.heldOn, ...sessionValues(session)],
  );
  await within.query(`insert into session_archive (session, ${ARCHIVE}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`, [id, ...archiveValues(session)]);
  await insertQuestions(within, id, session);
}

export async function updateArchived(within: Queryable, id: string, session: ArchivedSession) {
  await within.query(
    `update session set title = $2, venue = $3, starts_at = $4, ends_at = $5, edition = $6, edition_inferred = $7, period = $8 where id = $1`,
    [id, ...sessionValues(session)],
  );
  await within.query(`update session_archive set (${ARCHIVE}) = ($2, $3, $4, $5, $6, $7, $8, $9, $10) where session = $1`, [id, ...archiveValues(session)]);
  await within.query('delete from archived_question where session = $1', [id]);
  await insertQuestions(within, id, session);
}

const sessionValues = ({ title, venue, startsAt, endsAt, edition, editionInferred, period }: ArchivedSession) => [title, venue, startsAt, endsAt, edition, editionInferred, period];

const archiveValues = ({ source, sources, notes, moderator, chair, attendance, radio, streaming, briefings }: ArchivedSession) => [
  source, sources, notes, moderator, chair, attendance, JSON.stringify(radio), JSON.stringify(streaming), JSON.stringify(briefings),
];

async function insertQuestions(within: Queryable, id: string, { questions }: ArchivedSession) {
  await within.query(
    `insert into archived_question (session, no, topic, kecamatan, village, place, village_code, answered_by, gist)
     select $1, row_number() over (order by ordinality), topic, kecamatan, village, place, "villageCode", "answeredBy", gist
       from rows from (json_to_recordset($2::json) as (topic text, kecamatan text, village text, place text, "villageCode" text, "answeredBy" text, gist text)) with ordinality`,
    [id, JSON.stringify(questions)],
  );
}

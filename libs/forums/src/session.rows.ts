import type { Queryable } from '@dialog/platform';
import { instant } from './domain/hours';
import type { SessionState } from './session.entity';
import type { SessionRow } from './session.view';

const SESSION = `
  s.id, s.series, r.title as "seriesTitle", s.title, s.held_on as "heldOn", s.starts_at as "startsAt", s.ends_at as "endsAt", s.venue, s.state, s.code,
  s.speaking_seconds as "speakingSeconds", s.answer_seconds as "answerSeconds", s.open_limit as "openLimit", s.acceptance, s.opened_at as "openedAt", s.ended_at as "endedAt",
  s.head, s.head_code as "headCode", s.edition, s.edition_inferred as "editionInferred", s.period, s.archive
  from session s join series r on r.slug = s.series`;

/** When a session counts as held: an archived one's hour is mostly unknown. */
const HELD = `coalesce(s.starts_at, s.held_on::timestamp at time zone 'Asia/Jakarta')`;

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** After which session a page goes on. */
export type SessionKey = [held: string, id: string];

export async function sessionRow(within: Queryable, id: string): Promise<SessionRow | undefined> {
  return (await within.query<SessionRow>(`select ${SESSION} where s.id = $1`, [id])).rows[0];
}

export async function sessionRowByCode(within: Queryable, code: string): Promise<SessionRow | undefined> {
  return (await within.query<SessionRow>(`select ${SESSION} where s.code = $1 and s.state <> 'ended'`, [code])).rows[0];
}

/** One row more than a page has. Scheduled sessions soonest first, all others newest first. */
export async function sessionRows(within: Queryable, state: SessionState | undefined, after: SessionKey | undefined, limit: number): Promise<SessionRow[]> {
  const [later, order] = state === 'scheduled' ? ['>', 'asc'] : ['<', 'desc'];
  const { rows } = await within.query<SessionRow>(
    `select ${SESSION}
      where ($1::text is null or s.state = $1) and ($2::timestamptz is null or (${HELD}, s.id) ${later} ($2, $3::uuid))
      order by ${HELD} ${order}, s.id ${order} limit $4`,
    [state ?? null, after?.[0] ?? null, after?.[1] ?? null, limit + 1],
  );
  return rows;
}

export const keyOf = ({ startsAt, heldOn, id }: SessionRow): SessionKey => [(startsAt ?? instant(heldOn, '00:00')).toISOString(), id];

/** The key in a cursor, if it is one of ours. */
export function sessionKey(key: unknown): SessionKey | undefined {
  const [held, id] = Array.isArray(key) ? (key as unknown[]) : [];
  return typeof held === 'string' && /^\d{4}-/.test(held) && Number.isFinite(Date.parse(held)) && typeof id === 'string' && UUID.test(id) ? [held, id] : undefined;
}

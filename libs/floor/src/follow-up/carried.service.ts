import { Injectable } from '@nestjs/common';
import { Database, isId, keyOfCursor, MOST_COUNTED, pageOf, type Page, type PageQuery } from '@dialog/platform';
import type { PlaceCode } from '../floor.events';
import { TOLD } from '../questions/public-and-open';
import { withoutNulls } from '../questions/question.view';

/** A question of an earlier session that waits for its answer. */
export interface CarriedView {
  /** @format uuid */
  session: string;
  /** Of its session. @format date */
  date: string;
  no: number;
  text: string;
  topic: string;
  name?: string;
  place: PlaceCode;
  supports: number;
  /** Whose it is; absent: the clerk finds out. */
  agency?: { id: string; name: string };
}

const CARRIED = `
  select s.id as session, s.held_on as date, q.no, q.text, q.topic, q.name, q.place, t.supports,
    (select json_build_object('id', g.id, 'name', g.name) from agency g where g.id = c.agency) as agency
  from session here
  join session s on s.state = 'ended' and case when here.state = 'ended' then s.id = here.id else s.series = here.series end
  join carried c on c.session = s.id and not c.answered
  join question q on q.session = c.session and q.no = c.no
  join tally t on t.session = q.session and t.no = q.no
  where here.id = $1 and ${TOLD} and ($2::date is null or (s.held_on, s.id, q.no) > ($2, $3::uuid, $4::int))
  order by s.held_on, s.id, q.no limit $5`;

/** What was carried and still waits: for a session to come or on, all of its series; for one that ended, its own. So it is on the list of every next session by itself. */
@Injectable()
export class CarriedService {
  constructor(private readonly database: Database) {}

  /** The oldest first. */
  async of(session: string, { cursor, limit }: PageQuery): Promise<Page<CarriedView>> {
    const { rows } = await this.database.query<CarriedView>(CARRIED, [session, ...keyIn(cursor), limit + 1]);
    return pageOf(rows.map(withoutNulls), limit, ({ date, session: of, no }) => [date, of, no]);
  }
}

/** The key a cursor holds; one that nobody gave out reads as the first page. */
function keyIn(cursor: string | undefined) {
  const key = keyOfCursor(cursor);
  const [date, session, no] = Array.isArray(key) ? (key as unknown[]) : [];
  const ours = typeof date === 'string' && /^\d{4}-\d\d-\d\d$/.test(date) && Number.isFinite(Date.parse(date)) && typeof session === 'string' && isId(session) && Number.isInteger(no) && Math.abs(no as number) <= MOST_COUNTED;
  return ours ? [date, session, no] : [null, null, null];
}

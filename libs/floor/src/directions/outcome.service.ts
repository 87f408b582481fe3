import { Injectable } from '@nestjs/common';
import { Database } from '@dialog/platform';
import { WRITTEN_JSON } from '../follow-up/written-answer.view';
import type { Outcome } from './outcome.view';

const AGENCY = (id: string, at: string) => `(select json_build_object('id', g.id, 'name', agency_name(g.id, ${at})) from agency g where g.id = ${id})`;

const OUTCOME = `select json_strip_nulls(json_build_object(
  'attendance', (select json_build_object('chair', a.chair, 'clerk', a.clerk, 'present', a.present, 'at', a.at,
      'agencies', coalesce((select json_agg(json_build_object('id', g.id, 'name', agency_name(g.id, a.at)) order by g.name) from agency g where g.id = any(a.agencies)), '[]'))
    from attendance a where a.session = $1 order by a.seq desc limit 1),
  'directions', coalesce((select json_agg(json_build_object('no', d.no, 'agency', ${AGENCY('d.agency', 'd.at')}, 'due', d.due, 'question', d.question, 'text', d.text, 'at', d.at,
      'done', (select json_build_object('at', min(f.at), 'text', (array_agg(f.text order by f.at desc))[1]) from fulfilment f
        where f.session = d.session and f.commitment = 'direction-' || d.no having count(*) > 0)) order by d.no)
    from direction d where d.session = $1), '[]'),
  'decisions', coalesce((select json_agg(json_build_object('no', c.no, 'text', c.text, 'at', c.at) order by c.no) from decision c where c.session = $1), '[]'),
  'lastAnswers', coalesce((select json_agg(json_build_object('from', json_build_object('session', s.id, 'date', s.held_on), 'no', q.no, 'text', q.text, 'answer', ${WRITTEN_JSON}) order by w.at)
    from written_answer w join question q on q.session = w.session and q.no = w.question join session s on s.id = w.session where w.given_in = $1), '[]')
)) as outcome`;

/** What a session came to, as everybody may read it. */
@Injectable()
export class OutcomeService {
  constructor(private readonly database: Database) {}

  async of(session: string): Promise<Outcome> {
    const { rows } = await this.database.query<{ outcome: Outcome }>(OUTCOME, [session]);
    return rows[0]!.outcome;
  }
}

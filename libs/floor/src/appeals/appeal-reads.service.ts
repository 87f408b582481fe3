import { Injectable } from '@nestjs/common';
import { Database } from '@dialog/platform';
import { RULING_SEQ } from '../questions/question.rows';
import { withoutNulls } from '../questions/question.view';
import type { AppealView } from './appeal.view';

const wordsOf = (seq: string, field: string) => `(select w.text from words w where w.session = p.session and w.seq = ${seq} and w.field = '${field}')`;

const APPEALS = `
  select p.question, p.ruling as of, case r.line::json->>'kind' when 'question.hidden' then 'hidden' when 'question.declined' then 'declined' else 'merged' end as against,
    q.text, ${wordsOf('p.ruling', 'reason')} as "ruledFor", ${wordsOf('p.seq', 'text')} as sentence, to_json(p.at) #>> '{}' as at,
    case when p.granted then 'granted' when p.decided is not null then 'upheld' when q.state in ('hidden', 'declined', 'merged') and coalesce(${RULING_SEQ}, p.ruling) = p.ruling then 'open' else 'overtaken' end as state,
    case when p.decided is not null then json_build_object('reason', ${wordsOf('p.decided', 'reason')}, 'by', d.line::json->>'actor', 'at', p.decided_at) end as decision,
    case when exists (select from deed w where w.session = p.session and w.seq = p.ruling and w.official = $2) then true end as own
  from appeal p join question q on q.session = p.session and q.no = p.question
    join entry r on r.session = p.session and r.seq = p.ruling left join entry d on d.session = p.session and d.seq = p.decided
  where p.session = $1`;

/** An appeal as somebody sees it who may decide. */
export interface AppealAtDesk extends AppealView {
  /** The question's, also while it is hidden. */
  text: string;
  /** Why it was hidden or declined. */
  ruledFor?: string;
  /** It is against their own ruling: somebody else decides. */
  own?: true;
}

/** The appeals of a session, those that wait first. */
@Injectable()
export class AppealReadsService {
  constructor(private readonly database: Database) {}

  async of(session: string, official: string): Promise<{ items: AppealAtDesk[] }> {
    const { rows } = await this.database.query<AppealAtDesk>(`select * from (${APPEALS}) a order by state <> 'open', at`, [session, official]);
    return { items: rows.map(withoutNulls) };
  }
}

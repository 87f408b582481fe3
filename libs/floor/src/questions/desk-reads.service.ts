import { Injectable } from '@nestjs/common';
import { Database } from '@dialog/platform';
import { QUESTION } from './question.rows';
import { type QuestionView, withoutNulls } from './question.view';

/** A question as the desk holds it. */
export interface DeskQuestion extends QuestionView {
  /** It can be called now. */
  callable: boolean;
  /** How many turns its asker has had: what the order looks at first. */
  askerTurns: number;
}

export interface DeskChanges {
  items: DeskQuestion[];
  /** The stage version up to which this tells everything. */
  v: number;
  /** There is more behind it; ask again from `v`. */
  more: boolean;
}

const AT_A_TIME = 500;

/** What the desk reads of questions. */
@Injectable()
export class DeskReadsService {
  constructor(private readonly database: Database) {}

  /** Questions that changed after a version, or whose supporters did, the earliest change first. */
  async changes(session: string, since: number): Promise<DeskChanges> {
    // A version is told whole or not at all: who asks again from it misses nothing.
    const { rows: [changed] } = await this.database.query<{ numbers: number[]; v: number; more: boolean }>(
      `with news as (
         select no, rev from (select no, rev from question where session = $1 and rev > $2 union all select no, rev from tally where session = $1 and rev > $2) w
         order by rev fetch first ${AT_A_TIME} rows with ties)
       select array_agg(distinct news.no) filter (where news.no is not null) as numbers, count(news.no) >= ${AT_A_TIME} as more,
         case when count(news.no) >= ${AT_A_TIME} then max(news.rev) else f.v end as v
       from floor f left join news on true where f.session = $1 group by f.v`,
      [session, since],
    );
    if (!changed) return { items: [], v: 0, more: false };
    const { rows: items } = await this.database.query<DeskQuestion>(
      `select w.*, q.callable, q.asker_turns as "askerTurns" from (${QUESTION} where q.session = $1 and q.no = any($2::int[])) w
         join question q on q.session = $1 and q.no = w.no order by w.no`,
      [session, changed.numbers ?? []],
    );
    return { items: items.map(withoutNulls), v: changed.v, more: changed.more };
  }
}

import { Injectable } from '@nestjs/common';
import { Database, keyOfCursor, MOST_COUNTED, pageOf, type Page } from '@dialog/platform';
import { NoSuchQuestion } from '../floor.errors';
import type { Mine, QuestionState, StageView } from '../floor.events';
import { PUBLIC_AND_OPEN } from './public-and-open';
import { APPEAL_JSON, PUBLIC_QUESTION, QUESTION, RULING_JSON } from './question.rows';
import { myQuestion, withoutNulls, type MyQuestionRow, type QuestionView } from './question.view';
import { StageService } from '../stage/stage.service';

export interface QuestionFilter {
  state?: QuestionState;
  cursor?: string;
  limit: number;
}

/** What everybody may read of questions, and what a phone may read of its own. */
@Injectable()
export class QuestionReadsService {
  constructor(
    private readonly database: Database,
    private readonly stages: StageService,
  ) {}

  async one(session: string, no: number): Promise<QuestionView> {
    const { rows } = await this.database.query<QuestionView>(`${PUBLIC_QUESTION} where q.session = $1 and q.no = $2`, [session, no]);
    if (!rows[0]) throw new NoSuchQuestion(no);
    return placed(rows[0], await this.stages.view(session));
  }

  /** In the order they were asked. */
  asked(session: string, { state, cursor, limit }: QuestionFilter): Promise<Page<QuestionView>> {
    return this.page(session, `${PUBLIC_QUESTION} where q.session = $1 and q.accepted and q.no > $2 and ($4::text is null or q.state = $4) order by q.no limit $3`, cursor, limit, [state ?? null]);
  }

  /** What no moderator has read yet, in the same order; as the desk reads it. */
  inbox(session: string, { cursor, limit }: QuestionFilter): Promise<Page<QuestionView>> {
    return this.page(session, `${QUESTION} where q.session = $1 and q.state = 'open' and not q.seen and q.no > $2 order by q.no limit $3`, cursor, limit);
  }

  /** @param sql takes the session, the number to begin after and how many, then `more` */
  private async page(session: string, sql: string, cursor: string | undefined, limit: number, more: unknown[] = []): Promise<Page<QuestionView>> {
    const { rows } = await this.database.query<QuestionView>(sql, [session, numberIn(cursor), limit + 1, ...more]);
    const view = await this.stages.view(session);
    return pageOf(rows.map((row) => placed(row, view)), limit, ({ no }) => no);
  }

  /** As the published order has them: exact among the first fifty, behind them by turns, supporters and time. */
  async inLine(session: string, { cursor, limit }: QuestionFilter): Promise<Page<QuestionView>> {
    const view = await this.stages.view(session);
    const start = numberIn(cursor);
    const exact = view.order.slice(start, start + limit + 1);
    const behind = await this.behind(session, view.order, Math.max(0, start - view.order.length), limit + 1 - exact.length);
    const { items: page, next } = pageOf([...exact, ...behind], limit, () => start + limit);
    const { rows } = await this.database.query<QuestionView>(
      `${PUBLIC_QUESTION} where q.session = $1 and q.no = any($2) and ${PUBLIC_AND_OPEN} order by array_position($2::int[], q.no)`, [session, page],
    );
    return { items: rows.map((row) => placed(row, view)), ...(next && { next }) };
  }

  /** Numbers from behind the first fifty. Each that waits is looked at: whoever reads only the first must not pay for it. */
  private async behind(session: string, first: number[], offset: number, count: number): Promise<number[]> {
    if (count === 0) return [];
    const { rows } = await this.database.query<{ no: number }>(
      `select q.no from question q join tally s on s.session = q.session and s.no = q.no where q.session = $1 and ${PUBLIC_AND_OPEN} and q.no <> all($2::int[])
       order by q.callable desc, q.asker_turns, s.supports desc, q.asked_seq offset $3 limit $4`,
      [session, first, offset, count],
    );
    return rows.map(({ no }) => no);
  }

  async mine(session: string, device: string | undefined): Promise<Mine> {
    if (!device) return { questions: [], supported: [], waiting: [] };
    const { rows } = await this.database.query<MyQuestionRow>(
      `select q.no, q.id, q.text, q.topic, q.mode, q.place, q.state, q.accepted, nullif(q.held, false) as held, q.merged_into as "mergedInto", ${RULING_JSON} as ruling, ${APPEAL_JSON} as appeal, s.supports, a.passed, right(p.phone, 2) as "phoneEnding",
         (select to_json(max(w.at)) #>> '{}' from written_answer w where w.session = q.session and w.question = q.no) as "writtenAt"
       from asker a join question q on q.session = a.session and q.asker = a.no join tally s on s.session = q.session and s.no = q.no left join question_phone p on p.session = q.session and p.no = q.no
       where a.session = $1 and a.device = $2 order by q.no`,
      [session, device],
    );
    const { rows: given } = await this.database.query<{ supported: number[]; waiting: number[] }>(
      `select coalesce(array_agg(no order by no) filter (where network is null), '{}') as supported, coalesce(array_agg(no order by no) filter (where network is not null), '{}') as waiting
       from support where session = $1 and device = $2`,
      [session, device],
    );
    return { questions: rows.map(myQuestion), ...given[0]! };
  }

  /** For the desk alone, one question at a time. */
  async phone(session: string, no: number): Promise<{ phone: string }> {
    const { rows } = await this.database.query<{ phone: string }>('select phone from question_phone where session = $1 and no = $2', [session, no]);
    if (!rows[0]) throw new NoSuchQuestion(no);
    return rows[0];
  }
}

/** The number a cursor holds; one that nobody gave out reads as the first page. */
function numberIn(cursor: string | undefined): number {
  const key = keyOfCursor(cursor);
  return Number.isInteger(key) && (key as number) >= 0 && (key as number) <= MOST_COUNTED ? (key as number) : 0;
}

function placed(row: QuestionView, view: StageView): QuestionView {
  const at = view.order.indexOf(row.no);
  return { ...withoutNulls(row), ...(at >= 0 && { position: at + 1, why: view.lines[row.no]?.why }) };
}

import { Injectable } from '@nestjs/common';
import { Database, keyOfCursor, MOST_COUNTED, pageOf, type Page } from '@dialog/platform';
import { ANSWER_JSON } from '../answers/answer.view';
import { WRITTEN_JSON } from '../follow-up/written-answer.view';
import { NoSuchQuestion } from '../floor.errors';
import type { Mine, QuestionState, StageView } from '../floor.events';
import { myQuestion, withoutNulls, type MyQuestionRow, type QuestionView } from './question.view';
import { StageService } from '../stage/stage.service';

const QUESTION = `
  select q.no, q.name, q.place, q.village, q.grp as group, q.mode, q.text, q.topic, q.state, s.supports, q.seen, q.masked, q.asked_at as "askedAt", a.passed,
    (select json_build_object('id', g.id, 'name', g.name) from agency g where g.id = q.carried_to) as "carriedTo",
    coalesce((select json_agg(json_strip_nulls(json_build_object('no', t.no, 'state', t.state, 'calledAt', t.called_at, 'startedAt', t.started_at,
      'endedAt', t.ended_at, 'spokenSeconds', round(t.spoken_ms / 1000.0), 'outOfOrder', t.reason)) order by t.no)
      from turn t where t.session = q.session and t.question = q.no), '[]') as turns,
    coalesce((select json_agg(${ANSWER_JSON} order by n.no) from answer n where n.session = q.session and n.question = q.no), '[]') as answers,
    coalesce((select json_agg(${WRITTEN_JSON} order by w.at) from written_answer w where w.session = q.session and w.question = q.no), '[]') as written
  from question q join tally s on s.session = q.session and s.no = q.no join asker a on a.session = q.session and a.no = q.asker`;

export interface QuestionFilter {
  state?: QuestionState;
  /** Only those a moderator has not read. */
  unseen?: boolean;
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
    const { rows } = await this.database.query<QuestionView>(`${QUESTION} where q.session = $1 and q.no = $2`, [session, no]);
    if (!rows[0]) throw new NoSuchQuestion(no);
    return placed(rows[0], await this.stages.view(session));
  }

  /** In the order they were asked. */
  async asked(session: string, { state, unseen, cursor, limit }: QuestionFilter): Promise<Page<QuestionView>> {
    const after = numberIn(cursor);
    const { rows } = await this.database.query<QuestionView>(
      `${QUESTION} where q.session = $1 and q.no > $2 and ($3::text is null or q.state = $3) and (not $4 or not q.seen) order by q.no limit $5`,
      [session, after, state ?? null, unseen ?? false, limit + 1],
    );
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
      `${QUESTION} where q.session = $1 and q.no = any($2) and q.state = 'open' order by array_position($2::int[], q.no)`, [session, page],
    );
    return { items: rows.map((row) => placed(row, view)), ...(next && { next }) };
  }

  /** Numbers from behind the first fifty. Each that waits is looked at: whoever reads only the first must not pay for it. */
  private async behind(session: string, first: number[], offset: number, count: number): Promise<number[]> {
    if (count === 0) return [];
    const { rows } = await this.database.query<{ no: number }>(
      `select q.no from question q join tally s on s.session = q.session and s.no = q.no where q.session = $1 and q.state = 'open' and q.no <> all($2::int[])
       order by q.callable desc, q.asker_turns, s.supports desc, q.asked_seq offset $3 limit $4`,
      [session, first, offset, count],
    );
    return rows.map(({ no }) => no);
  }

  async mine(session: string, device: string | undefined): Promise<Mine> {
    if (!device) return { questions: [], supported: [], waiting: [] };
    const { rows } = await this.database.query<MyQuestionRow>(
      `select q.no, q.id, q.text, q.topic, q.mode, q.place, q.state, s.supports, a.passed, right(p.phone, 2) as "phoneEnding",
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

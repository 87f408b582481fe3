import { Injectable } from '@nestjs/common';
import { Database, keyOfCursor, type Page, pageOf, type PageQuery } from '@dialog/platform';
import type { Instant, Rule } from '../floor.events';
import { JournalService } from '../journal/journal.service';
import { asRead, type RecordItem } from '../journal/record.service';
import type { ErasureReason } from './appeals.dto';

/** How often something was done; what is hidden or declined, by rule. */
export interface ModerationCount {
  kind: string;
  rule?: Rule;
  count: number;
}

/** Words that were destroyed, of one entry. */
export interface ErasureView {
  question: number;
  /** `text`, `topic`, `name` */
  fields: string[];
  reason: ErasureReason;
  by: string;
  at: Instant;
}

export interface ModerationRecord extends Page<RecordItem> {
  counts: ModerationCount[];
  erasures: ErasureView[];
}

/** Whatever was done to questions or to their order; the same words as of the index entry_moderation. Kinds have a dot, other codes none. */
const MODERATED = `e.line ~ '"kind":"(question\\.(hidden|declined|restored)|questions\\.(merged|split)|queue\\.reordered|action\\.undone|appeal\\.(made|decided))"'`;

/** What the desk did to questions, for everybody: which, when, by which role, by which rule, for what reason. */
@Injectable()
export class ModerationRecordService {
  constructor(
    private readonly database: Database,
    private readonly journal: JournalService,
  ) {}

  async of(session: string, { cursor, limit }: PageQuery): Promise<ModerationRecord> {
    const after = keyOfCursor(cursor);
    const entries = await this.journal.entries(session, Number.isSafeInteger(after) ? (after as number) : 0, limit + 1, 'public', MODERATED);
    const page = pageOf(entries.map(asRead), limit, ({ seq }) => seq);
    return { ...page, counts: await this.counts(session), erasures: await this.erasures(session) };
  }

  private async counts(session: string): Promise<ModerationCount[]> {
    const { rows } = await this.database.query<ModerationCount>(
      `select kind, rule, count(*)::int as count from (
         select e.line::json->>'kind' as kind, e.line::json->'body'->>'rule' as rule from entry e where e.session = $1 and ${MODERATED}) e
       group by kind, rule order by kind, count desc, rule`,
      [session],
    );
    return rows.map(({ rule, ...count }) => ({ ...count, ...(rule && { rule }) }));
  }

  private async erasures(session: string): Promise<ErasureView[]> {
    const { rows } = await this.database.query<ErasureView>(
      `select question, json_agg(field order by field) as fields, reason, role as by, to_json(at) #>> '{}' as at from erasure where session = $1 group by seq, question, reason, role, at order by at, seq`,
      [session],
    );
    return rows;
  }
}

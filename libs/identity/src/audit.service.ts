import { Injectable } from '@nestjs/common';
import { Database, keyOfCursor, type Page, pageOf, type PageQuery } from '@dialog/platform';
import type { AuditEntryView, AuditKind, OfficialSummary } from './identity.view';
import type { OfficialRole } from './domain/permissions';

interface AuditRow {
  no: number;
  at: Date;
  kind: AuditKind;
  official: OfficialSummary | null;
  by: OfficialSummary | null;
  roles: OfficialRole[] | null;
  agency: string | null;
}

/** What happened to accounts, in the order it happened. The database writes it beside the deed itself and lets nobody change it. */
@Injectable()
export class AuditService {
  constructor(private readonly database: Database) {}

  /** The latest first. */
  async read({ cursor, limit }: PageQuery): Promise<Page<AuditEntryView>> {
    const before = keyOfCursor(cursor);
    const { rows } = await this.database.query<AuditRow>(READ, [Number.isSafeInteger(before) ? before : null, limit + 1]);
    return pageOf(rows.map(viewOf), limit, ({ no }) => no);
  }
}

const READ = `
  select no, at, kind,
    (select jsonb_build_object('id', id, 'name', name) from official where id = a.official) as official,
    (select jsonb_build_object('id', id, 'name', name) from official where id = a.by_official) as by,
    roles, agency
  from audit a where $1::bigint is null or no < $1 order by no desc limit $2`;

function viewOf({ no, at, kind, official, by, roles, agency }: AuditRow): AuditEntryView {
  return { no, at: at.toISOString(), kind, ...(official && { official }), ...(by && { by }), ...(roles && { roles }), ...(agency && { agency }) };
}

import { Injectable } from '@nestjs/common';
import { AgenciesService } from '@dialog/agencies';
import { Database, keyOfCursor, pageOf, type Page, type Queryable } from '@dialog/platform';
import { archiveOf } from './archive.rows';
import type { StepKind } from './domain/rundown';
import type { ListSessionsDto } from './dto/list-sessions.dto';
import { SessionMovedOn, SessionUnknown, StepUnknown } from './forums.errors';
import { type SessionView, sessionView } from './session-details.view';
import { keyOf, sessionKey, sessionRow, sessionRowByCode, sessionRows } from './session.rows';
import { rundownSteps, type SessionRow, type SessionSummary, sessionSummary } from './session.view';
import { stepRows } from './step.rows';

/** Sessions as everyone reads them, and their course as the floor takes them through it, inside its transaction and under its lock. */
@Injectable()
export class SessionsService {
  constructor(
    private readonly database: Database,
    private readonly agencies: AgenciesService,
  ) {}

  async list({ state, cursor, limit }: ListSessionsDto): Promise<Page<SessionSummary>> {
    const rows = await sessionRows(this.database, state, sessionKey(keyOfCursor(cursor)), limit);
    const { items, next } = pageOf(rows, limit, keyOf);
    return { items: items.map(sessionSummary), next };
  }

  /** @throws SessionUnknown */
  async view(id: string): Promise<SessionView> {
    return this.details(await sessionRow(this.database, id));
  }

  /** By its short address, while it has not ended. @throws SessionUnknown */
  async byCode(code: string): Promise<SessionView> {
    return this.details(/^\d{4}$/.test(code) ? await sessionRowByCode(this.database, code) : undefined);
  }

  /** @throws SessionMovedOn unless it is scheduled */
  async open(within: Queryable, id: string, at: Date) {
    const { rowCount } = await within.query(`update session set state = 'live', opened_at = $2 where id = $1 and state = 'scheduled'`, [id, at]);
    if (!rowCount) throw await whyNot(within, id);
  }

  /** With the journal's last digest in hex, and the code by which it is found. @throws SessionMovedOn unless it is live */
  async end(within: Queryable, id: string, at: Date, { head, headCode }: { head: string; headCode: string }) {
    await this.endStep(within, id, at);
    const sql = `update session set state = 'ended', ended_at = $2, head = $3, head_code = $4 where id = $1 and state = 'live'`;
    const { rowCount } = await within.query(sql, [id, at, head, headCode]);
    if (!rowCount) throw await whyNot(within, id);
  }

  /**
   * Begins a step and ends the one that was on. One that was left is gone back to: it keeps its first beginning.
   * @returns the kind of the step, and which one `ended`: `no` itself when it was on already and nothing changed
   * @throws StepUnknown
   */
  async beginStep(within: Queryable, session: string, no: number, at: Date): Promise<{ kind: StepKind; ended?: number }> {
    await within.query('select from session where id = $1 for no key update', [session]); // nobody replaces the rundown meanwhile
    const steps = await stepRows(within, session);
    const step = steps.find((each) => each.no === no);
    if (!step) throw new StepUnknown();
    if (step.beganAt && !step.endedAt) return { kind: step.kind, ended: no };
    const ended = await this.endStep(within, session, at);
    await within.query('update step set began_at = coalesce(began_at, $3), ended_at = null where session = $1 and no = $2', [session, no, at]);
    return { kind: step.kind, ended };
  }

  /** Ends the step that is on. @returns its number, if one was */
  async endStep(within: Queryable, session: string, at: Date): Promise<number | undefined> {
    const sql = 'update step set ended_at = $2 where session = $1 and began_at is not null and ended_at is null returning no';
    return (await within.query<{ no: number }>(sql, [session, at])).rows[0]?.no;
  }

  async plannedEnd(within: Queryable, session: string): Promise<Date> {
    const { rows } = await within.query<{ endsAt: Date }>('select ends_at as "endsAt" from session where id = $1', [session]);
    return rows[0]!.endsAt;
  }

  /** Puts the planned end off, and lets the step that is on take as much longer. @returns that step */
  async extend(within: Queryable, session: string, endsAt: Date): Promise<number | undefined> {
    const { rows } = await within.query<{ no: number }>(
      `with planned as (select ends_at from session where id = $1 for no key update),
         later as (update session set ends_at = $2::timestamptz where id = $1)
       update step set minutes = least(600, minutes + ceil(extract(epoch from $2::timestamptz - planned.ends_at) / 60)::int) from planned
        where session = $1 and began_at is not null and ended_at is null and minutes is not null returning no`,
      [session, endsAt],
    );
    return rows[0]?.no;
  }

  private async details(row: SessionRow | undefined): Promise<SessionView> {
    if (!row) throw new SessionUnknown();
    const [steps, agencies, archive] = await Promise.all([
      stepRows(this.database, row.id),
      this.agencies.namesOn(row.heldOn),
      row.archive ? archiveOf(this.database, row.id) : {},
    ]);
    return sessionView(row, rundownSteps(row.startsAt, steps, agencies), archive);
  }
}

async function whyNot(within: Queryable, id: string) {
  const row = await sessionRow(within, id);
  return row ? new SessionMovedOn(row.state) : new SessionUnknown();
}

import { Injectable } from '@nestjs/common';
import { AgenciesService } from '@dialog/agencies';
import type { Official } from '@dialog/identity';
import { Clock, Database, InvalidInput, newId, type Queryable } from '@dialog/platform';
import { DefaultRundownService } from './default-rundown.service';
import { hoursOf } from './domain/hours';
import { fitted } from './domain/rundown';
import type { AmendSessionDto } from './dto/amend-session.dto';
import type { CreateSessionDto } from './dto/create-session.dto';
import type { KeptStepDto, StepDto } from './dto/step.dto';
import { NoCodeFree, SessionMovedOn, SessionUnknown, StepBegan } from './forums.errors';
import type { SessionView } from './session-details.view';
import type { SessionState } from './session.entity';
import { SessionsService } from './sessions.service';
import type { Step } from './step.entity';
import { insertSteps, stepRows } from './step.rows';

/** What a moderator says of a session beforehand, and may still change. */
@Injectable()
export class AnnouncementsService {
  constructor(
    private readonly database: Database,
    private readonly clock: Clock,
    private readonly agencies: AgenciesService,
    private readonly sessions: SessionsService,
    private readonly rundown: DefaultRundownService,
  ) {}

  /** @throws InvalidInput unknown series or agency; hours that have passed or make no sense */
  async announce(dto: CreateSessionDto, { official }: Pick<Official, 'official'>): Promise<SessionView> {
    const hours = hoursOf(dto.date, dto.startsAt, dto.endsAt);
    if (!hours) throw wrong('/endsAt', 'A session ends within twelve hours after it starts');
    if (hours.endsAt <= (await this.clock.now())) throw wrong('/date', 'This time has passed');
    const steps = dto.steps ?? fitted((await this.rundown.view()).steps, (hours.endsAt.getTime() - hours.startsAt.getTime()) / 60_000);
    await this.mustKnowAgencies(dto.date, steps);
    const id = newId();
    await this.database.transaction(async (client) => {
      await insertSession(client, { ...dto, ...hours, id, createdBy: official.id });
      await insertSteps(client, id, steps);
    });
    return this.sessions.view(id);
  }

  /** @throws SessionUnknown, SessionMovedOn once it has ended */
  async amend(id: string, { title, venue, speakingSeconds, answerSeconds, openLimit, acceptance }: AmendSessionDto): Promise<SessionView> {
    const { rowCount } = await this.database.query(
      `update session set title = coalesce($2, title), venue = coalesce($3, venue), speaking_seconds = coalesce($4, speaking_seconds),
              answer_seconds = coalesce($5, answer_seconds), open_limit = coalesce($6, open_limit), acceptance = coalesce($7, acceptance)
        where id = $1 and state <> 'ended'`,
      [id, title, venue, speakingSeconds, answerSeconds, openLimit, acceptance],
    );
    const session = await this.sessions.view(id);
    if (!rowCount) throw new SessionMovedOn(session.state);
    return session;
  }

  /**
   * Replaces the rundown. Steps that have begun stay as they are, at their numbers.
   * @throws SessionUnknown, SessionMovedOn once it has ended, StepBegan, InvalidInput
   */
  async setSteps(id: string, steps: KeptStepDto[]): Promise<SessionView> {
    await this.database.transaction(async (client) => {
      const { rows } = await client.query<{ state: SessionState; held_on: string }>('select state, held_on from session where id = $1 for no key update', [id]);
      if (!rows[0]) throw new SessionUnknown();
      if (rows[0].state === 'ended') throw new SessionMovedOn('ended');
      await this.mustKnowAgencies(rows[0].held_on, steps);
      const begun = (await stepRows(client, id)).filter(({ beganAt }) => beganAt);
      const changed = begun.find((step) => !isKept(step, steps[step.no - 1]));
      if (changed) throw new StepBegan(changed.no);
      await client.query('delete from step where session = $1 and began_at is null', [id]);
      await insertSteps(client, id, steps, begun);
    });
    return this.sessions.view(id);
  }

  private async mustKnowAgencies(day: string, steps: StepDto[]) {
    for (const [i, { agency }] of steps.entries()) {
      if (agency && !(await this.agencies.codeOn(day, agency))) throw wrong(`/steps/${i}/agency`, 'There is no such agency on this day');
    }
  }
}

type Announced = Omit<CreateSessionDto, 'startsAt' | 'endsAt'> & { id: string; startsAt: Date; endsAt: Date; createdBy: string };

/** Writes the session under a short code that no other session in sight has. */
async function insertSession(within: Queryable, { id, title, date, venue, startsAt, endsAt, createdBy, ...more }: Announced) {
  const series = more.series ?? 'dialog-publik';
  const { rowCount: known } = await within.query('select from series where slug = $1', [series]);
  if (!known) throw wrong('/series', 'There is no such series');
  for (let inserted = 0; !inserted; ) {
    const { rowCount } = await within.query(
      `insert into session (id, series, title, held_on, starts_at, ends_at, venue, code, speaking_seconds, answer_seconds, open_limit, acceptance, created_by)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13) on conflict (code) where state <> 'ended' do nothing`,
      [id, series, title, date, startsAt, endsAt, venue, await freeCode(within), more.speakingSeconds ?? 180, more.answerSeconds ?? 60, more.openLimit ?? 3, more.acceptance ?? 'at-once', createdBy],
    );
    inserted = rowCount!;
  }
}

/** Any of those that are free; somebody else may be quicker to take it. */
async function freeCode(within: Queryable): Promise<string> {
  const { rows } = await within.query<{ code: string }>(
    `select code from (select lpad(n::text, 4, '0') as code from generate_series(0, 9999) n) every
      where not exists (select from session s where s.code = every.code and s.state <> 'ended') order by random() limit 1`,
  );
  if (!rows[0]) throw new NoCodeFree();
  return rows[0].code;
}

/** A step that has begun is sent back as it was. */
function isKept(step: Step, sent: KeptStepDto | undefined): boolean {
  const facts = ({ no, kind, title, agency, link, minutes }: Partial<Step> | KeptStepDto) => JSON.stringify([no, kind, title, agency ?? null, link ?? null, minutes ?? null]);
  return sent !== undefined && facts(step) === facts(sent);
}

const wrong = (pointer: string, detail: string) => new InvalidInput([{ pointer, detail }]);

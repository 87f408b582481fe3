import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { plannedTimes, STEP_KINDS, type StepKind } from './domain/rundown';
import { SESSION_STATES, type Session, type SessionState } from './session.entity';
import type { Step } from './step.entity';

export class SeriesView {
  @ApiProperty({ example: 'dialog-publik' })
  slug: string;

  @ApiProperty({ example: 'Dialog Publik' })
  title: string;
}

export class SessionSummary {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty({ type: SeriesView })
  series: SeriesView;

  @ApiProperty()
  title: string;

  @ApiPropertyOptional()
  edition?: number;

  @ApiPropertyOptional({ description: 'No source says the edition: it follows from those around it' })
  editionInferred?: boolean;

  @ApiPropertyOptional({ description: 'The Bupati’s term, in which editions are counted' })
  period?: number;

  @ApiProperty({ format: 'date' })
  date: string;

  @ApiPropertyOptional({ format: 'date-time', description: 'Absent where an archived session’s hour is not known' })
  startsAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  endsAt?: string;

  @ApiProperty()
  venue: string;

  @ApiProperty({ enum: SESSION_STATES, enumName: 'SessionState' })
  state: SessionState;

  @ApiProperty({ description: 'Held before the platform, known from other sources' })
  archive: boolean;

  @ApiPropertyOptional({ description: 'The short address, until the session ends', example: '0417' })
  code?: string;
}

export class SessionPage {
  @ApiProperty({ type: [SessionSummary] })
  items: SessionSummary[];

  @ApiPropertyOptional({ description: 'Cursor of the next page' })
  next?: string;
}

export class StepAgency {
  @ApiProperty({ format: 'uuid' })
  id: string;

  @ApiProperty()
  name: string;
}

export class RundownStep {
  @ApiProperty()
  no: number;

  @ApiProperty({ enum: STEP_KINDS, enumName: 'StepKind' })
  kind: StepKind;

  @ApiProperty()
  title: string;

  @ApiPropertyOptional({ type: StepAgency })
  agency?: StepAgency;

  @ApiPropertyOptional({ format: 'uri' })
  link?: string;

  @ApiPropertyOptional({ description: 'As planned' })
  minutes?: number;

  @ApiPropertyOptional({ format: 'date-time', description: 'From the session’s hour and the minutes of the steps before' })
  plannedAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  beganAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  endedAt?: string;
}

/** A session's row with its series' title. */
export type SessionRow = Session & { seriesTitle: string };

export function sessionSummary(row: SessionRow): SessionSummary {
  return {
    id: row.id,
    series: { slug: row.series, title: row.seriesTitle },
    title: row.title,
    edition: row.edition ?? undefined,
    editionInferred: row.editionInferred || undefined,
    period: row.period ?? undefined,
    date: row.heldOn,
    startsAt: row.startsAt?.toISOString(),
    endsAt: row.endsAt?.toISOString(),
    venue: row.venue,
    state: row.state,
    archive: row.archive,
    code: row.state === 'ended' ? undefined : (row.code ?? undefined),
  };
}

export function rundownSteps(startsAt: Date | null, steps: Step[], agencies: Map<string, string>): RundownStep[] {
  const planned = plannedTimes(startsAt, steps);
  return steps.map(({ no, kind, title, agency, link, minutes, beganAt, endedAt }, index) => ({
    no,
    kind,
    title,
    agency: agency ? { id: agency, name: agencies.get(agency) ?? agency } : undefined,
    link: link ?? undefined,
    minutes: minutes ?? undefined,
    plannedAt: planned[index]?.toISOString(),
    beganAt: beganAt?.toISOString(),
    endedAt: endedAt?.toISOString(),
  }));
}

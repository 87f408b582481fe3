import type { Instant } from '@dialog/platform';
import { plannedTimes, type StepKind, type UsualStep } from './domain/rundown';
import type { Session, SessionState } from './session.entity';
import type { Step } from './step.entity';

export interface SeriesView {
  /** @example "dialog-publik" */
  slug: string;
  /** @example "Dialog Publik" */
  title: string;
}

export interface SessionSummary {
  /** @format uuid */
  id: string;
  series: SeriesView;
  title: string;
  edition?: number;
  /** No source says the edition: it follows from those around it. */
  editionInferred?: boolean;
  /** The Bupati’s term, in which editions are counted. */
  period?: number;
  /** @format date */
  date: string;
  /** Absent where an archived session’s hour is not known. */
  startsAt?: Instant;
  endsAt?: Instant;
  venue: string;
  state: SessionState;
  /** Held before the platform, known from other sources. */
  archive: boolean;
  /** The short address, until the session ends. @example "0417" */
  code?: string;
}

export interface SessionPage {
  items: SessionSummary[];
  /** Cursor of the next page. */
  next?: string;
}

export interface StepAgency {
  /** @format uuid */
  id: string;
  name: string;
}

export interface RundownStep {
  no: number;
  kind: StepKind;
  title: string;
  agency?: StepAgency;
  /** @format uri */
  link?: string;
  /** As planned. */
  minutes?: number;
  /** From the session’s hour and the minutes of the steps before. */
  plannedAt?: Instant;
  beganAt?: Instant;
  endedAt?: Instant;
}

/** How sessions usually run. */
export interface DefaultRundownView {
  /** Counts the settlings; 0 while nobody has settled any. */
  no: number;
  steps: UsualStep[];
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

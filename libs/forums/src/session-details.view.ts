import type { Instant } from '@dialog/platform';
import type { ArchivedQuestion } from './archived-question.entity';
import type { SessionArchive } from './session-archive.entity';
import type { Acceptance } from './session.entity';
import { type RundownStep, type SessionRow, sessionSummary, type SessionSummary } from './session.view';

export interface RadioView {
  name: string;
  /** @multipleOf 0.1 */
  frequencyMHz?: number;
  /** @example "relay" */
  mode?: string;
}

export interface BriefingView {
  /** As the source names it. */
  agency?: string;
  topic?: string;
}

export interface ArchivedQuestionView {
  no: number;
  topic: string;
  /** As the source has it. */
  kecamatan?: string;
  /** As the source has it. */
  village?: string;
  /** Code of the kecamatan, where the names fit one place alone. */
  place?: string;
  answeredBy?: string;
  /** What was answered, as a source sums it up. */
  gist?: string;
}

/** A session with all that is known of it; `archivedQuestions`, `briefings` and the like only from the archive. */
export interface SessionView extends SessionSummary {
  openedAt?: Instant;
  endedAt?: Instant;
  speakingSeconds: number;
  answerSeconds: number;
  openLimit: number;
  /** When a question is public and in line. */
  acceptance: Acceptance;
  steps: RundownStep[];
  radio: RadioView[];
  streaming: string[];
  chair?: string;
  moderator?: string;
  attendance?: string;
  notes?: string;
  source?: string;
  /** Other sources. */
  sources?: string[];
  /** The journal’s last digest, 64 hex characters, from the end on. */
  head?: string;
  /** Ten characters by which a person finds the head. */
  headCode?: string;
  archivedQuestions?: ArchivedQuestionView[];
  briefings?: BriefingView[];
}

export function sessionView(row: SessionRow, steps: RundownStep[], archive: Partial<SessionView>): SessionView {
  const { speakingSeconds, answerSeconds, openLimit, acceptance } = row;
  return {
    ...sessionSummary(row),
    openedAt: row.openedAt?.toISOString(),
    endedAt: row.endedAt?.toISOString(),
    speakingSeconds,
    answerSeconds,
    openLimit,
    acceptance,
    steps,
    radio: [],
    streaming: [],
    head: row.head ?? undefined,
    headCode: row.headCode ?? undefined,
    ...archive,
  };
}

/** What only the archive tells. */
export function archiveView(archive: SessionArchive, questions: ArchivedQuestion[]): Partial<SessionView> {
  const { radio, streaming, briefings, source, sources } = archive;
  return {
    radio,
    streaming,
    briefings,
    source,
    sources: sources.length > 0 ? sources : undefined,
    chair: archive.chair ?? undefined,
    moderator: archive.moderator ?? undefined,
    attendance: archive.attendance ?? undefined,
    notes: archive.notes ?? undefined,
    archivedQuestions: questions.map(archivedQuestionView),
  };
}

function archivedQuestionView({ no, topic, kecamatan, village, place, answeredBy, gist }: ArchivedQuestion): ArchivedQuestionView {
  return {
    no,
    topic,
    kecamatan: kecamatan ?? undefined,
    village: village ?? undefined,
    place: place ?? undefined,
    answeredBy: answeredBy ?? undefined,
    gist: gist ?? undefined,
  };
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import type { ArchivedQuestion } from './archived-question.entity';
import type { SessionArchive } from './session-archive.entity';
import { RundownStep, type SessionRow, SessionSummary, sessionSummary } from './session.view';

export class RadioView {
  @ApiProperty()
  name: string;

  @ApiPropertyOptional()
  frequencyMHz?: number;

  @ApiPropertyOptional({ example: 'relay' })
  mode?: string;
}

export class BriefingView {
  @ApiPropertyOptional({ description: 'As the source names it' })
  agency?: string;

  @ApiPropertyOptional()
  topic?: string;
}

export class ArchivedQuestionView {
  @ApiProperty()
  no: number;

  @ApiProperty()
  topic: string;

  @ApiPropertyOptional({ description: 'As the source has it' })
  kecamatan?: string;

  @ApiPropertyOptional({ description: 'As the source has it' })
  village?: string;

  @ApiPropertyOptional({ description: 'Code of the kecamatan, where the names fit one place alone' })
  place?: string;

  @ApiPropertyOptional()
  answeredBy?: string;

  @ApiPropertyOptional({ description: 'What was answered, as a source sums it up' })
  gist?: string;
}

/** A session with all that is known of it; `archivedQuestions`, `briefings` and the like only from the archive. */
export class SessionView extends SessionSummary {
  @ApiPropertyOptional({ format: 'date-time' })
  openedAt?: string;

  @ApiPropertyOptional({ format: 'date-time' })
  endedAt?: string;

  @ApiProperty()
  speakingSeconds: number;

  @ApiProperty()
  answerSeconds: number;

  @ApiProperty()
  openLimit: number;

  @ApiProperty({ type: [RundownStep] })
  steps: RundownStep[];

  @ApiProperty({ type: [RadioView] })
  radio: RadioView[];

  @ApiProperty({ type: [String] })
  streaming: string[];

  @ApiPropertyOptional()
  chair?: string;

  @ApiPropertyOptional()
  moderator?: string;

  @ApiPropertyOptional()
  attendance?: string;

  @ApiPropertyOptional()
  notes?: string;

  @ApiPropertyOptional()
  source?: string;

  @ApiPropertyOptional({ type: [String], description: 'Other sources' })
  sources?: string[];

  @ApiPropertyOptional({ description: 'The journal’s last digest, 64 hex characters, from the end on' })
  head?: string;

  @ApiPropertyOptional({ description: 'Ten characters by which a person finds the head' })
  headCode?: string;

  @ApiPropertyOptional({ type: [ArchivedQuestionView] })
  archivedQuestions?: ArchivedQuestionView[];

  @ApiPropertyOptional({ type: [BriefingView] })
  briefings?: BriefingView[];
}

export function sessionView(row: SessionRow, steps: RundownStep[], archive: Partial<SessionView>): SessionView {
  const { speakingSeconds, answerSeconds, openLimit } = row;
  return {
    ...sessionSummary(row),
    openedAt: row.openedAt?.toISOString(),
    endedAt: row.endedAt?.toISOString(),
    speakingSeconds,
    answerSeconds,
    openLimit,
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

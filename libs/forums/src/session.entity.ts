import { Check, Column, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';
import { Series } from './series.entity';

export const SESSION_STATES = ['scheduled', 'live', 'ended'] as const;
export type SessionState = (typeof SESSION_STATES)[number];

/** When a question is public and in line: as it is asked, or when a moderator has accepted it. */
export const ACCEPTANCES = ['at-once', 'after-acceptance'] as const;
export type Acceptance = (typeof ACCEPTANCES)[number];

/** One forum, on one day. What may happen to it stands in the migration: states go forward alone, and nothing cancels it. */
@Entity()
@Check('session_title', 'length(title) between 3 and 200')
@Check('session_venue', 'length(venue) between 1 and 200')
@Check('session_state', `state in ('scheduled', 'live', 'ended')`)
@Check('session_opened', `archive or (opened_at is not null) = (state in ('live', 'ended'))`)
@Check('session_ended', `archive or (ended_at is not null) = (state = 'ended')`)
@Check('session_ends_after_it_opened', 'ended_at >= opened_at')
@Check('session_hours', `ends_at > starts_at and ends_at <= starts_at + interval '12 hours'`)
@Check('session_has_hours', 'archive or (starts_at is not null and ends_at is not null)')
@Check('session_has_code', 'archive = (code is null)')
@Check('session_code_form', `code ~ '^[0-9]{4}$'`)
@Check('session_head', `(head is null) = (head_code is null) and (head is null or state = 'ended')`)
@Check('session_head_form', `head ~ '^[0-9a-f]{64}$' and head_code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'`)
@Check('session_speaking_seconds', 'speaking_seconds between 30 and 1800')
@Check('session_answer_seconds', 'answer_seconds between 10 and 600')
@Check('session_open_limit', 'open_limit between 1 and 50')
@Check('session_acceptance', `acceptance in ('at-once', 'after-acceptance')`)
@Check('session_edition', 'edition > 0')
@Check('session_edition_inferred', 'edition is not null or not edition_inferred')
@Check('session_period', 'period > 0')
@Check('archive_is_ended', `not archive or (state = 'ended' and opened_at is null and ended_at is null and head is null)`)
@Index('session_code', ['code'], { unique: true, where: `state <> 'ended'` })
@Index('session_archive_day', ['series', 'heldOn'], { unique: true, where: 'archive' })
@Index('session_head_code', ['headCode'], { unique: true })
@Index('session_by_day', ['state', 'heldOn'])
export class Session {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'session_pk' })
  id: string;

  @Column('text')
  @ForeignKey(() => Series, { name: 'session_in_series' })
  series: string;

  @Column('text')
  title: string;

  @Column('date', { name: 'held_on' })
  heldOn: string;

  @Column('timestamptz', { name: 'starts_at', nullable: true })
  startsAt: Date | null;

  @Column('timestamptz', { name: 'ends_at', nullable: true })
  endsAt: Date | null;

  @Column('text')
  venue: string;

  @Column('text', { default: 'scheduled' })
  state: SessionState;

  /** The short address, unique among the sessions not yet ended; an archived session has none. */
  @Column('text', { nullable: true })
  code: string | null;

  /** How long one may speak, in seconds. */
  @Column('int', { name: 'speaking_seconds', default: 180 })
  speakingSeconds: number;

  /** How long a called phone may take to answer, in seconds. */
  @Column('int', { name: 'answer_seconds', default: 60 })
  answerSeconds: number;

  /** How many open questions a device may have. */
  @Column('int', { name: 'open_limit', default: 3 })
  openLimit: number;

  @Column('text', { default: 'at-once' })
  acceptance: Acceptance;

  @Column('timestamptz', { name: 'opened_at', nullable: true })
  openedAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;

  /** The journal's last digest, 64 hex characters, from the end on. */
  @Column('text', { nullable: true })
  head: string | null;

  /** Ten Crockford characters by which a person finds the head. */
  @Column('text', { name: 'head_code', nullable: true })
  headCode: string | null;

  @Column('int', { nullable: true })
  edition: number | null;

  /** No source says the edition; it follows from those around it. */
  @Column('boolean', { name: 'edition_inferred', default: false })
  editionInferred: boolean;

  /** The Bupati's term, in which editions are counted. */
  @Column('int', { nullable: true })
  period: number | null;

  /** Held before the platform, and known from other sources. */
  @Column('boolean', { default: false })
  archive: boolean;

  @Column('uuid', { name: 'created_by', nullable: true })
  @ForeignKey('Official', { name: 'session_created_by' })
  createdBy: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock()' })
  createdAt: Date;
}

import { Column, Entity, JoinColumn, OneToOne, PrimaryColumn } from 'typeorm';
import { Session } from './session.entity';

export interface ArchivedRadio {
  name: string;
  frequencyMHz?: number;
  mode?: string;
}

export interface ArchivedBriefing {
  agency?: string;
  topic?: string;
}

/** What a source tells of a session held before the platform; what it does not tell is absent. */
@Entity('session_archive')
export class SessionArchive {
  @PrimaryColumn('uuid', { name: 'session', primaryKeyConstraintName: 'session_archive_pk' })
  sessionId: string;

  @OneToOne(() => Session, { nullable: false })
  @JoinColumn({ name: 'session', foreignKeyConstraintName: 'archive_of_session' })
  session: Session;

  @Column('text')
  source: string;

  @Column('text', { array: true, default: '{}' })
  sources: string[];

  @Column('text', { nullable: true })
  notes: string | null;

  @Column('text', { nullable: true })
  moderator: string | null;

  @Column('text', { nullable: true })
  chair: string | null;

  @Column('text', { nullable: true })
  attendance: string | null;

  @Column('jsonb', { default: [] })
  radio: ArchivedRadio[];

  @Column('jsonb', { default: [] })
  streaming: string[];

  @Column('jsonb', { default: [] })
  briefings: ArchivedBriefing[];
}

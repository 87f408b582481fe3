import { Column, Entity, ForeignKey, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { SessionArchive } from './session-archive.entity';

/** A question of an archived session, as a source retells it. */
@Entity('archived_question')
export class ArchivedQuestion {
  @PrimaryColumn('uuid', { name: 'session', primaryKeyConstraintName: 'archived_question_pk' })
  sessionId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'archived_question_pk' })
  no: number;

  @ManyToOne(() => SessionArchive, { nullable: false })
  @JoinColumn({ name: 'session', foreignKeyConstraintName: 'question_of_archive' })
  session: SessionArchive;

  @Column('text')
  topic: string;

  /** As the source has it, like `village`. */
  @Column('text', { nullable: true })
  kecamatan: string | null;

  @Column('text', { nullable: true })
  village: string | null;

  /** Only where the names fit one place alone. */
  @Column('text', { nullable: true })
  @ForeignKey('Place', { name: 'archived_question_place' })
  place: string | null;

  @Column('text', { name: 'village_code', nullable: true })
  @ForeignKey('Place', { name: 'archived_question_village' })
  villageCode: string | null;

  @Column('text', { name: 'answered_by', nullable: true })
  answeredBy: string | null;

  @Column('text', { nullable: true })
  gist: string | null;
}

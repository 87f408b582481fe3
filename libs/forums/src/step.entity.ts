import { Check, Column, Entity, ForeignKey, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { StepKind } from './domain/rundown';
import { Session } from './session.entity';

/** A line of the rundown, numbered from 1 in the order it is meant to happen. */
@Entity()
@Check('step_no', 'no between 1 and 50')
@Check('step_kind', `kind in ('opening', 'last-answers', 'briefing', 'dialogue', 'answers', 'directions', 'other')`)
@Check('step_title', 'length(title) between 1 and 200')
@Check('step_link', `link ~ '^https?://' and length(link) <= 500`)
@Check('step_minutes', 'minutes between 1 and 600')
@Check('step_times', 'ended_at is null or (began_at is not null and ended_at >= began_at)')
@Index('one_step_on', ['sessionId'], { unique: true, where: 'began_at is not null and ended_at is null' })
export class Step {
  @PrimaryColumn('uuid', { name: 'session', primaryKeyConstraintName: 'step_pk' })
  sessionId: string;

  @PrimaryColumn('int', { primaryKeyConstraintName: 'step_pk' })
  no: number;

  @ManyToOne(() => Session, { nullable: false })
  @JoinColumn({ name: 'session', foreignKeyConstraintName: 'step_of_session' })
  session: Session;

  @Column('text')
  kind: StepKind;

  @Column('text')
  title: string;

  @Column('uuid', { nullable: true })
  @ForeignKey('Agency', { name: 'step_agency' })
  agency: string | null;

  @Column('text', { nullable: true })
  link: string | null;

  /** As planned. */
  @Column('int', { nullable: true })
  minutes: number | null;

  @Column('timestamptz', { name: 'began_at', nullable: true })
  beganAt: Date | null;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}

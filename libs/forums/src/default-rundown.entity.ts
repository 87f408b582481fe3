import { Check, Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';
import type { UsualStep } from './domain/rundown';

/** How sessions usually run, as it was settled at one time; the last row counts. */
@Entity('default_rundown')
@Check('default_rundown_no', 'no > 0')
@Check('default_rundown_steps', `jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 50`)
export class DefaultRundown {
  @PrimaryColumn('int', { primaryKeyConstraintName: 'default_rundown_pk' })
  no: number;

  @Column('jsonb')
  steps: UsualStep[];

  @Column('uuid', { name: 'settled_by' })
  @ForeignKey('Official', { name: 'default_rundown_settled_by' })
  settledBy: string;

  @Column('timestamptz', { name: 'settled_at', default: () => 'clock()' })
  settledAt: Date;
}

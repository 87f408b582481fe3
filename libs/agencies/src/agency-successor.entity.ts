import { Check, Entity, ForeignKey, Index, PrimaryColumn } from 'typeorm';

/** Who took an agency's place: one where it was merged, several where it was split. */
@Entity('agency_successor')
@Check('agency_not_its_own_successor', 'successor <> agency')
@Index('agency_successor_of', ['successor'])
export class AgencySuccessor {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_successor_pk' })
  @ForeignKey('Agency', { name: 'agency_succeeded' })
  agency: string;

  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_successor_pk' })
  @ForeignKey('Agency', { name: 'agency_succeeds' })
  successor: string;
}

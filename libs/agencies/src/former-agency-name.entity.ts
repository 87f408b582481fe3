import { Column, Entity, ForeignKey, PrimaryColumn } from 'typeorm';

/** What an agency was called before. */
@Entity('former_agency_name')
export class FormerAgencyName {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'former_agency_name_pk' })
  @ForeignKey('Agency', { name: 'former_name_of_agency' })
  agency: string;

  /** The last day of this name. */
  @PrimaryColumn('date', { primaryKeyConstraintName: 'former_agency_name_pk' })
  until: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  short: string | null;
}

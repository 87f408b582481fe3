import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, RelationId, Unique } from 'typeorm';

export const AGENCY_KINDS = ['agency', 'outside', 'leadership'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Who answers: an office of the regency (OPD), a body outside it, or its leadership. Offices are renamed and merged; an old one keeps its row. */
@Entity()
@Unique('agency_code', ['code'])
@Check('agency_kind', `kind in ('agency', 'outside', 'leadership')`)
@Check('agency_validity', 'valid_to >= valid_from')
@Check('agency_not_its_own_successor', 'successor <> id')
export class Agency {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_pk' })
  id: string;

  /** The installation's own name for it, in the regency's file: "dinkes". */
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  short: string | null;

  @Column('text')
  kind: AgencyKind;

  /** First and last day of the office under this name, where known. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  @ManyToOne(() => Agency)
  @JoinColumn({ name: 'successor', foreignKeyConstraintName: 'agency_successor' })
  successor: Agency | null;

  @RelationId((agency: Agency) => agency.successor)
  successorId: string | null;
}

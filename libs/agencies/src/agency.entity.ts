import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

export const AGENCY_KINDS = ['agency', 'outside', 'leadership'] as const;
export type AgencyKind = (typeof AGENCY_KINDS)[number];

/** Who answers: an office of the regency (OPD), a body outside it, or its leadership. It is renamed, ends and is succeeded, and keeps its row. */
@Entity()
@Unique('agency_code', ['code'])
@Check('agency_kind', `kind in ('agency', 'outside', 'leadership')`)
@Check('agency_validity', 'valid_to >= valid_from')
@Check('agency_name', `name ~ '^[[:alnum:]]' and length(name) between 2 and 120`)
@Check('agency_short', `short ~ '^[[:alnum:]]' and length(short) between 1 and 40`)
@Check('agency_code_form', `code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40`)
export class Agency {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'agency_pk' })
  id: string;

  /** The installation's own word for it, which stands in journals and never changes: "dinkes". */
  @Column('text')
  code: string;

  @Column('text')
  name: string;

  @Column('text', { nullable: true })
  short: string | null;

  @Column('text')
  kind: AgencyKind;

  /** First and last day of the agency, where known. */
  @Column('date', { name: 'valid_from', nullable: true })
  validFrom: string | null;

  @Column('date', { name: 'valid_to', nullable: true })
  validTo: string | null;

  /** First day of its present name; null: as far back as is known. */
  @Column('date', { name: 'named_from', nullable: true })
  namedFrom: string | null;
}

import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import type { OfficialRole } from './domain/permissions';
import { Official } from './official.entity';

/** What an official may be; an agency's officer belongs to one agency. */
@Entity('official_role')
@Check('official_role_known', `role in ('administrator', 'moderator', 'clerk', 'chair', 'agency')`)
@Check('official_role_agency', `(role = 'agency') = (agency is not null)`)
export class OfficialRoleRow {
  @PrimaryColumn('uuid', { name: 'official', primaryKeyConstraintName: 'official_role_pk' })
  officialId: string;

  @ManyToOne(() => Official, { nullable: false })
  @JoinColumn({ name: 'official', foreignKeyConstraintName: 'official_role_of' })
  official: Official;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'official_role_pk' })
  role: OfficialRole;

  @Column('uuid', { nullable: true })
  agency: string | null;
}

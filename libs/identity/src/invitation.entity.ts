import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { OfficialRole } from './domain/permissions';

/** A link that makes one official, once. */
@Entity()
@Check('invitation_hash', 'length(token_hash) = 32')
@Check('invitation_roles', `cardinality(roles) > 0 and roles <@ array['administrator', 'moderator', 'clerk', 'chair', 'agency'] and ('agency' = any(roles)) = (agency is not null)`)
export class Invitation {
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'invitation_pk' })
  tokenHash: Buffer;

  /** Base32; becomes the official's. */
  @Column('text', { name: 'totp_secret' })
  totpSecret: string;

  /** What the invited person will be. */
  @Column('text', { array: true })
  roles: OfficialRole[];

  /** Of an agency's officer. */
  @Column('uuid', { nullable: true })
  agency: string | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}

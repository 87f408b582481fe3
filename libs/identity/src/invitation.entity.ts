import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** A link that makes one official, once. */
@Entity()
@Check('invitation_hash', 'length(token_hash) = 32')
export class Invitation {
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'invitation_pk' })
  tokenHash: Buffer;

  /** Base32; becomes the official's. */
  @Column('text', { name: 'totp_secret' })
  totpSecret: string;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'used_at', nullable: true })
  usedAt: Date | null;
}

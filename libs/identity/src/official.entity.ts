import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

@Entity()
@Unique('official_email', ['email'])
@Check('official_email_lower', 'email = lower(email)')
@Check('official_password', `password_hash like '$argon2id$%'`)
@Check('official_name', 'length(name) between 1 and 80')
export class Official {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'official_pk' })
  id: string;

  @Column('text')
  name: string;

  /** Lower case. */
  @Column('text')
  email: string;

  /** PHC string, argon2id. */
  @Column('text', { name: 'password_hash' })
  passwordHash: string;

  /** Base32. */
  @Column('text', { name: 'totp_secret' })
  totpSecret: string;

  /** The last 30 seconds a code was taken from: each code is taken once. */
  @Column('bigint', { name: 'last_totp_step', nullable: true })
  lastTotpStep: number | null;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock()' })
  createdAt: Date;
}

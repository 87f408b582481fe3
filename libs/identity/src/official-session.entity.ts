import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Official } from './official.entity';

/** An official who is signed in. The token itself is in the browser alone. */
@Entity('official_session')
@Check('official_session_hash', 'length(token_hash) = 32')
@Check('official_session_hours', 'expires_at > created_at')
export class OfficialSession {
  @PrimaryColumn('bytea', { name: 'token_hash', primaryKeyConstraintName: 'official_session_pk' })
  tokenHash: Buffer;

  @ManyToOne(() => Official, { nullable: false })
  @JoinColumn({ name: 'official', foreignKeyConstraintName: 'official_session_of' })
  official: Official;

  @Column('timestamptz', { name: 'created_at', default: () => 'clock()' })
  createdAt: Date;

  @Column('timestamptz', { name: 'expires_at' })
  expiresAt: Date;

  @Column('timestamptz', { name: 'ended_at', nullable: true })
  endedAt: Date | null;
}

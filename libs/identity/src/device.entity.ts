import { Check, Column, Entity, PrimaryColumn, Unique } from 'typeorm';

/** A phone that wrote something. Neither its token nor its code can be read back from here. */
@Entity()
@Unique('device_token', ['tokenHash'])
@Unique('device_code', ['codeHash'])
@Check('device_hashes', 'length(token_hash) = 32 and length(code_hash) = 32')
export class Device {
  @PrimaryColumn('uuid', { primaryKeyConstraintName: 'device_pk' })
  id: string;

  @Column('bytea', { name: 'token_hash' })
  tokenHash: Buffer;

  @Column('bytea', { name: 'code_hash' })
  codeHash: Buffer;

  @Column('timestamptz', { name: 'first_seen', default: () => 'clock()' })
  firstSeen: Date;
}

import { Check, Column, Entity, PrimaryColumn } from 'typeorm';
import type { PictureType } from './domain/picture';

/** A regency's emblem, by its SHA-256. */
@Entity()
@Check('emblem_digest', `digest = encode(sha256(bytes), 'hex')`)
@Check('emblem_type', `type in ('image/png', 'image/jpeg', 'image/webp')`)
@Check('emblem_size', 'length(bytes) between 1 and 204800')
export class Emblem {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'emblem_pk' })
  digest: string;

  @Column('text')
  type: PictureType;

  @Column('bytea')
  bytes: Buffer;
}

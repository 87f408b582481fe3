import { Check, Column, Entity, JoinColumn, ManyToOne, PrimaryColumn, RelationId } from 'typeorm';

export type PlaceKind = 'kecamatan' | 'desa' | 'kelurahan';

/** A kecamatan, or a desa or kelurahan in one. */
@Entity()
@Check('place_kind', `kind in ('kecamatan', 'desa', 'kelurahan')`)
@Check('place_parent', `(kind = 'kecamatan') = (parent is null)`)
export class Place {
  /** Kemendagri's: "35.22.06", "35.22.06.2001". */
  @PrimaryColumn('text', { primaryKeyConstraintName: 'place_pk' })
  code: string;

  @Column('text')
  name: string;

  @Column('text')
  kind: PlaceKind;

  /** The kecamatan; null for one. */
  @ManyToOne(() => Place)
  @JoinColumn({ name: 'parent', foreignKeyConstraintName: 'place_in_place' })
  parent: Place | null;

  @RelationId((place: Place) => place.parent)
  parentCode: string | null;
}

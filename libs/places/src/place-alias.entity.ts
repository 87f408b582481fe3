import { Entity, Index, JoinColumn, ManyToOne, PrimaryColumn } from 'typeorm';
import { Place } from './place.entity';

/** Another way people spell a place: "Sumberejo" for Sumberrejo. */
@Entity('place_alias')
@Index('place_alias_spelling', { synchronize: false }) // unique on (lower(alias), place), which TypeORM cannot say
export class PlaceAlias {
  @PrimaryColumn('text', { name: 'place', primaryKeyConstraintName: 'place_alias_pk' })
  placeCode: string;

  @PrimaryColumn('text', { primaryKeyConstraintName: 'place_alias_pk' })
  alias: string;

  @ManyToOne(() => Place, { nullable: false })
  @JoinColumn({ name: 'place', foreignKeyConstraintName: 'place_alias_of' })
  place: Place;
}

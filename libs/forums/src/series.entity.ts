import { Check, Column, Entity, PrimaryColumn } from 'typeorm';

/** What sessions belong to and are numbered in: "Dialog Publik". */
@Entity()
@Check('series_slug', `slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$'`)
export class Series {
  @PrimaryColumn('text', { primaryKeyConstraintName: 'series_pk' })
  slug: string;

  @Column('text')
  title: string;
}

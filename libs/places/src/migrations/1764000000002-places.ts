import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Kecamatan, desa and kelurahan by Kemendagri code, and the other ways people spell them. */
export class Places1764000000002 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table place (
        code text not null,
        name text not null,
        kind text not null,
        parent text,
        constraint place_pk primary key (code),
        constraint place_in_place foreign key (parent) references place,
        constraint place_kind check (kind in ('kecamatan', 'desa', 'kelurahan')),
        constraint place_parent check ((kind = 'kecamatan') = (parent is null))
      );

      create table place_alias (
        place text not null,
        alias text not null,
        constraint place_alias_pk primary key (place, alias),
        constraint place_alias_of foreign key (place) references place
      );
      create unique index place_alias_spelling on place_alias (lower(alias), place);

      grant select on place, place_alias to dialog_app;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table place_alias, place');
  }
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who answers: offices of the regency as they are named from day to day, outside bodies, the leadership. */
export class Agencies1764000000003 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table agency (
        id uuid not null,
        code text not null,
        name text not null,
        short text,
        kind text not null,
        valid_from date,
        valid_to date,
        successor uuid,
        constraint agency_pk primary key (id),
        constraint agency_code unique (code),
        constraint agency_successor foreign key (successor) references agency,
        constraint agency_kind check (kind in ('agency', 'outside', 'leadership')),
        constraint agency_validity check (valid_to >= valid_from),
        constraint agency_not_its_own_successor check (successor <> id)
      );

      grant select on agency to dialog_app;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table agency');
  }
}

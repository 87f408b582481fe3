import type { MigrationInterface, QueryRunner } from 'typeorm';

/** The rundown of a session nobody planned otherwise: each settling is a row, and the last one counts. */
export class DefaultRundown1764000000032 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table default_rundown (
        no int not null,
        steps jsonb not null,
        settled_by uuid not null,
        settled_at timestamptz not null default clock(),
        constraint default_rundown_pk primary key (no),
        constraint default_rundown_settled_by foreign key (settled_by) references official,
        constraint default_rundown_no check (no > 0),
        constraint default_rundown_steps check (jsonb_typeof(steps) = 'array' and jsonb_array_length(steps) between 1 and 50)
      );
      create trigger default_rundown_stays before update or delete or truncate on default_rundown for each statement execute function refuse_change();
      grant select, insert on default_rundown to dialog_app;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table default_rundown');
  }
}

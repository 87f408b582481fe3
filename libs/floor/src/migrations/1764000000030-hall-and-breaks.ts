import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What the desk says to all screens at once, and a planned end that it moves. Its own table: no write of questions reads it. */
export class HallAndBreaks1764000000030 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [hall, plannedEnd]) await runner.query(part);
  }

  async down() {
    throw new Error('What was extended has no way back');
  }
}

const hall = `
  -- A session has a row from the first of these on.
  create table hall (
    session uuid not null,
    notice text,
    notice_since timestamptz,
    blank boolean not null default false,
    break_until timestamptz,
    constraint hall_pk primary key (session),
    constraint hall_of_session foreign key (session) references floor,
    constraint hall_notice check (length(notice) between 1 and 200),
    constraint hall_notice_since check ((notice is null) = (notice_since is null))
  );
  create trigger nothing_in_the_hall_after_the_end after insert on hall referencing new table as touched for each statement execute function refuse_after_the_end();
  create trigger hall_stays_after_the_end after update on hall referencing new table as touched for each statement execute function refuse_after_the_end();
  grant select, insert, update on hall to dialog_app;
`;

const plannedEnd = `
  -- As it was (1764000000005), but for the planned end.
  drop trigger session_keeps_its_day on session;
  create trigger session_keeps_its_day before update on session for each row
    when (row(new.id, new.series, new.held_on, new.archive, new.created_by, new.created_at) is distinct from row(old.id, old.series, old.held_on, old.archive, old.created_by, old.created_at)
      or not old.archive and row(new.starts_at, new.code) is distinct from row(old.starts_at, old.code))
    execute function session_keeps_its_day();
  -- That is only ever put off, while the session is on, by three hours at most each time.
  create trigger session_puts_its_end_off before update on session for each row
    when (not old.archive and new.ends_at is distinct from old.ends_at
      and (old.state <> 'live' or new.ends_at < old.ends_at or new.ends_at > old.ends_at + interval '3 hours'))
    execute function refuse_row('The planned end does not move like this');
`;

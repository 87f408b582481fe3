import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whom the desk adds: who speaks up in the hall, calls the station, writes by SMS or on paper. */
export class Intake1764000000027 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [people, questions, receipts, grants]) await runner.query(part);
  }

  async down() {
    throw new Error('Whom the desk took in has no way back');
  }
}

const people = `
  -- An asker whom an official added. The device is nobody's until the receipt's code is typed on a phone.
  create table desk_person (
    session uuid not null,
    asker int not null,
    name text,
    place text not null,
    -- to find them again; forgotten after the session, and told to nobody
    phone text,
    constraint desk_person_pk primary key (session, asker),
    constraint desk_person_asks foreign key (session, asker) references asker,
    constraint desk_person_name check (length(name) between 1 and 80)
  );
  create trigger no_desk_person_after_the_end after insert on desk_person referencing new table as touched for each statement execute function refuse_after_the_end();
`;

const questions = `
  alter table question
    -- by which way it reached the desk; null when its asker's own phone put it
    add channel text,
    add constraint question_channel check (channel in ('hall', 'radio', 'phone', 'sms', 'whatsapp', 'paper')),
    add constraint question_channel_group check (grp = case when channel = 'hall' then 'hall' when channel in ('radio', 'sms') then 'radio' when channel is null then grp else 'remote' end);

  -- Nobody at the desk speaks for somebody's phone.
  create function taken_for_whom_the_desk_added() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if not exists (select from desk_person where session = new.session and asker = new.asker) then
      raise exception 'Asker % was not added by the desk', new.asker using errcode = '23514', constraint = 'taken_for_whom_the_desk_added';
    end if;
    return null;
  end $$;
  create constraint trigger taken_for_whom_the_desk_added after insert on question deferrable initially deferred for each row
    when (new.channel is not null) execute function taken_for_whom_the_desk_added();
`;

const receipts = `
  -- Of a receipt that nobody has used, token and code have one hash: no token has ten characters.
  create trigger device_code_stays before update on device for each row
    when (new.code_hash <> old.code_hash and old.token_hash <> old.code_hash)
    execute function refuse_row('The code of somebody''s phone stays');
`;

const grants = `
  grant select, insert, update (phone) on desk_person to dialog_app;
  grant update (code_hash) on device to dialog_app;
`;

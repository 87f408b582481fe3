import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Agencies as administrators keep them: former names stay, one may be succeeded by several, and none is ever deleted. */
export class AgencyHistory1764000000025 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [names, successors, grants]) await runner.query(part);
  }

  async down() {
    throw new Error('A history of names has no way back');
  }
}

const names = `
  alter table agency
    -- first day of its present name; null: as far back as is known
    add named_from date,
    -- begins with a letter or digit: no cell of a spreadsheet takes it for a formula
    add constraint agency_name check (name ~ '^[[:alnum:]]' and length(name) between 2 and 120),
    add constraint agency_short check (short ~ '^[[:alnum:]]' and length(short) between 1 and 40),
    add constraint agency_code_form check (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$' and length(code) <= 40);

  create table former_agency_name (
    agency uuid not null,
    until date not null,
    name text not null,
    short text,
    constraint former_agency_name_pk primary key (agency, until),
    constraint former_name_of_agency foreign key (agency) references agency
  );

  -- A new name from a day on leaves the old one behind; without a day of its own it only mends what was misspelt.
  create function agency_renamed() returns trigger language plpgsql security definer set search_path = public, pg_temp as $$
  begin
    if new.named_from <= old.named_from or new.named_from <= old.valid_from or new.named_from > (clock() at time zone 'Asia/Jakarta')::date or new.named_from is null then
      raise exception 'A new name begins after the one before it, and today at the latest' using errcode = '23514', constraint = 'agency_renamed';
    end if;
    insert into former_agency_name (agency, until, name, short) values (old.id, new.named_from - 1, old.name, old.short);
    return new;
  end $$;
  create trigger agency_renamed before update on agency for each row
    when (new.named_from is distinct from old.named_from) execute function agency_renamed();

  create trigger agency_stays before delete or truncate on agency for each statement execute function refuse_change();
  create trigger former_agency_name_stays before update or delete or truncate on former_agency_name for each statement execute function refuse_change();

  -- What an agency was called at a time.
  create function agency_name(of uuid, at timestamptz) returns text language sql stable set search_path = public, pg_temp as $$
    select coalesce((select f.name from former_agency_name f where f.agency = a.id and f.until >= (at at time zone 'Asia/Jakarta')::date order by f.until limit 1), a.name) from agency a where a.id = of
  $$;
`;

const successors = `
  create table agency_successor (
    agency uuid not null,
    successor uuid not null,
    constraint agency_successor_pk primary key (agency, successor),
    constraint agency_succeeded foreign key (agency) references agency,
    constraint agency_succeeds foreign key (successor) references agency,
    constraint agency_not_its_own_successor check (successor <> agency)
  );
  create index agency_successor_of on agency_successor (successor);
  insert into agency_successor (agency, successor) select id, successor from agency where successor is not null;
  alter table agency drop column successor;

  -- Whoever takes over is there on the day after: so no chain of successors ever leads back.
  create function agency_is_succeeded() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if exists (select from agency_successor s join agency a on a.id = s.agency join agency b on b.id = s.successor
      where a.valid_to is null or b.valid_from > a.valid_to + 1 or b.valid_to <= a.valid_to) then
      raise exception 'A successor is there on the day after the last' using errcode = '23514', constraint = 'agency_is_succeeded';
    end if;
    return null;
  end $$;
  create constraint trigger agency_is_succeeded after insert or update on agency_successor deferrable initially deferred for each row execute function agency_is_succeeded();
  create constraint trigger agency_goes_on after update of valid_from, valid_to on agency deferrable initially deferred for each row execute function agency_is_succeeded();
`;

const grants = `
  grant select on former_agency_name to dialog_app;
  grant select, insert, delete on agency_successor to dialog_app;
  grant insert on agency to dialog_app;
  grant update (name, short, kind, valid_from, valid_to, named_from) on agency to dialog_app;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Series, sessions with their rundown, and the archive of sessions held before the platform. */
export class Forums1764000000005 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [series, sessions, sessionRules, steps, archive, grants]) await runner.query(part);
  }

  async down() {
    throw new Error('A record of sessions has no way back');
  }
}

const series = `
  create table series (
    slug text not null,
    title text not null,
    constraint series_pk primary key (slug),
    constraint series_slug check (slug ~ '^[a-z0-9]+(-[a-z0-9]+)*$')
  );
  insert into series values ('dialog-publik', 'Dialog Publik'), ('sapa-bupati', 'Sapa Bupati');
`;

const sessions = `
  create table session (
    id uuid not null,
    series text not null,
    title text not null,
    held_on date not null,
    starts_at timestamptz,
    ends_at timestamptz,
    venue text not null,
    state text not null default 'scheduled',
    code text,
    speaking_seconds int not null default 180,
    answer_seconds int not null default 60,
    open_limit int not null default 3,
    opened_at timestamptz,
    ended_at timestamptz,
    -- the journal's last digest, and the ten characters by which a person finds it
    head text,
    head_code text,
    edition int,
    edition_inferred boolean not null default false,
    period int,
    archive boolean not null default false,
    created_by uuid,
    created_at timestamptz not null default clock(),
    constraint session_pk primary key (id),
    constraint session_in_series foreign key (series) references series,
    constraint session_created_by foreign key (created_by) references official,
    constraint session_title check (length(title) between 3 and 200),
    constraint session_venue check (length(venue) between 1 and 200),
    -- There is no cancelled: only a passed vote will lead there.
    constraint session_state check (state in ('scheduled', 'live', 'ended')),
    constraint session_opened check (archive or (opened_at is not null) = (state in ('live', 'ended'))),
    constraint session_ended check (archive or (ended_at is not null) = (state = 'ended')),
    constraint session_ends_after_it_opened check (ended_at >= opened_at),
    constraint session_hours check (ends_at > starts_at and ends_at <= starts_at + interval '12 hours'),
    constraint session_has_hours check (archive or (starts_at is not null and ends_at is not null)),
    constraint session_has_code check (archive = (code is null)),
    constraint session_code_form check (code ~ '^[0-9]{4}$'),
    constraint session_head check ((head is null) = (head_code is null) and (head is null or state = 'ended')),
    constraint session_head_form check (head ~ '^[0-9a-f]{64}$' and head_code ~ '^[0-9A-HJKMNP-TV-Z]{10}$'),
    constraint session_speaking_seconds check (speaking_seconds between 30 and 1800),
    constraint session_answer_seconds check (answer_seconds between 10 and 600),
    constraint session_open_limit check (open_limit between 1 and 50),
    constraint session_edition check (edition > 0),
    constraint session_edition_inferred check (edition is not null or not edition_inferred),
    constraint session_period check (period > 0),
    constraint archive_is_ended check (not archive or (state = 'ended' and opened_at is null and ended_at is null and head is null))
  );
  create unique index session_code on session (code) where state <> 'ended';
  create unique index session_archive_day on session (series, held_on) where archive;
  create unique index session_head_code on session (head_code);
  create index session_by_day on session (state, held_on);
`;

const sessionRules = `
  create function session_moves_forward() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'INSERT' and new.state <> 'scheduled' and not new.archive then
      raise exception 'A session begins as scheduled, not as %', new.state using errcode = '23514', constraint = 'session_moves_forward';
    elsif tg_op = 'UPDATE' and new.state <> old.state and (old.state, new.state) not in (('scheduled', 'live'), ('live', 'ended')) then
      raise exception 'A session does not go from % to %', old.state, new.state using errcode = '23514', constraint = 'session_moves_forward';
    end if;
    return new;
  end $$;
  create trigger session_moves_forward before insert or update on session for each row execute function session_moves_forward();

  -- To move an announced session to another day, or to call it archive, would be to cancel it.
  create function session_keeps_its_day() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    raise exception 'The day and the origin of a session stay as announced' using errcode = '23514', constraint = 'session_keeps_its_day';
  end $$;
  create trigger session_keeps_its_day before update on session for each row
    when (row(new.id, new.series, new.held_on, new.archive, new.created_by, new.created_at) is distinct from row(old.id, old.series, old.held_on, old.archive, old.created_by, old.created_at)
      or not old.archive and row(new.starts_at, new.ends_at, new.code) is distinct from row(old.starts_at, old.ends_at, old.code))
    execute function session_keeps_its_day();

  create function session_is_over() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    raise exception 'What an ended session was stays on record' using errcode = '23514', constraint = 'session_is_over';
  end $$;
  create trigger session_is_over before update on session for each row
    when (old.state = 'ended' and not old.archive and new is distinct from old) execute function session_is_over();

  create trigger session_stays before delete or truncate on session for each statement execute function refuse_change();

  -- Not a CHECK: those must not read a clock.
  create function archive_lies_in_the_past() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if new.held_on >= (clock() at time zone 'Asia/Jakarta')::date then
      raise exception 'An archived session lies in the past; % does not', new.held_on using errcode = '23514', constraint = 'archive_lies_in_the_past';
    end if;
    return new;
  end $$;
  create trigger archive_lies_in_the_past before insert or update on session for each row
    when (new.archive) execute function archive_lies_in_the_past();
`;

const steps = `
  create table step (
    session uuid not null,
    no int not null,
    kind text not null,
    title text not null,
    agency uuid,
    link text,
    minutes int,
    began_at timestamptz,
    ended_at timestamptz,
    constraint step_pk primary key (session, no),
    constraint step_of_session foreign key (session) references session,
    constraint step_agency foreign key (agency) references agency,
    constraint step_no check (no between 1 and 50),
    constraint step_kind check (kind in ('opening', 'last-answers', 'briefing', 'dialogue', 'answers', 'directions', 'other')),
    constraint step_title check (length(title) between 1 and 200),
    constraint step_link check (link ~ '^https?://' and length(link) <= 500),
    constraint step_minutes check (minutes between 1 and 600),
    constraint step_times check (ended_at is null or (began_at is not null and ended_at >= began_at))
  );
  create unique index one_step_on on step (session) where began_at is not null and ended_at is null;

  -- What began is part of the record: it keeps its number and its beginning.
  create function step_began() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if tg_op = 'DELETE' or row(new.session, new.no, new.kind, new.began_at) is distinct from row(old.session, old.no, old.kind, old.began_at) then
      raise exception 'Step % began and keeps its place', old.no using errcode = '23514', constraint = 'step_began';
    end if;
    return new;
  end $$;
  create trigger step_began before update or delete on step for each row
    when (old.began_at is not null) execute function step_began();

  -- Once a session has ended nothing is added to it or taken from it. The rows are in the transition table "touched", whatever their table.
  create function refuse_after_the_end() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if exists (select from (select distinct session from touched) t, lateral (select from session s where s.id = t.session and s.state = 'ended' limit 1) over) then
      raise exception 'The session has ended, and % stays as it was', tg_table_name using errcode = '23514', constraint = tg_name;
    end if;
    return null;
  end $$;
  create trigger no_step_after_the_end after insert on step referencing new table as touched for each statement execute function refuse_after_the_end();
  create trigger no_step_changed_after_the_end after update on step referencing new table as touched for each statement execute function refuse_after_the_end();
  create trigger no_step_gone_after_the_end after delete on step referencing old table as touched for each statement execute function refuse_after_the_end();
`;

const archive = `
  -- What a source tells of a session held before the platform; what it does not tell is absent.
  create table session_archive (
    session uuid not null,
    source text not null,
    sources text[] not null default '{}',
    notes text,
    moderator text,
    chair text,
    attendance text,
    radio jsonb not null default '[]',
    streaming jsonb not null default '[]',
    briefings jsonb not null default '[]',
    constraint session_archive_pk primary key (session),
    constraint archive_of_session foreign key (session) references session
  );

  -- kecamatan and village as the source has them; place and village_code only where a name fits one place alone
  create table archived_question (
    session uuid not null,
    no int not null,
    topic text not null,
    kecamatan text,
    village text,
    place text,
    village_code text,
    answered_by text,
    gist text,
    constraint archived_question_pk primary key (session, no),
    constraint question_of_archive foreign key (session) references session_archive,
    constraint archived_question_place foreign key (place) references place,
    constraint archived_question_village foreign key (village_code) references place
  );
`;

const grants = `
  grant select on series to dialog_app;
  grant select, insert on session to dialog_app;
  grant update (title, venue, state, starts_at, ends_at, speaking_seconds, answer_seconds, open_limit, opened_at, ended_at, head, head_code, edition, edition_inferred, period)
    on session to dialog_app;
  grant select, insert, update, delete on step to dialog_app;
  grant select, insert, update on session_archive to dialog_app;
  grant select, insert, delete on archived_question to dialog_app;
`;

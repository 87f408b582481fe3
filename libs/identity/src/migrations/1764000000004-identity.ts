import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Citizens' devices, which are random and name nobody; officials, their sign-ins and the links that invite them. */
export class Identity1764000000004 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [devices, officials, grants]) await runner.query(part);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table invitation, official_session, official, device');
  }
}

const devices = `
  create table device (
    id uuid not null,
    token_hash bytea not null,
    code_hash bytea not null,
    -- an IPv4 address or an IPv6 /64, where the device wrote first
    network text not null,
    first_seen timestamptz not null default clock(),
    constraint device_pk primary key (id),
    constraint device_token unique (token_hash),
    constraint device_code unique (code_hash),
    constraint device_hashes check (length(token_hash) = 32 and length(code_hash) = 32)
  );
`;

const officials = `
  create table official (
    id uuid not null,
    name text not null,
    email text not null,
    password_hash text not null,
    totp_secret text not null,
    -- the last 30 seconds a code was taken from: each code is taken once
    last_totp_step bigint,
    created_at timestamptz not null default clock(),
    constraint official_pk primary key (id),
    constraint official_email unique (email),
    constraint official_email_lower check (email = lower(email)),
    constraint official_password check (password_hash like '$argon2id$%'),
    constraint official_name check (length(name) between 1 and 80)
  );

  create function totp_moves_on() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    raise exception 'A TOTP code is taken once' using errcode = '23514', constraint = 'totp_moves_on';
  end $$;
  create trigger totp_moves_on before update on official for each row
    when (new.last_totp_step is distinct from old.last_totp_step and (new.last_totp_step > old.last_totp_step or old.last_totp_step is null) is not true)
    execute function totp_moves_on();

  create table official_session (
    token_hash bytea not null,
    official uuid not null,
    created_at timestamptz not null default clock(),
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint official_session_pk primary key (token_hash),
    constraint official_session_of foreign key (official) references official,
    constraint official_session_hash check (length(token_hash) = 32),
    constraint official_session_hours check (expires_at > created_at)
  );

  create table invitation (
    token_hash bytea not null,
    totp_secret text not null,
    created_at timestamptz not null default clock(),
    expires_at timestamptz not null,
    used_at timestamptz,
    constraint invitation_pk primary key (token_hash),
    constraint invitation_hash check (length(token_hash) = 32)
  );
  create function invitation_is_used_once() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    raise exception 'An invitation is used once, and lasts no longer than it was given' using errcode = '23514', constraint = 'invitation_is_used_once';
  end $$;
  create trigger invitation_is_used_once before update on invitation for each row
    when (old.used_at is not null or new.expires_at > old.expires_at) execute function invitation_is_used_once();
`;

const grants = `
  grant select, insert, update (token_hash) on device to dialog_app;
  grant select, insert, update (last_totp_step) on official to dialog_app;
  grant select, insert, update (ended_at) on official_session to dialog_app;
  grant select, insert, update (used_at, expires_at) on invitation to dialog_app;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officials see and end their own sign-ins, have codes for the day their phone is gone, and what happens to accounts is kept for ever. */
export class People1764000000022 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [signIns, invitations, recoveryCodes, audit, whatIsNoted, whatMustHold]) await runner.query(part);
  }

  async down() {
    throw new Error('What the audit log says stays');
  }
}

const signIns = `
  alter table official_session
    add id uuid not null default gen_random_uuid(),
    -- "Firefox, Linux"; nothing finer
    add browser text not null default '',
    -- which browser it is, by a secret of its own: one that signed in before has tries of its own (sign-in.throttle.ts)
    add browser_hash bytea,
    -- to the minute
    add used_at timestamptz not null default clock(),
    add ending text,
    add constraint official_session_id unique (id),
    add constraint official_session_browser check (length(browser) <= 60 and length(browser_hash) = 32),
    add constraint official_session_ending check (ending in ('signed-out', 'sign-in-replaced', 'sign-in-ended'));
  create index official_session_by_official on official_session (official);
  grant update (ending, used_at) on official_session to dialog_app;

  create function sign_in_stays_ended() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    raise exception 'A sign-in that ended stays ended' using errcode = '23514', constraint = 'sign_in_stays_ended';
  end $$;
  create trigger sign_in_stays_ended before update on official_session for each row
    when (old.ended_at is not null or new.expires_at > old.expires_at or new.official <> old.official) execute function sign_in_stays_ended();
`;

const invitations = `
  alter table invitation
    add id uuid not null default gen_random_uuid(),
    -- absent where the installation itself invited
    add invited_by uuid,
    -- whose team the invited person joins, where it has one
    add session uuid,
    add constraint invitation_id unique (id),
    add constraint invitation_by foreign key (invited_by) references official;
`;

const recoveryCodes = `
  create table recovery_code (
    official uuid not null,
    code_hash bytea not null,
    used_at timestamptz,
    constraint recovery_code_pk primary key (official, code_hash),
    constraint recovery_code_of foreign key (official) references official,
    constraint recovery_code_hash check (length(code_hash) = 32)
  );
  grant select, insert, delete, update (used_at) on recovery_code to dialog_app;

  create function recovery_code_is_used_once() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    raise exception 'A recovery code is used once' using errcode = '23514', constraint = 'recovery_code_is_used_once';
  end $$;
  create trigger recovery_code_is_used_once before update on recovery_code for each row when (old.used_at is not null) execute function recovery_code_is_used_once();
`;

const audit = `
  create table audit (
    no bigint generated always as identity,
    at timestamptz not null default clock(),
    kind text not null,
    -- whose account; absent where the address that was tried has none
    official uuid,
    -- who did it; absent where nobody was signed in, or the installation itself did
    by_official uuid,
    roles text[],
    agency uuid,
    constraint audit_pk primary key (no),
    constraint audit_of foreign key (official) references official,
    constraint audit_by foreign key (by_official) references official,
    constraint audit_kind check (kind in (
      'signed-in', 'sign-in-refused', 'signed-out', 'sign-in-replaced', 'sign-in-ended', 'invited', 'invitation-revoked', 'joined',
      'role-given', 'role-taken', 'recovery-codes-made', 'recovery-code-used'))
  );
  create trigger audit_stays before update or delete or truncate on audit for each statement execute function refuse_change();
  grant select, insert (kind, official, by_official, roles, agency) on audit to dialog_app;
`;

const whatIsNoted = `
  -- Who acts, as the transaction says it.
  create function acting_official() returns uuid language sql stable set search_path = public, pg_temp as $$ select nullif(current_setting('dialog.official', true), '')::uuid $$;

  create function note_joined() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    insert into audit (kind, official, by_official) values ('joined', new.id, acting_official());
    return null;
  end $$;
  create trigger note_joined after insert on official for each row execute function note_joined();

  create function note_role() returns trigger language plpgsql set search_path = public, pg_temp as $$
  declare
    changed official_role := case tg_op when 'INSERT' then new else old end;
  begin
    insert into audit (kind, official, by_official, roles, agency)
      values (case tg_op when 'INSERT' then 'role-given' else 'role-taken' end, changed.official, acting_official(), array[changed.role], changed.agency);
    return null;
  end $$;
  create trigger note_role after insert or delete on official_role for each row execute function note_role();

  create function note_sign_in() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    insert into audit (kind, official, by_official)
      values (case tg_op when 'INSERT' then 'signed-in' else coalesce(new.ending, 'signed-out') end, new.official, coalesce(acting_official(), new.official));
    return null;
  end $$;
  create trigger note_signed_in after insert on official_session for each row execute function note_sign_in();
  create trigger note_sign_in_ended after update on official_session for each row when (old.ended_at is null and new.ended_at is not null) execute function note_sign_in();

  create function note_invitation() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    insert into audit (kind, by_official, roles, agency)
      values (case tg_op when 'INSERT' then 'invited' else 'invitation-revoked' end, acting_official(), new.roles, new.agency);
    return null;
  end $$;
  create trigger note_invited after insert on invitation for each row execute function note_invitation();
  create trigger note_invitation_revoked after update on invitation for each row when (new.expires_at < old.expires_at) execute function note_invitation();

  create function note_recovery_codes() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    insert into audit (kind, official, by_official) select distinct case tg_op when 'INSERT' then 'recovery-codes-made' else 'recovery-code-used' end, official, official from changed;
    return null;
  end $$;
  create trigger note_codes_made after insert on recovery_code referencing new table as changed for each statement execute function note_recovery_codes();
  create trigger note_code_used after update on recovery_code referencing new table as changed for each statement execute function note_recovery_codes();
`;

const whatMustHold = `
  -- Two who take it from each other at the same moment take turns, so that the second finds nobody left.
  create function last_administrator() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    perform pg_advisory_xact_lock(hashtext('administrators'));
    if not exists (select from official_role where role = 'administrator') then
      raise exception 'The last administrator stays one' using errcode = '23514', constraint = 'last_administrator';
    end if;
    return null;
  end $$;
  create trigger last_administrator after delete or update on official_role for each row when (old.role = 'administrator') execute function last_administrator();

  -- At the commit, so that one role can take the place of another.
  create function no_role_no_access() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    update official_session s set ended_at = clock(), ending = 'sign-in-ended'
      where s.official = old.official and ended_at is null and not exists (select from official_role r where r.official = old.official);
    return null;
  end $$;
  create constraint trigger no_role_no_access after delete on official_role deferrable initially deferred for each row execute function no_role_no_access();

  -- Whoever keeps sockets open for officials looks again who may.
  create function tell_permissions_changed() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    perform pg_notify('permissions', '');
    return null;
  end $$;
  create trigger tell_sign_in_ended after update on official_session for each row when (old.ended_at is null and new.ended_at is not null) execute function tell_permissions_changed();
  create trigger tell_role_taken after delete on official_role for each statement execute function tell_permissions_changed();
  create trigger tell_team_changed after insert or delete on team for each statement execute function tell_permissions_changed();
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose forum this is: each settling is a row, the last one counts, and those before say who settled what, and when. */
export class Installation1764000000024 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      create table emblem (
        -- SHA-256, by which browsers keep it
        digest text not null,
        type text not null,
        bytes bytea not null,
        constraint emblem_pk primary key (digest),
        constraint emblem_digest check (digest = encode(sha256(bytes), 'hex')),
        constraint emblem_type check (type in ('image/png', 'image/jpeg', 'image/webp')),
        constraint emblem_size check (length(bytes) between 1 and 204800)
      );

      create table installation (
        regency text not null,
        no int not null,
        forum text not null,
        regency_name text not null,
        emblem text,
        accent text,
        venue text not null,
        weekday int not null,
        starts_at text not null,
        ends_at text not null,
        radio text,
        studio_phone text,
        sms_number text,
        sms_keyword text,
        whatsapp text,
        settled_by uuid not null,
        settled_at timestamptz not null default clock(),
        constraint installation_pk primary key (regency, no),
        constraint installation_emblem foreign key (emblem) references emblem,
        constraint installation_settled_by foreign key (settled_by) references official,
        constraint installation_regency check (regency ~ '^[0-9]{2}[.][0-9]{2}$'),
        constraint installation_no check (no > 0),
        constraint installation_names check (length(forum) between 1 and 60 and length(regency_name) between 1 and 80),
        constraint installation_accent check (accent ~ '^#[0-9a-f]{6}$'),
        constraint installation_venue check (length(venue) between 1 and 200),
        constraint installation_hours check (weekday between 1 and 7 and starts_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$' and ends_at ~ '^([01][0-9]|2[0-3]):[0-5][0-9]$'),
        constraint installation_radio check (length(radio) between 1 and 120),
        constraint installation_numbers check (studio_phone ~ '^[0-9+][0-9 ()-]{2,24}$' and sms_number ~ '^[0-9+][0-9 ()-]{2,24}$' and whatsapp ~ '^[0-9+][0-9 ()-]{2,24}$'),
        constraint installation_keyword check (sms_keyword ~ '^[A-Za-z0-9]{1,20}$')
      );

      create trigger emblem_stays before update or delete or truncate on emblem for each statement execute function refuse_change();
      create trigger installation_stays before update or delete or truncate on installation for each statement execute function refuse_change();

      grant select, insert on emblem, installation to dialog_app;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table installation, emblem');
  }
}

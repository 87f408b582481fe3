import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Officials have roles, and a session may have a team. Those of before did everything, and go on doing it. */
export class Roles1764000000018 implements MigrationInterface {
  async up(runner: QueryRunner) {
    for (const part of [roles, team, invitations]) await runner.query(part);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table team, official_role; alter table invitation drop column roles, drop column agency');
  }
}

const roles = `
  create table official_role (
    official uuid not null,
    role text not null,
    -- whose officer: a row of "agency", which belongs to another library
    agency uuid,
    constraint official_role_pk primary key (official, role),
    constraint official_role_of foreign key (official) references official,
    constraint official_role_known check (role in ('administrator', 'moderator', 'clerk', 'chair', 'agency')),
    constraint official_role_agency check ((role = 'agency') = (agency is not null))
  );
  insert into official_role (official, role) select id, role from official, unnest(array['administrator', 'moderator']) role;
  grant select, insert, delete on official_role to dialog_app;
`;

const team = `
  create table team (
    session uuid not null,
    official uuid not null,
    constraint team_pk primary key (session, official),
    constraint team_of foreign key (official) references official
  );
  grant select, insert, delete on team to dialog_app;
`;

const invitations = `
  alter table invitation
    add roles text[] not null default '{administrator,moderator}',
    add agency uuid,
    add constraint invitation_roles check (cardinality(roles) > 0 and roles <@ array['administrator', 'moderator', 'clerk', 'chair', 'agency'] and ('agency' = any(roles)) = (agency is not null));
  alter table invitation alter roles drop default;
`;

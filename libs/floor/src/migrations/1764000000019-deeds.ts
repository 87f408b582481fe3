import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Whose deed an entry was. The line says the role alone; the account stands here, for appeals (another decides) and for nobody outside. */
export class Deeds1764000000019 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(deed);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop table deed');
  }
}

const deed = `
  create table deed (
    session uuid not null,
    seq bigint not null,
    official uuid not null references official,
    primary key (session, seq),
    foreign key (session, seq) references entry deferrable initially deferred
  );
  create trigger deed_stays before update or delete or truncate on deed for each statement execute function refuse_change();
  grant select, insert on deed to dialog_app;
`;

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A team leads a session that there is. Teams are of another library, which knows no sessions. */
export class Teams1764000000029 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      alter table team add constraint team_session foreign key (session) references session;
      alter table invitation add constraint invitation_for_session foreign key (session) references session;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table team drop constraint team_session; alter table invitation drop constraint invitation_for_session');
  }
}

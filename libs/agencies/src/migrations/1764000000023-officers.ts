import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An officer is of an agency that there is. Roles are of another library, which knows no agencies. */
export class Officers1764000000023 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      alter table official_role add constraint official_role_of_agency foreign key (agency) references agency;
      alter table invitation add constraint invitation_for_agency foreign key (agency) references agency;
    `);
  }

  async down(runner: QueryRunner) {
    await runner.query('alter table official_role drop constraint official_role_of_agency; alter table invitation drop constraint invitation_for_agency');
  }
}

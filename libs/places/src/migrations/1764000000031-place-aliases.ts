import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Other spellings are the administrators'. */
export class PlaceAliases1764000000031 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('grant insert, delete on place_alias to dialog_app');
  }

  async down(runner: QueryRunner) {
    await runner.query('revoke insert, delete on place_alias from dialog_app');
  }
}

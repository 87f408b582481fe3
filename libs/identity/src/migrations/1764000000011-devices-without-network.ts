import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Where a phone first wrote from was kept for ever and read by nobody; the floor keeps what it needs for the length of a session. */
export class DevicesWithoutNetwork1764000000011 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('alter table device drop column network');
  }

  async down() {
    throw new Error('The addresses are gone');
  }
}

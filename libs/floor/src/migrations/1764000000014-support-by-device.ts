import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * A support is looked up by all of its key, and before the table is analysed PostgreSQL may take this index for it:
 * without the question in it, it read all supports of a device for each.
 */
export class SupportByDevice1764000000014 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query('drop index support_device; create index support_device on support (session, device, no)');
  }

  async down() {
    throw new Error('A journal has no way back');
  }
}

import { getConstructionPlans } from 'pg-boss';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { REAL_CLOCK } from '../clock';

/** The one clock, the guards other tables use, and the job queue's own schema. */
export class Platform1764000000001 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(`
      -- No rule calls now() or clock_timestamp() itself, so that a test can move time and nothing else can.
      ${REAL_CLOCK};

      -- For tables that only grow. Also as a statement trigger, which TRUNCATE needs.
      create function refuse_change() returns trigger language plpgsql as $$
      begin
        raise exception '% of % is refused: what is on record stays', tg_op, tg_table_name using errcode = '23001';
      end $$;

      grant usage on schema public to dialog_app;
    `);
    await runner.query(withoutTransaction(getConstructionPlans('jobs')));
    await runner.query(`
      grant usage on schema jobs to dialog_app;
      grant select, insert, update, delete on all tables in schema jobs to dialog_app;
      grant execute on all functions in schema jobs to dialog_app;
    `);
  }

  async down() {
    throw new Error('The first migration has no way back');
  }
}

/** The plan brings its own BEGIN and COMMIT; here the migration's transaction holds it. */
function withoutTransaction(plan: string): string {
  return plan.replace(/^\s*BEGIN;/, '').replace(/COMMIT;\s*$/, '');
}

import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Nobody comes to put a question that is read out, so nobody can be missing. */
export class ReadOut1764000000017 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(nobodyIsMissing);
  }

  async down(runner: QueryRunner) {
    await runner.query('drop trigger nobody_is_missing on turn; drop function nobody_is_missing');
  }
}

const nobodyIsMissing = `
  -- The end of the session alone leaves one called and not read.
  create function nobody_is_missing() returns trigger language plpgsql set search_path = public, pg_temp as $$
  begin
    if exists (select from question where session = new.session and no = new.question and mode = 'read')
      and not exists (select from floor where session = new.session and ending_at <= clock()) then
      raise exception 'Question % is read out: nobody can be missing', new.question using errcode = '23514', constraint = 'nobody_is_missing';
    end if;
    return new;
  end $$;
  create trigger nobody_is_missing before insert or update of state on turn for each row when (new.state = 'missed') execute function nobody_is_missing();
`;

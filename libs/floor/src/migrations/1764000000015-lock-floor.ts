import type { MigrationInterface, QueryRunner } from 'typeorm';

/** One statement in which a batch locks its session and reads what it builds on. */
export class LockFloor1764000000015 implements MigrationInterface {
  async up(runner: QueryRunner) {
    await runner.query(lockFloor);
  }

  async down() {
    throw new Error('The app asks for it');
  }
}

const lockFloor = `
  -- Locks first and reads in the next statement: a locking SELECT sees data and clock from before its wait.
  create function lock_floor(of uuid, out seq bigint, out head bytea, out last_at timestamptz, out v bigint, out last_no int, out last_asker int, out last_turn int,
    out last_answer int, out counted_at timestamptz, out counted_v bigint, out ending_at timestamptz,
    out state text, out held_on date, out speaking_seconds int, out answer_seconds int, out open_limit int, out at timestamptz)
  language plpgsql set search_path = public, pg_temp as $$
  begin
    perform from floor f where f.session = of for update;
    select f.seq, f.head, f.last_at, f.v, f.last_no, f.last_asker, f.last_turn, f.last_answer, f.counted_at, f.counted_v, f.ending_at,
      s.state, s.held_on, s.speaking_seconds, s.answer_seconds, s.open_limit, greatest(date_trunc('milliseconds', clock()), f.last_at)
      into seq, head, last_at, v, last_no, last_asker, last_turn, last_answer, counted_at, counted_v, ending_at,
        state, held_on, speaking_seconds, answer_seconds, open_limit, at
      from floor f join session s on s.id = f.session where f.session = of;
  end $$;
`;

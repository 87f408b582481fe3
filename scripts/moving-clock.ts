import { asOwner, REAL_CLOCK, type Queryable } from '@dialog/platform';
import { Client } from 'pg';

/** Time goes on from wherever it is moved to. */
const MOVABLE_CLOCK = `create or replace function clock() returns timestamptz language sql volatile parallel safe as 'select clock_timestamp() + (select shift from clock_shift)'`;

export interface MovingClock {
  goTo(at: Date): Promise<void>;
  advance(ms: number): Promise<void>;
}

/** As dialog_owner: from now on `clock()` adds the shift that stands in the table clock_shift. */
export async function letClockMove(owner: Queryable) {
  await owner.query('create table if not exists clock_shift (shift interval not null)');
  await owner.query(`insert into clock_shift select '0' where not exists (select from clock_shift)`);
  await owner.query('grant select on clock_shift to dialog_app');
  await owner.query(MOVABLE_CLOCK);
}

/** As dialog_owner: the one clock again, whatever stood in its place. */
export async function restoreClock(owner: Queryable) {
  await owner.query(REAL_CLOCK);
  await owner.query('drop table if exists clock_shift');
}

/** Runs the work under a clock that can be moved, in a database of which no server is running; afterwards the clock is the real one. */
export async function withMovingClock(adminUrl: string, database: string, work: (clock: MovingClock) => Promise<void>) {
  await asOwner(adminUrl, database, letClockMove);
  // a shift need not outlive a crash
  const client = new Client({ connectionString: addressOf(adminUrl, database), options: '-c synchronous_commit=off' });
  client.on('error', () => undefined); // what is asked of it next says so
  try {
    await client.connect();
    await work(clockOf(client));
  } finally {
    await client.end();
    await asOwner(adminUrl, database, restoreClock);
  }
}

function clockOf(client: Client): MovingClock {
  return {
    async goTo(at) {
      await client.query('update clock_shift set shift = $1::timestamptz - clock_timestamp()', [at]);
    },
    async advance(ms) {
      await client.query('update clock_shift set shift = shift + make_interval(secs => $1)', [ms / 1000]);
    },
  };
}

function addressOf(adminUrl: string, database: string): string {
  const url = new URL(adminUrl);
  url.pathname = `/${encodeURIComponent(database)}`;
  return url.href;
}

import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { onTask } from './driver.mts';
import { Forum } from './forum.mts';
import { closedLoop } from './pacing.mts';
import { processorSeconds } from './processor.mts';
import type { Pace, ThroughputReport, ThroughputTask } from './throughput.suite.mts';

/** Each device may write 30 times in ten seconds; then its time begins anew. */
const LIMIT_MS = 10_000;
const CONNECTIONS = 20;
const BARE_SECONDS = 3;

onTask<ThroughputTask, ThroughputReport>(async (task) => {
  const forum = await Forum.open([task.url], task.moderator, task);
  await pause(LIMIT_MS);
  const bare = [await bareInserts(task)];
  const paces: Pace[] = [];
  for (const inFlight of task.inFlight) {
    paces.push(await paceOf(forum, inFlight, task));
    await pause(LIMIT_MS);
    bare.push(await bareInserts(task));
  }
  const { lost, twice } = await forum.reckon();
  forum.leave();
  return { paces, bare, lost, twice };
});

async function paceOf({ load, phones }: Forum, inFlight: number, { api, postgres, seconds }: ThroughputTask): Promise<Pace> {
  const look = () => ({
    at: performance.now(),
    acknowledged: load.acknowledged.length,
    deliveries: phones.reduce((sum, { frames }) => sum + frames.length, 0),
    used: [[api], [postgres], [process.pid]].map(processorSeconds),
  });
  const before = look();
  await closedLoop(inFlight, seconds, () => load.write());
  const after = look();
  const acknowledged = after.acknowledged - before.acknowledged;
  const [ofApi, ofPostgres, ofDriver] = after.used.map((used, i) => ((used - before.used[i]!) * 1000) / acknowledged) as [number, number, number];
  return {
    inFlight,
    perSecond: (acknowledged * 1000) / (after.at - before.at),
    deliveries: (after.deliveries - before.deliveries) / acknowledged,
    api: ofApi,
    postgres: ofPostgres,
    driver: ofDriver,
  };
}

/** Single-row inserts a second, each its own commit, as fast as so many connections make them. */
async function bareInserts({ databaseUrl }: ThroughputTask): Promise<number> {
  const pool = new Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  let rows = 0;
  await closedLoop(CONNECTIONS, BARE_SECONDS, async () => {
    await pool.query('insert into bare (text) values ($1)', ['Kapan jalan poros desa kami diperbaiki? Sejak musim hujan banyak lubang.']);
    rows += 1;
  });
  await pool.end();
  return rows / BARE_SECONDS;
}

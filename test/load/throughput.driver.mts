import { setTimeout as pause } from 'node:timers/promises';
import { Pool } from 'pg';
import { Desk } from './desk.mts';
import { onTask } from './driver.mts';
import { ForumLoad } from './forum-load.mts';
import { closedLoop, makeAll } from './pacing.mts';
import { Phone } from './phone.mts';
import { reckon } from './reckoning.mts';
import type { ThroughputReport, ThroughputTask } from './throughput.suite.mts';

/** Each device may write 30 times in ten seconds; then its time begins anew. */
const LIMIT_MS = 10_000;
const CONNECTIONS = 20;

onTask<ThroughputTask, ThroughputReport>(async (task) => {
  const desk = await Desk.announce(task.url, task.moderator);
  const phones = await makeAll(task.devices, 20, (index) => Phone.join(task.url, desk.session, index));
  const load = new ForumLoad(phones, task.questions);
  await load.fill();
  await desk.open();
  // a device's first write makes its row, in a commit of its own
  await makeAll(task.devices, 50, () => load.write());
  const perSecond: number[] = [];
  for (const inFlight of task.inFlight) {
    await pause(LIMIT_MS);
    const before = load.acknowledged.length;
    await closedLoop(inFlight, task.seconds, () => load.write());
    perSecond.push((load.acknowledged.length - before) / task.seconds);
  }
  await pause(LIMIT_MS / 4);
  const { lost, twice } = await reckon(desk, load, phones);
  for (const phone of phones) phone.leave();
  return { perSecond, bare: await bareInserts(task), lost, twice };
});

/** Single-row inserts, each its own commit, as fast as so many connections make them. */
async function bareInserts({ databaseUrl, seconds }: ThroughputTask): Promise<number> {
  const pool = new Pool({ connectionString: databaseUrl, max: CONNECTIONS });
  let rows = 0;
  await closedLoop(CONNECTIONS, seconds, async () => {
    await pool.query('insert into bare (text) values ($1)', ['Kapan jalan poros desa kami diperbaiki? Sejak musim hujan banyak lubang.']);
    rows += 1;
  });
  await pool.end();
  return rows / seconds;
}

import { setTimeout as pause } from 'node:timers/promises';
import { Desk } from './desk.mts';
import { onTask } from './driver.mts';
import { ForumLoad } from './forum-load.mts';
import type { ManyReport, ManyTask } from './many.suite.mts';
import { makeAll, openLoop } from './pacing.mts';
import { Phone } from './phone.mts';
import { processorSeconds } from './processor.mts';
import { reckon } from './reckoning.mts';

/** The slow lane sends once a second. */
const QUIET_AFTER_MS = 2_500;

onTask<ManyTask, ManyReport>(async (task) => {
  const rooms = await makeAll(task.sessions, 4, (no) => open(task, no));
  const write = (seconds: number) => Promise.all(rooms.map(({ load }) => openLoop(task.perSecond, seconds, () => void load.write())));
  const used = () => ({ servers: processorSeconds(task.pids), driver: processorSeconds([process.pid]) });
  await write(task.warmUp);
  const [from, before] = [performance.now(), used()];
  await write(task.seconds);
  const after = used();
  await pause(QUIET_AFTER_MS);
  const reckonings = await makeAll(rooms.length, 4, (no) => reckon(rooms[no]!.desk, rooms[no]!.load, rooms[no]!.phones));
  return {
    acknowledged: rooms.flatMap(({ load }) => load.acknowledged.filter(({ at }) => at >= from).map(({ ms }) => ms)),
    servers: after.servers - before.servers,
    driver: after.driver - before.driver,
    lost: reckonings.flatMap(({ lost }) => lost),
    twice: reckonings.flatMap(({ twice }) => twice),
  };
});

/** A session that is live, with the phones that follow it. */
async function open({ url, moderator, phones: count, questions }: ManyTask, no: number) {
  const desk = await Desk.announce(url, moderator);
  const phones = await makeAll(count, count, (index) => Phone.join(url, desk.session, no * count + index));
  const load = new ForumLoad(phones, questions);
  await load.fill();
  await desk.open();
  return { desk, phones, load };
}

import { onTask } from './driver.mts';
import { Forum } from './forum.mts';
import type { ManyReport, ManyTask } from './many.suite.mts';
import { makeAll, openLoop } from './pacing.mts';
import { processorSeconds } from './processor.mts';

onTask<ManyTask, ManyReport>(async (task) => {
  const forums = await makeAll(task.sessions, 4, (no) => Forum.open([task.url], task.moderator, task, no * task.phones));
  const write = (seconds: number) => Promise.all(forums.map(({ load }) => openLoop(task.perSecond, seconds, () => void load.write())));
  const used = () => ({ servers: processorSeconds(task.pids), driver: processorSeconds([process.pid]) });
  await write(task.warmUp);
  const [from, before] = [performance.now(), used()];
  await write(task.seconds);
  const after = used();
  const reckonings = await Promise.all(forums.map((forum) => forum.reckon()));
  return {
    acknowledged: forums.flatMap(({ load }) => load.acknowledged.filter(({ at }) => at >= from).map(({ ms }) => ms)),
    servers: after.servers - before.servers,
    driver: after.driver - before.driver,
    lost: reckonings.flatMap(({ lost }) => lost),
    twice: reckonings.flatMap(({ twice }) => twice),
  };
});

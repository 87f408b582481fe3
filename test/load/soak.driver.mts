import { onTask } from './driver.mts';
import { Forum } from './forum.mts';
import { memory } from './memory.mts';
import { openLoop } from './pacing.mts';
import type { SoakReport, SoakTask } from './soak.suite.mts';

onTask<SoakTask, SoakReport>(async (task) => {
  const forum = await Forum.open([task.url], task.moderator, task);
  const { load, phones } = forum;
  const samples: number[] = [];
  const sampling = setInterval(() => {
    samples.push(memory(task.pid).now);
    for (const { frames } of phones) frames.length = 0; // an hour of them is more than is looked at
  }, 1_000);
  const known = load.acknowledged.length;
  await forum.moderatedWhile(task.pressEvery, () => openLoop(task.perSecond, task.seconds, () => void load.write()));
  clearInterval(sampling);
  const { lost, twice } = await forum.reckon();
  return { memory: samples, acknowledged: load.acknowledged.slice(known).map(({ ms }) => ms), lost, twice };
});

import { onTask } from './driver.mts';
import { Forum } from './forum.mts';
import type { NodesReport, NodesTask } from './nodes.suite.mts';
import { closedLoop } from './pacing.mts';

onTask<NodesTask, NodesReport>(async (task) => {
  const forum = await Forum.open(task.urls, task.moderator, task);
  const { load } = forum;
  const [from, known] = [performance.now(), load.acknowledged.length];
  await closedLoop(task.inFlight, task.seconds, () => load.write());
  const perSecond = ((load.acknowledged.length - known) * 1000) / (performance.now() - from);
  const { lost, twice } = await forum.reckon();
  forum.leave();
  return { perSecond, lost, twice };
});

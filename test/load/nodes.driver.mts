import { setTimeout as pause } from 'node:timers/promises';
import { Desk } from './desk.mts';
import { onTask } from './driver.mts';
import { ForumLoad } from './forum-load.mts';
import type { NodesReport, NodesTask } from './nodes.suite.mts';
import { closedLoop, makeAll } from './pacing.mts';
import { Phone } from './phone.mts';
import { reckon } from './reckoning.mts';

/** The slow lane sends once a second. */
const QUIET_AFTER_MS = 2_500;

onTask<NodesTask, NodesReport>(async ({ urls, moderator, devices, questions, inFlight, seconds }) => {
  const desk = await Desk.announce(urls[0]!, moderator);
  const phones = await makeAll(devices, 20, (index) => Phone.join(urls[index % urls.length]!, desk.session, index));
  const load = new ForumLoad(phones, questions);
  await load.fill();
  await desk.open();
  const [from, known] = [performance.now(), load.acknowledged.length];
  await closedLoop(inFlight, seconds, () => load.write());
  const perSecond = ((load.acknowledged.length - known) * 1000) / (performance.now() - from);
  await pause(QUIET_AFTER_MS);
  const { lost, twice } = await reckon(desk, load, phones);
  for (const phone of phones) phone.leave();
  return { perSecond, lost, twice };
});

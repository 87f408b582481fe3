import { setTimeout as pause } from 'node:timers/promises';
import { Desk } from './desk.mts';
import { onTask } from './driver.mts';
import { ForumLoad } from './forum-load.mts';
import { memory } from './memory.mts';
import { moderate } from './moderate.mts';
import { makeAll, openLoop } from './pacing.mts';
import { Phone } from './phone.mts';
import { reckon } from './reckoning.mts';
import type { SoakReport, SoakTask } from './soak.suite.mts';

/** The slow lane sends once a second. */
const QUIET_AFTER_MS = 2_500;

onTask<SoakTask, SoakReport>(async (task) => {
  const desk = await Desk.announce(task.url, task.moderator);
  const phones = await makeAll(task.phones, 20, (index) => Phone.join(task.url, desk.session, index));
  const load = new ForumLoad(phones, task.questions);
  await load.fill();
  await desk.open();
  const moderating = new AbortController();
  const moderated = moderate(desk, load, task.pressEvery * 1000, moderating.signal);
  const samples: number[] = [];
  const sampling = setInterval(() => {
    samples.push(memory(task.pid).now);
    for (const { frames } of phones) frames.length = 0; // an hour of them is more than is looked at
  }, 1_000);
  const known = load.acknowledged.length;
  await openLoop(task.perSecond, task.seconds, () => void load.write());
  clearInterval(sampling);
  moderating.abort();
  await moderated;
  await pause(QUIET_AFTER_MS);
  const { lost, twice } = await reckon(desk, load, phones);
  return { memory: samples, acknowledged: load.acknowledged.slice(known).map(({ ms }) => ms), lost, twice };
});

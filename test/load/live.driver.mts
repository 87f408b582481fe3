import { setTimeout as pause } from 'node:timers/promises';
import { Desk } from './desk.mts';
import { onTask } from './driver.mts';
import { ForumLoad } from './forum-load.mts';
import type { LiveReport, LiveTask } from './live.suite.mts';
import { makeAll, openLoop } from './pacing.mts';
import { Phone } from './phone.mts';
import { processorSeconds } from './processor.mts';
import { reach } from './reach.mts';
import { reckon } from './reckoning.mts';

const PRESS_EVERY_MS = 1_000;
/** The slow lane sends once a second. */
const QUIET_AFTER_MS = 2_500;

onTask<LiveTask, LiveReport>(async (task) => {
  const desk = await Desk.announce(task.url, task.moderator);
  const phones = await makeAll(task.phones, 20, (index) => Phone.join(task.url, desk.session, index));
  const load = new ForumLoad(phones, task.questions);
  await load.fill();
  await desk.open();
  const moderating = new AbortController();
  const moderated = moderate(desk, load, moderating.signal);
  await openLoop(task.perSecond, task.warmUp, () => load.write());
  const from = performance.now();
  const before = processorSeconds(task.pids);
  await openLoop(task.perSecond, task.seconds, () => load.write());
  const [to, processor] = [performance.now(), processorSeconds(task.pids) - before];
  moderating.abort();
  await moderated;
  await pause(QUIET_AFTER_MS);
  const { lost, twice, asked, called } = await reckon(desk, load, phones);
  const measured = ({ at }: { at: number }) => at >= from && at < to;
  return {
    acknowledged: load.acknowledged.filter(measured).map(({ ms }) => ms),
    asks: reach(load.asks.filter(measured).map(({ at, no }) => ({ at, seq: asked.get(no) ?? Infinity })), phones),
    calls: reach(desk.calls.filter(measured).map(({ at, turn }) => ({ at, seq: called.get(turn) ?? Infinity })), phones),
    deliveries: phones.reduce((sum, { frames }) => sum + frames.filter(measured).length, 0),
    processor,
    lost,
    twice,
  };
});

/** Next, start, end, a second apart: a call every three seconds. */
async function moderate(desk: Desk, load: ForumLoad, stop: AbortSignal) {
  while (!stop.aborted) {
    load.called(await desk.callNext());
    await pause(PRESS_EVERY_MS);
    await desk.start();
    await pause(PRESS_EVERY_MS);
    await desk.end();
    await pause(PRESS_EVERY_MS);
  }
}

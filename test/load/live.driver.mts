import { setTimeout as pause } from 'node:timers/promises';
import { Desk } from './desk.mts';
import { onTask } from './driver.mts';
import { ForumLoad } from './forum-load.mts';
import { watch } from './hall.mts';
import type { LiveReport, LiveTask } from './live.suite.mts';
import { moderate } from './moderate.mts';
import { makeAll } from './pacing.mts';
import { Phone } from './phone.mts';
import { reach, unreached } from './reach.mts';
import { reckon } from './reckoning.mts';

/** The slow lane sends once a second. */
const QUIET_AFTER_MS = 2_500;

onTask<LiveTask, LiveReport>(async (task) => {
  const desk = await Desk.announce(task.url, task.moderator);
  const phones = await makeAll(task.phones, 20, (index) => Phone.join(task.url, desk.session, index));
  const load = new ForumLoad(phones, task.questions);
  await load.fill();
  await desk.open();
  const moderating = new AbortController();
  const moderated = moderate(desk, load, task.pressEvery * 1000, moderating.signal);
  const traffic = await watch(task, phones, () => void load.write());
  moderating.abort();
  await moderated;
  await pause(QUIET_AFTER_MS);
  const { lost, twice, asked, called } = await reckon(desk, load, phones);
  const measured = ({ at }: { at: number }) => at >= traffic.from && at < traffic.to;
  const asks = reach(load.asks.filter(measured).map(({ at, no }) => ({ at, seq: asked.get(no) ?? Infinity })), phones);
  const calls = reach(desk.calls.filter(measured).map(({ at, turn }) => ({ at, seq: called.get(turn) ?? Infinity })), phones);
  return {
    ...traffic,
    acknowledged: load.acknowledged.filter(measured).map(({ ms }) => ms),
    asks,
    calls,
    lost: [...lost, ...unreached('a question', asks), ...unreached('a call', calls)],
    twice,
    frames: phones[0]!.frames.filter(measured).map(({ text }) => JSON.parse(text) as object),
  };
});

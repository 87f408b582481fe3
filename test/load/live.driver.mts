import { onTask } from './driver.mts';
import { Forum } from './forum.mts';
import { watch } from './hall.mts';
import type { LiveReport, LiveTask } from './live.suite.mts';
import { reach, unreached } from './reach.mts';

onTask<LiveTask, LiveReport>(async (task) => {
  const forum = await Forum.open([task.url], task.moderator, task);
  const { load, phones, moderator } = forum;
  const traffic = await forum.moderatedWhile(task.pressEvery, () => watch(task, phones, () => void load.write()));
  const { lost, twice, asked, called } = await forum.reckon();
  const measured = ({ at }: { at: number }) => at >= traffic.from && at < traffic.to;
  const asks = reach(load.asks.filter(measured).map(({ at, no }) => ({ at, seq: asked.get(no) ?? Infinity })), phones);
  const calls = reach(moderator.calls.filter(measured).map(({ at, turn }) => ({ at, seq: called.get(turn) ?? Infinity })), phones);
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

import { setTimeout as pause } from 'node:timers/promises';
import type { Desk } from './desk.mts';
import type { ForumLoad } from './forum-load.mts';

/** Next, start, end, one after the other, so many milliseconds apart. */
export async function moderate(desk: Desk, load: ForumLoad, every: number, stop: AbortSignal) {
  const presses = [async () => load.called(await desk.callNext()), desk.start, desk.end];
  for (let press = 0; !stop.aborted; press++) {
    await presses[press % presses.length]!();
    await pause(every, undefined, { signal: stop }).catch(() => undefined);
  }
}

import { setTimeout as pause } from 'node:timers/promises';

/** For so long things begin at random moments, so many a second on average, whether or not those before are done: as people press, not as a loop does. */
export async function openLoop(perSecond: number, seconds: number, begin: () => void) {
  const end = performance.now() + seconds * 1000;
  for (let due = performance.now() + gap(perSecond); due < end; due += gap(perSecond)) {
    const early = due - performance.now();
    if (early > 0) await pause(early);
    begin();
  }
  await pause(Math.max(0, end - performance.now()));
}

const gap = (perSecond: number) => (-Math.log(1 - Math.random()) * 1000) / perSecond;

/** So many at a time, each followed at once by the next, for so long. */
export async function closedLoop(inFlight: number, seconds: number, act: () => Promise<unknown>) {
  const end = performance.now() + seconds * 1000;
  const worker = async () => {
    while (performance.now() < end) await act();
  };
  await Promise.all(Array.from({ length: inFlight }, worker));
}

/** So many at a time until all are made, in order. */
export async function makeAll<T>(count: number, atATime: number, make: (index: number) => Promise<T>): Promise<T[]> {
  const made: T[] = [];
  let next = 0;
  const worker = async () => {
    for (let index = next++; index < count; index = next++) made[index] = await make(index);
  };
  await Promise.all(Array.from({ length: atATime }, worker));
  return made;
}

import { setTimeout as pause } from 'node:timers/promises';

export const between = (least: number, most: number) => least + Math.random() * (most - least);

export const happens = (share: number) => Math.random() < share;

export const pick = <T,>(list: readonly T[]): T => list[Math.floor(Math.random() * list.length)]!;

/** As people come who know nothing of each other: mostly soon, sometimes late. */
export const atRandom = (mean: number) => -Math.log(1 - Math.random()) * mean;

export function shuffled<T>(list: readonly T[]): T[] {
  return list.map((value) => ({ value, place: Math.random() })).sort((a, b) => a.place - b.place).map(({ value }) => value);
}

/** Whether so many seconds passed before everything was over. */
export const passes = (seconds: number, over: AbortSignal): Promise<boolean> => pause(seconds * 1000, true, { signal: over }).catch(() => false);

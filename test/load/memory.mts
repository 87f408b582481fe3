import { readFileSync, writeFileSync } from 'node:fs';

/** What a process has in memory, and the most it had, in MB. Only Linux says so: NaN elsewhere. */
export function memory(pid: number): { now: number; peak: number } {
  if (process.platform !== 'linux') return { now: NaN, peak: NaN };
  const status = readFileSync(`/proc/${pid}/status`, 'latin1');
  return { now: field(status, 'VmRSS'), peak: field(status, 'VmHWM') };
}

/** proc(5): the peak begins anew. */
export function forgetPeak(pid: number) {
  if (process.platform === 'linux') writeFileSync(`/proc/${pid}/clear_refs`, '5');
}

const field = (status: string, name: string) => (Number(new RegExp(`^${name}:\\s+(\\d+) kB`, 'm').exec(status)?.[1]) * 1024) / 1e6;

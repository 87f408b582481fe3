import { readdirSync, readFileSync } from 'node:fs';

const TICKS_PER_SECOND = 100;

/** Seconds of processor that processes and their children have used so far. Only Linux says so: NaN elsewhere. */
export function processorSeconds(pids: readonly number[]): number {
  if (process.platform !== 'linux') return NaN;
  const all = readdirSync('/proc').filter((name) => /^\d+$/.test(name)).map(timesOf);
  const counted = all.filter((times) => times && (pids.includes(times.pid) || pids.includes(times.parent)));
  return counted.reduce((sum, times) => sum + times!.ticks, 0) / TICKS_PER_SECOND;
}

/** proc(5): after the name in brackets come state, parent, and from the twelfth field on own and waited-for children's times. */
function timesOf(pid: string) {
  const fields = stat(pid).split(') ').pop()!.split(' ');
  const ticks = fields.slice(11, 15).reduce((sum, field) => sum + Number(field), 0);
  return fields.length > 15 ? { pid: Number(pid), parent: Number(fields[1]), ticks } : undefined;
}

function stat(pid: string) {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'latin1');
  } catch {
    return ''; // it has ended meanwhile
  }
}

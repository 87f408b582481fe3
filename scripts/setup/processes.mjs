import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/**
 * When a process began, as an opaque text; undefined when it is gone. A number alone is not enough:
 * after a crash or a reboot it may belong to somebody else.
 */
export function startOf(pid) {
  try {
    return process.platform === 'linux' ? linuxStart(pid) : psStart(pid);
  } catch {
    return undefined;
  }
}

function linuxStart(pid) {
  const fields = readFileSync(`/proc/${pid}/stat`, 'latin1').split(') ').pop().split(' ');
  return fields[0] === 'Z' || fields[0] === 'X' ? undefined : fields[19];
}

const psStart = (pid) => execFileSync('ps', ['-o', 'lstart=', '-p', String(pid)], { encoding: 'utf8' }).trim() || undefined;

/** A process as it is written down in a file. */
export const identify = (pid) => ({ pid, started: startOf(pid) });

export const isAlive = (who) => Boolean(who?.started) && startOf(who.pid) === who.started;

export const pause = (ms) => new Promise((resolve) => setTimeout(resolve, ms));

/** Calls `gone` once when the process that started this one has died without a word (kill -9 of npm). */
export function whenLauncherDies(gone) {
  if (!process.env.npm_execpath) return;
  const launcher = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === launcher) return;
    clearInterval(watch);
    gone();
  }, 500);
  watch.unref();
}

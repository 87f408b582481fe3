import { homedir } from 'node:os';

/** Something a person has to put right first. Its message is one line that says what to do; no stack is shown. */
export class Stop extends Error {}

const advice = {
  ENOSPC: (at) => `The disk is full${at}. Free some space, then start again.`,
  EDQUOT: (at) => `The disk quota is used up${at}. Free some space, then start again.`,
  EROFS: (at) => `The file system is read-only${at}. Make it writable, then start again.`,
  EACCES: (at) => `Permission denied${at}. Give this user (${user()}) the right to write there, or start as its owner.`,
  EPERM: (at) => `Not permitted${at}. Give this user (${user()}) the right to write there, or start as its owner.`,
  EEXIST: (at) => `A file stands where a folder should be${at}. Move it away, then start again.`,
  ENOTDIR: (at) => `A file stands where a folder should be${at}. Move it away, then start again.`,
  EMFILE: () => 'Too many open files. Raise the limit (ulimit -n 4096), then start again.',
};

const user = () => process.env.USER || (process.getuid?.() === 0 ? 'root' : homedir());

/** Errors of the file system as one line; anything else as it came, because then it is a defect of ours. */
export function explain(error) {
  if (error instanceof Stop) return error.message;
  const say = advice[error?.code];
  return say ? say(error.path ? ` (${error.path})` : '') : undefined;
}

/** Prints why and ends the process. */
export function leave(error) {
  const line = explain(error);
  process.stderr.write(`dialog-publik: ${line ?? error?.stack ?? error}\n`);
  process.exit(1);
}

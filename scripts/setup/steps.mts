import { spawn, type SpawnOptions } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { modules, root } from './paths.mjs';
import { stillAtIt } from './progress.mjs';
import { quit } from './quit.mts';
import { Stop } from './stop.mjs';

export type Env = Record<string, string | undefined>;
interface Options { env?: Env; cwd?: string; stdio?: SpawnOptions['stdio'] }

/** Runs a program to its end, or until somebody asks to stop, and answers with its exit code; a signal counts as 1. */
export function exitCode(command: string, args: readonly string[], { env, cwd = root, stdio = 'inherit' }: Options = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { cwd, stdio, env: { ...process.env, ...env }, signal: quit });
    child.on('error', reject);
    child.on('exit', (code) => resolve(code ?? 1));
  });
}

/** A script under the pinned Node. */
export const node = (args: readonly string[], options?: Options) => exitCode(process.execPath, args, options);

/** The same, its output kept instead of shown: `errors` alone, or all of it. */
export function kept(args: readonly string[], what: 'errors' | 'all', { env, cwd = root }: Options = {}) {
  return new Promise<{ code: number; output: string }>((resolve, reject) => {
    const stdio: SpawnOptions['stdio'] = ['ignore', what === 'all' ? 'pipe' : 'inherit', 'pipe'];
    const child = spawn(process.execPath, args, { cwd, stdio, env: { ...process.env, ...env }, signal: quit });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (code) => resolve({ code: code ?? 1, output }));
  });
}

/** For tools that talk while all is well: heard only when they fail. */
export async function quietly(args: readonly string[], options?: Options) {
  const { code, output } = await kept(args, 'all', options);
  if (code !== 0) process.stderr.write(output);
  return code;
}

/** The script behind a program of node_modules, to be run by the pinned Node. */
export const tool = (name: string) => realpathSync(`${modules}/.bin/${name}`);

/** One step of the set-up: says what it does, how long it took, and stops everything when it fails. */
export async function step(what: string, work: () => Promise<number>, ifItFails: string) {
  const started = Date.now();
  console.log(`${what} ...`);
  const telling = stillAtIt();
  const code = await work().finally(() => clearInterval(telling));
  if (code !== 0) throw new Stop(ifItFails);
  console.log(`${what}: ${seconds(started)}`);
}

export const seconds = (since: number) => `${((Date.now() - since) / 1000).toFixed(1)} s`;

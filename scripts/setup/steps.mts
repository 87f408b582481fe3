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

/** The same, with what it had to say about its failure; a warning of a success is passed on. */
export function withErrors(args: readonly string[], env: Env) {
  return new Promise<{ code: number; errors: string }>((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['inherit', 'inherit', 'pipe'], env: { ...process.env, ...env }, signal: quit });
    let errors = '';
    child.stderr?.on('data', (text) => (errors += text));
    child.on('error', reject);
    child.on('close', (code) => {
      if (code === 0) process.stderr.write(errors);
      resolve({ code: code ?? 1, errors });
    });
  });
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

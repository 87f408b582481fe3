import { join } from 'node:path';
import { chromium } from '../setup/chromium.mts';
import { data, inRoot } from '../setup/paths.mjs';
import { quit } from '../setup/quit.mts';
import { node, seconds, tool, type Env } from '../setup/steps.mts';
import { Stop } from '../setup/stop.mjs';
import { fromJest, fromPlaywright, single, sum, type Counts } from './counts.mts';

/** One part of `npm test`. `args` narrow it to what a developer wants to see. */
export interface Stage { name: string; run(env: Env, args: readonly string[]): Promise<Counts> }

const report = (runner: string) => join(data, 'test', `${runner}-${process.pid}.json`);
const check = async (script: string, args: readonly string[], cwd?: string) => single(await node([tool(script), ...args], { cwd }));

export async function jest(env: Env, args: readonly string[]) {
  const file = report('jest');
  const code = await node(['--experimental-vm-modules', '--no-warnings', tool('jest'), '--json', `--outputFile=${file}`, ...args], { env, stdio: ['inherit', 'ignore', 'inherit'] });
  return fromJest(file, code);
}

async function playwright(env: Env, args: readonly string[]) {
  const file = report('playwright');
  const withBrowser = { ...env, CHROMIUM_PATH: await chromium(), PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  const code = await node([tool('playwright'), 'test', '--config', 'test/browser/playwright.config.ts', '--reporter=list,json', ...args], { env: withBrowser });
  return fromPlaywright(file, code);
}

const types = async () => sum([
  await check('tsc', ['--noEmit']),
  await check('tsc', ['-p', 'scripts']),
  await check('tsc', ['--noEmit', '-p', 'test/browser']),
  await check('svelte-check', ['--tsconfig', 'tsconfig.json', '--output', 'human'], inRoot('apps', 'web')),
  await check('tsc', ['-p', 'apps/web/src/service-worker']),
]);

export const stages: readonly Stage[] = [
  { name: 'lint', run: () => check('oxlint', ['--deny-warnings']) },
  { name: 'boundaries', run: () => check('depcruise', ['apps', 'libs', 'scripts', 'test']) },
  { name: 'unused', run: () => check('knip', []) },
  { name: 'types', run: types },
  { name: 'jest', run: (env, args) => jest(env, ['--ignoreProjects', 'conformance', 'faults', ...args]) },
  { name: 'browser', run: playwright },
];

/** Runs them all, whatever fails, and ends with the line that the caller of callers reads. */
export async function runStages(chosen: readonly Stage[], env: Env, args: readonly string[]): Promise<number> {
  const results: Counts[] = [];
  for (const stage of chosen) {
    if (quit.aborted) throw new Stop('Stopped.');
    results.push(await timed(stage, env, args));
  }
  const { passed, failed } = sum(results);
  console.log(`\n${passed} passed, ${failed} failed`);
  return failed === 0 ? 0 : 1;
}

async function timed({ name, run }: Stage, env: Env, args: readonly string[]) {
  const started = Date.now();
  console.log(`\n--- ${name}`);
  const counts = await run(env, args);
  console.log(`--- ${name}: ${counts.passed} passed, ${counts.failed} failed (${seconds(started)})`);
  return counts;
}

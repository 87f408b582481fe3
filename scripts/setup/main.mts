import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { quit } from './quit.mts';
import { leave } from './stop.mjs';

/** Runs a command. It ends with what the work answers, with 0 when stopped on request, or with one line that says why. */
export async function main(work: () => Promise<number | void>) {
  try {
    readEnvFile();
    process.exitCode = (await work()) ?? 0;
  } catch (error) {
    if (!quit.aborted) leave(error);
  }
  process.exit();
}

/** What the environment says already counts more. */
function readEnvFile() {
  if (existsSync(inRoot('.env'))) process.loadEnvFile(inRoot('.env'));
}

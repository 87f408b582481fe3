import { readFileSync } from 'node:fs';

const { FAULTS_SEED, FAULTS_LONG } = process.env;
const seed = Number(FAULTS_SEED || Date.now() % 2 ** 31);

/** One seed for the run, said in the tests' names; FAULTS_SEED repeats it. */
export const fuzzing = { seed, said: `FAULTS_SEED=${seed}` };

/** So many runs, twenty times as many with --long. */
export const runsOf = (usual: number) => usual * (FAULTS_LONG ? 20 : 1);

/** The codes that docs/problems.md lists: one of them, whole. */
export function knownCodes(): RegExp {
  const codes = [...readFileSync('docs/problems.md', 'utf8').matchAll(/^### `([\w-]+)`$/gm)].map(([, code]) => code);
  return new RegExp(`^(${codes.join('|')})$`);
}

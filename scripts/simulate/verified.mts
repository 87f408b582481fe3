import { spawn } from 'node:child_process';
import { inRoot, root } from '../setup/paths.mjs';

/** `npm run verify` on a session's page. It is run to its end after Ctrl-C too, which it does not hear. */
export function verified(page: string): Promise<boolean> {
  const child = spawn(process.execPath, [inRoot('dist', 'scripts', 'verify.js'), page], { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], detached: true });
  return new Promise((resolve, reject) => {
    child.on('error', reject);
    child.on('exit', (code) => resolve(code === 0));
  });
}

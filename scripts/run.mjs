// Every npm script begins here, on whatever Node (>= 20) the machine has and without any package:
// install, then go on under the pinned Node 24 with scripts/commands/<name>.mts.
import { spawn } from 'node:child_process';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { install } from './setup/install.mjs';
import { alone } from './setup/lock.mjs';
import { data, inRoot, node } from './setup/paths.mjs';
import { whenLauncherDies } from './setup/processes.mjs';
import { leave, Stop } from './setup/stop.mjs';

const [command, ...args] = process.argv.slice(2);

try {
  if (Number(process.versions.node.split('.')[0]) < 20) throw new Stop(`Node 20 or newer is needed; this is ${process.version}. See https://nodejs.org`);
  mkdirSync(data, { recursive: true });
  await alone(join(data, 'setup.lock'), install, ({ pid }) => console.log(`Another set-up is running here (process ${pid}); waiting for it ...`));
  carryOn();
} catch (error) {
  leave(error);
}

/** Ctrl-C reaches the child by itself; this process only waits for its answer. */
function carryOn() {
  const child = spawn(node, [inRoot('scripts', 'commands', `${command}.mts`), ...args], { stdio: 'inherit' });
  process.on('SIGINT', () => {});
  for (const signal of ['SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  whenLauncherDies(() => child.kill('SIGTERM'));
  child.on('error', leave);
  child.on('exit', (code) => process.exit(code ?? 1));
}

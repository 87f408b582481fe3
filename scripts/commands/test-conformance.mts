import { existsSync } from 'node:fs';
import { jest, runStages } from '../checks/stages.mts';
import { build } from '../setup/build.mts';
import { main } from '../setup/main.mts';
import { inRoot } from '../setup/paths.mjs';
import { Stop } from '../setup/stop.mjs';
import { withTestDatabase } from '../supervisor/database.mts';

const realData = inRoot('..', 'shared', 'data', 'past-sessions.json');

await main(async () => {
  if (!existsSync(realData)) throw new Stop(`The conformance tests need the real past sessions, and ${realData} is missing. Put the folder "shared" beside this clone.`);
  await build();
  const conformance = { name: 'conformance', run: jest };
  return withTestDatabase((env) => runStages([conformance], env, ['--selectProjects', 'conformance', ...process.argv.slice(2)]));
});

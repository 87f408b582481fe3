import { jest, runStages } from '../checks/stages.mts';
import { build } from '../setup/build.mts';
import { main } from '../setup/main.mts';
import { withTestDatabase } from '../supervisor/database.mts';

// npm run test:faults              at most eight minutes
// npm run test:faults -- crash     what Jest finds under that name
// npm run test:faults -- --long    more rounds
const names = process.argv.slice(2).filter((argument) => argument !== '--long');
const isLong = process.argv.includes('--long');

await main(async () => {
  await build();
  const faults = { name: 'faults', run: jest };
  // two at a time: most of a fault is waiting for it to pass
  return withTestDatabase((env) => runStages([faults], { ...env, FAULTS_LONG: isLong ? 'on' : '' }, [...names, '--maxWorkers', '2', '--selectProjects', 'faults']));
});

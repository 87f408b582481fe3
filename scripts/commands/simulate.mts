import { build } from '../setup/build.mts';
import { main } from '../setup/main.mts';
import { run } from '../simulate/run.mts';
import { readWanted } from '../simulate/wanted.mts';

// npm run simulate [-- --phones 200 --minutes 5]: plays a forum that one can watch
await main(async () => {
  const wanted = readWanted(process.argv.slice(2), { phones: 200, minutes: 5 });
  await build();
  return run('simulate', wanted);
});

import { build } from '../setup/build.mts';
import { main } from '../setup/main.mts';
import { run } from '../simulate/run.mts';
import { readWanted } from '../simulate/wanted.mts';

// npm run rehearse [-- --phones 30]: goes on until the person at the desk has ended the session
await main(async () => {
  const wanted = readWanted(process.argv.slice(2), { phones: 30 });
  await build();
  return run('rehearse', wanted);
});

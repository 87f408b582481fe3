import { join } from 'node:path';
import { build } from '../setup/build.mts';
import { release, sayLeaving, takeOrWait } from '../setup/lock.mjs';
import { main } from '../setup/main.mts';
import { data } from '../setup/paths.mjs';
import { asked, quit } from '../setup/quit.mts';
import { Stop } from '../setup/stop.mjs';
import { needPort, needServerConfig, readConfig, toEnvironment, type Config } from '../supervisor/config.mts';
import { migrate, openDatabase, seed, type Database } from '../supervisor/database.mts';
import { localUrl } from '../supervisor/health.mts';
import { Server, stopLeftOver } from '../supervisor/server.mts';
import { Supervisor } from '../supervisor/supervisor.mts';

const lock = join(data, 'start.lock');

await main(async () => {
  const config = readConfig();
  const other = await takeOrWait(lock);
  if (other) throw new Stop(`It is running here already (process ${other.pid}). Stop that one with Ctrl-C, or with: kill ${other.pid}`);
  asked.then(() => sayLeaving(lock));
  await start(config).finally(() => release(lock));
});

async function start(config: Config) {
  await stopLeftOver();
  await needPort(config);
  await build();
  await needServerConfig(toEnvironment(config));
  const database = await openDatabase(config);
  await serve(config, database).finally(() => database.leave());
}

async function serve(config: Config, database: Database) {
  const env = { ...toEnvironment(config), ...database.env };
  await migrate(env);
  if (config.demo) await seed(env);
  // What makes roles and databases is not for the process that the public talks to.
  const server = new Server({ ...env, DATABASE_ADMIN_URL: undefined });
  try {
    await new Supervisor(database, server).start(localUrl(config.host, config.port));
    if (!quit.aborted) console.log(`\nDialog Publik is ready: ${config.publicUrl}   (Ctrl-C stops it)`);
    await asked;
    console.log('\nStopping ...');
  } finally {
    await server.stop();
  }
}

import { existsSync } from 'node:fs';
import { build } from '../setup/build.mts';
import { main } from '../setup/main.mts';
import { inRoot } from '../setup/paths.mjs';
import { node } from '../setup/steps.mts';
import { Stop } from '../setup/stop.mjs';
import { readConfig } from '../supervisor/config.mts';
import { migrate, openDatabase } from '../supervisor/database.mts';

// npm run migrate|import|verify: a script of the platform with what it needs to stand on.
const [name = '', ...args] = process.argv.slice(2);
const script = inRoot('dist', 'scripts', `${name}.js`);
const needsNoDatabase = ['verify'];

await main(async () => {
  await build();
  if (!existsSync(script)) throw new Stop(`There is no script named ${name || '(none)'} in scripts/.`);
  return needsNoDatabase.includes(name) ? node([script, ...args]) : onDatabase();
});

/** The one that `npm start` uses, which may be running; brought up to date first. */
async function onDatabase() {
  const database = await openDatabase(readConfig());
  try {
    await migrate(database.env);
    return name === 'migrate' ? 0 : await node([script, ...args], { env: database.env });
  } finally {
    await database.leave();
  }
}

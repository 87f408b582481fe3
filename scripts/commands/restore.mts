import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { restore, summary } from '../backup/restore.mts';
import { build } from '../setup/build.mts';
import { main } from '../setup/main.mts';
import { data, inRoot } from '../setup/paths.mjs';
import { stillAtIt } from '../setup/progress.mjs';
import { node } from '../setup/steps.mts';
import { Stop } from '../setup/stop.mjs';

// npm run restore -- BACKUP                  into .data, which npm start uses; it must hold no database yet
// npm run restore -- BACKUP --into FOLDER    into another folder, to try the backup
const { values, positionals: [backup] } = parseArgs({ allowPositionals: true, options: { into: { type: 'string' } } });

await main(async () => {
  if (!backup) throw new Stop('Say which backup: npm run restore -- backups/dialog-publik-2026-11-27T170000Z');
  await build();
  const into = resolve(values.into ?? data);
  const telling = stillAtIt();
  const manifest = await restore(resolve(backup), into, check).finally(() => clearInterval(telling));
  console.log(`\nRestored into ${into}. ${summary(manifest)}`);
  if (!manifest.database) console.log('The database is not in it: restore what pg_basebackup made, as PostgreSQL’s manual says, before the start.');
  else if (into === data) console.log('npm start goes on from here.');
});

/** Every session's chain, in a process of its own. */
async function check(adminUrl: string) {
  const code = await node([inRoot('dist', 'scripts', 'verify-database.js')], { env: { DATABASE_URL: adminUrl } });
  if (code !== 0) throw new Stop('What was restored does not agree with itself; the sessions concerned are above. Take an earlier backup, and keep this one to find out why.');
}

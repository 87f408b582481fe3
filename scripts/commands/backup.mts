import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { backUp } from '../backup/backup.mts';
import { baseBackupCommand } from '../backup/own-postgres.mts';
import { main } from '../setup/main.mts';
import { data, inRoot } from '../setup/paths.mjs';
import { stillAtIt } from '../setup/progress.mjs';
import { readConfig } from '../supervisor/config.mts';

// npm run backup                     into backups/
// npm run backup -- FOLDER           into a folder of its own below that one
// npm run backup -- FOLDER --from D  of a data folder other than .data
const { values, positionals } = parseArgs({ allowPositionals: true, options: { from: { type: 'string' } } });

await main(async () => {
  const { own } = readConfig();
  const telling = stillAtIt();
  const folder = await backUp({ base: resolve(values.from ?? data), embedded: !own }, resolve(positionals[0] ?? inRoot('backups'))).finally(() => clearInterval(telling));
  console.log(`\nBacked up: ${folder}\nCopy it to another machine. Its passwords and keys open everything: keep it as you keep them.`);
  if (own) console.log(`\nYour own PostgreSQL is not in it. Beside it run:\n  ${baseBackupCommand(own.adminUrl, folder)}`);
});

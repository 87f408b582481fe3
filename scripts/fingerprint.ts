import { writeFileSync } from 'node:fs';
import { Client } from 'pg';
import { functionDigests } from '../apps/api/src/functions';

/** Writes apps/api/functions.json from a database that was just migrated. A test fails while the two differ. */
async function main() {
  const client = new Client({ connectionString: process.env.DATABASE_URL });
  await client.connect();
  writeFileSync('apps/api/functions.json', `${JSON.stringify(await functionDigests(client), null, 2)}\n`);
  await client.end();
}

void main();

import { asAdmin } from './server';

/** Leaves nothing of the run on the server. */
export default async function tearDown() {
  const { TEST_RUN: run } = process.env;
  if (!run) return;
  delete process.env.TEST_RUN;
  await asAdmin(async (admin) => {
    const { rows } = await admin.query<{ datname: string }>('select datname from pg_database where starts_with(datname, $1)', [`${run}_`]);
    for (const { datname } of rows) await admin.query(`drop database ${datname} with (force)`);
    await admin.query(`drop role ${run}`);
  });
}

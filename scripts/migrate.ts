import { installAgencies } from '@dialog/agencies';
import { installPlaces } from '@dialog/places';
import { asOwner, migrate, REAL_CLOCK } from '@dialog/platform';
import { migrations } from '../apps/api/src/migrations';

/** Brings the database up to date: roles, schema, and the reference data of the configured regency. */
async function main() {
  const { DATABASE_ADMIN_URL: adminUrl, DATABASE_URL: appUrl, REGENCY: regency = '35.22' } = process.env;
  if (!adminUrl || !appUrl) throw new Error('Set DATABASE_ADMIN_URL (may create roles and databases) and DATABASE_URL (dialog_app)');
  const done = await migrate({ adminUrl, appUrl, migrations });
  await asOwner(adminUrl, decodeURIComponent(new URL(appUrl).pathname.slice(1)), async (owner) => {
    await owner.query(REAL_CLOCK); // a demo's making that was killed may have left another
    await installPlaces(owner, regency);
    await installAgencies(owner, regency);
  });
  console.log(done.length > 0 ? `Migrated: ${done.map(({ name }) => name).join(', ')}` : 'The database is up to date');
}

main().catch((fault: Error) => {
  console.error(fault.message);
  process.exit(1);
});

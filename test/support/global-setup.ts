import 'reflect-metadata';
import { randomBytes } from 'node:crypto';
import { installAgencies } from '@dialog/agencies';
import { installPlaces } from '@dialog/places';
import { asOwner, migrate } from '@dialog/platform';
import type { Client } from 'pg';
import { migrations } from '../../apps/api/src/migrations';
import { letClockMove } from '../../scripts/moving-clock';
import { adminUrl, asAdmin } from './server';

const LOCK = 764_001;

/** Makes the database that every test's own is cloned from, once a run; runs that share a server do not meet. */
export default async function setUp() {
  if (process.env.TEST_RUN || !process.env.TEST_DATABASE_ADMIN_URL) return;
  process.env.TEST_RUN = `dialog_test_${process.pid}`;
  process.env.TEST_PASSWORD = randomBytes(16).toString('hex');
  const template = `${process.env.TEST_RUN}_template`;
  await asAdmin(async (admin) => {
    await admin.query('select pg_advisory_lock($1)', [LOCK]);
    await sweep(admin);
    await migrate({ adminUrl: adminUrl(), appUrl: `postgres://dialog_app@localhost/${template}`, migrations });
    // A role of the run's own: the password of dialog_app, which is the whole server's, is left alone.
    await admin.query(`create role ${process.env.TEST_RUN} login password '${process.env.TEST_PASSWORD}' in role dialog_app`);
  });
  await asOwner(adminUrl(), template, async (owner) => {
    await installPlaces(owner, '35.22');
    await installAgencies(owner, '35.22');
    await letClockMove(owner);
  });
}

/** Removes what runs left that were killed. */
async function sweep(admin: Client) {
  const { rows } = await admin.query<{ datname: string; pid: string }>(
    `select datname, substring(datname from '^dialog_test_(\\d+)_') as pid from pg_database where datname ~ '^dialog_test_\\d+_'`,
  );
  for (const { datname, pid } of rows) if (!isAlive(Number(pid))) await admin.query(`drop database if exists ${datname} with (force)`);
  const { rows: roles } = await admin.query<{ rolname: string }>(`select rolname from pg_roles where rolname ~ '^dialog_test_\\d+$'`);
  for (const { rolname } of roles) if (!isAlive(Number(rolname.split('_')[2]))) await admin.query(`drop role ${rolname}`);
}

function isAlive(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

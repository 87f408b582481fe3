import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, type Queryable } from '@dialog/platform';
import expected from '../functions.json';

/** Databases in which time may be moved: tests' and simulations' own, by their names. */
const MAY_MOVE_TIME = /^dialog_(test|simulation)_/;

const FUNCTIONS = `
  select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
    concat_ws(' ', p.prosrc, p.prosecdef, p.provolatile, array_to_string(p.proconfig, ','), pg_get_userbyid(p.proowner)) as text
  from pg_proc p where p.pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  order by 1`;

/** A digest of each function of the schema, by name and arguments. */
export async function functionDigests(database: Queryable): Promise<Record<string, string>> {
  const { rows } = await database.query<{ name: string; text: string }>(FUNCTIONS, []);
  return Object.fromEntries(rows.map(({ name, text }) => [name, createHash('sha256').update(text).digest('hex').slice(0, 16)]));
}

/** Functions that are not those of this version; a test's or a simulation's database may have a clock of its own. */
export async function changedFunctions(database: Queryable, name: string): Promise<string[]> {
  const found = await functionDigests(database);
  const changed = Object.entries(expected).filter(([fn, digest]) => found[fn] !== digest && !(fn === 'clock()' && MAY_MOVE_TIME.test(name)));
  return changed.map(([fn]) => fn);
}

/** The rules live in these functions: a server does not start on a database where one was changed, `clock()` above all. */
export async function refuseChangedFunctions(app: NestFastifyApplication) {
  const database = app.get(Database);
  const { rows } = await database.query<{ name: string }>('select current_database() as name', []);
  const changed = await changedFunctions(database, rows[0]!.name);
  if (changed.length > 0) throw new Error(`The database's functions are not those of this version: ${changed.join(', ')}. Run "npm run migrate", or find out who changed them.`);
}

import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, type Queryable } from '@dialog/platform';
import fingerprint from '../functions.json';

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

/** The rules live in these functions: a server does not start on a database where one was changed, `clock()` above all. */
export async function refuseChangedFunctions(app: NestFastifyApplication) {
  const database = app.get(Database);
  const { rows } = await database.query<{ name: string }>('select current_database() as name', []);
  const [found, expected] = [await functionDigests(database), { ...(fingerprint as Record<string, string>) }];
  if (MAY_MOVE_TIME.test(rows[0]!.name)) delete expected['clock()'];
  const changed = Object.keys(expected).filter((name) => found[name] !== expected[name]);
  if (changed.length > 0) throw new Error(`The database's functions are not those of this version: ${changed.join(', ')}. Run "npm run migrate", or find out who changed them.`);
}

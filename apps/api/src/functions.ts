import { createHash } from 'node:crypto';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Database, type Queryable } from '@dialog/platform';
import expected from '../functions.json';

/** Databases in which time may be moved: tests' and simulations' own, by their names. */
const MAY_MOVE_TIME = /^dialog_(test|simulation)_/;

// Rules stand in functions and in what calls them: a trigger that is off, or has another WHEN, is a rule that is gone.
const RULES = `
  select p.proname || '(' || pg_get_function_identity_arguments(p.oid) || ')' as name,
    concat_ws(' ', p.prosrc, p.prosecdef, p.provolatile, array_to_string(p.proconfig, ','), pg_get_userbyid(p.proowner)) as text
  from pg_proc p where p.pronamespace = 'public'::regnamespace
    and not exists (select from pg_depend d where d.objid = p.oid and d.deptype = 'e')
  union all
  select t.tgname || ' on ' || c.relname, concat_ws(' ', t.tgenabled, pg_get_triggerdef(t.oid))
  from pg_trigger t join pg_class c on c.oid = t.tgrelid
  where c.relnamespace = 'public'::regnamespace and not t.tgisinternal
  order by name`;

/** A digest of each function of the schema, by name and arguments, and of each trigger, by name and table. */
export async function functionDigests(database: Queryable): Promise<Record<string, string>> {
  const { rows } = await database.query<{ name: string; text: string }>(RULES, []);
  return Object.fromEntries(rows.map(({ name, text }) => [name, createHash('sha256').update(text).digest('hex').slice(0, 16)]));
}

/** Functions and triggers that are not those of this version, or not of it at all. A test's or a simulation's database may have a clock of its own, and what else moves time. */
export async function changedFunctions(database: Queryable, name: string): Promise<string[]> {
  const [found, wanted] = [await functionDigests(database), expected as Record<string, string>];
  const changed = Object.keys(wanted).filter((rule) => found[rule] !== wanted[rule]);
  const unknown = Object.keys(found).filter((rule) => !(rule in wanted));
  return MAY_MOVE_TIME.test(name) ? changed.filter((rule) => rule !== 'clock()') : [...changed, ...unknown];
}

/** Whether `clock()` is another than in production. */
export async function isClockMoved(database: Queryable): Promise<boolean> {
  const { 'clock()': found } = await functionDigests(database);
  return found !== expected['clock()'];
}

/** A server does not start on a database where a rule was changed, `clock()` above all. */
export async function refuseChangedFunctions(app: NestFastifyApplication) {
  const database = app.get(Database);
  const { rows } = await database.query<{ name: string }>('select current_database() as name', []);
  const changed = await changedFunctions(database, rows[0]!.name);
  if (changed.length > 0) throw new Error(`The database's functions and triggers are not those of this version: ${changed.join(', ')}. Run "npm run migrate", or find out who changed them.`);
}

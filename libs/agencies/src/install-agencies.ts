import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId, type Queryable } from '@dialog/platform';
import type { AgencyKind } from './agency.entity';

/** An agency in a regency's file. */
interface ListedAgency {
  code: string;
  name: string;
  short?: string;
  kind: AgencyKind;
  validFrom?: string;
  validTo?: string;
  /** Code of the agency that took its place. */
  successor?: string;
}

/**
 * Brings the agencies up to the regency's file, as dialog_owner. An agency is known by its code and keeps its id for ever;
 * one that left the file stays, because answers name it.
 */
export async function installAgencies(database: Queryable, regency: string) {
  const agencies = listOf(regency);
  await database.query(
    `insert into agency as known (id, code, name, short, kind, valid_from, valid_to)
     select * from unnest($1::uuid[], $2::text[], $3::text[], $4::text[], $5::text[], $6::date[], $7::date[])
     on conflict (code) do update set name = excluded.name, short = excluded.short, kind = excluded.kind, valid_from = excluded.valid_from, valid_to = excluded.valid_to
     where row(known.name, known.short, known.kind, known.valid_from, known.valid_to)
       is distinct from row(excluded.name, excluded.short, excluded.kind, excluded.valid_from, excluded.valid_to)`,
    [
      agencies.map(() => newId()),
      agencies.map(({ code }) => code),
      agencies.map(({ name }) => name),
      agencies.map(({ short }) => short ?? null),
      agencies.map(({ kind }) => kind),
      agencies.map(({ validFrom }) => validFrom ?? null),
      agencies.map(({ validTo }) => validTo ?? null),
    ],
  );
  await database.query(
    `update agency a set successor = s.id
       from unnest($1::text[], $2::text[]) listed (code, successor) left join agency s on s.code = listed.successor
      where a.code = listed.code and a.successor is distinct from s.id`,
    [agencies.map(({ code }) => code), agencies.map(({ successor }) => successor ?? null)],
  );
}

/** A regency whose file nobody has written yet begins with none. */
function listOf(regency: string): ListedAgency[] {
  const file = join(__dirname, '..', 'data', `${regency}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

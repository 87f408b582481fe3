import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Queryable } from '@dialog/platform';
import { getDistricts, getVillages } from 'idn-area-data';
import { kindOf } from './domain/gazetteer';
import type { PlaceKind } from './place.entity';

/** Brings the places up to the packaged list of Kemendagri's codes, as dialog_owner; with a place that is new come the other spellings that the regency's file has of it. */
export async function installPlaces(database: Queryable, regency: string) {
  const { rows: present } = await database.query<{ code: string }>('select code from place', []);
  const kecamatan = (await getDistricts()).filter(({ regency_code }) => regency_code === regency);
  const villages = (await getVillages()).filter(({ district_code }) => district_code.startsWith(`${regency}.`));
  await install(database, kecamatan.map(({ code, name }) => ({ code, name, kind: kindOf(code), parent: null })));
  await install(database, villages.map(({ code, name, district_code }) => ({ code, name, kind: kindOf(code), parent: district_code })));
  await installAliases(database, regency, new Set(present.map(({ code }) => code)));
}

async function install(database: Queryable, places: { code: string; name: string; kind: PlaceKind; parent: string | null }[]) {
  await database.query(
    `insert into place as known (code, name, kind, parent) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
     on conflict (code) do update set name = excluded.name, kind = excluded.kind, parent = excluded.parent
     where row(known.name, known.kind, known.parent) is distinct from row(excluded.name, excluded.kind, excluded.parent)`,
    [places.map(({ code }) => code), places.map(({ name }) => name), places.map(({ kind }) => kind), places.map(({ parent }) => parent)],
  );
}

/** The file has them by code: `{ "35.22.12": ["Sumberejo"] }`; a regency may have none. Later they are the administrators'. */
async function installAliases(database: Queryable, regency: string, present: Set<string>) {
  const file = join(__dirname, '..', 'data', `${regency}.json`);
  const spellings: Record<string, string[]> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const aliases = Object.entries(spellings).filter(([code]) => !present.has(code)).flatMap(([code, names]) => names.map((name) => ({ code, name })));
  await database.query('insert into place_alias (place, alias) select * from unnest($1::text[], $2::text[])', [aliases.map(({ code }) => code), aliases.map(({ name }) => name)]);
}

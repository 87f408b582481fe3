import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Queryable } from '@dialog/platform';
import { getDistricts, getVillages } from 'idn-area-data';
import type { PlaceKind } from './place.entity';

/** Kemendagri numbers the kelurahan of a kecamatan from 1001 and its desa from 2001. */
const kindOf = (village: string): PlaceKind => (village.split('.')[3]!.startsWith('1') ? 'kelurahan' : 'desa');

/** Brings the places up to the packaged list of Kemendagri's codes and the regency's file of other spellings, as dialog_owner. */
export async function installPlaces(database: Queryable, regency: string) {
  const kecamatan = (await getDistricts()).filter(({ regency_code }) => regency_code === regency);
  const villages = (await getVillages()).filter(({ district_code }) => district_code.startsWith(`${regency}.`));
  await install(database, kecamatan.map(({ code, name }) => ({ code, name, kind: 'kecamatan', parent: null })));
  await install(database, villages.map(({ code, name, district_code }) => ({ code, name, kind: kindOf(code), parent: district_code })));
  await installAliases(database, regency);
}

async function install(database: Queryable, places: { code: string; name: string; kind: PlaceKind; parent: string | null }[]) {
  await database.query(
    `insert into place as known (code, name, kind, parent) select * from unnest($1::text[], $2::text[], $3::text[], $4::text[])
     on conflict (code) do update set name = excluded.name, kind = excluded.kind, parent = excluded.parent
     where row(known.name, known.kind, known.parent) is distinct from row(excluded.name, excluded.kind, excluded.parent)`,
    [places.map(({ code }) => code), places.map(({ name }) => name), places.map(({ kind }) => kind), places.map(({ parent }) => parent)],
  );
}

/** The file has other spellings by code: `{ "35.22.12": ["Sumberejo"] }`; a regency may have none. What it has no more is removed. */
async function installAliases(database: Queryable, regency: string) {
  const file = join(__dirname, '..', 'data', `${regency}.json`);
  const spellings: Record<string, string[]> = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : {};
  const aliases = Object.entries(spellings).flatMap(([code, names]) => names.map((name) => ({ code, name })));
  const [codes, names] = [aliases.map(({ code }) => code), aliases.map(({ name }) => name)];
  await database.query(`delete from place_alias where place like $1 || '.%' and (place, alias) not in (select * from unnest($2::text[], $3::text[]))`, [regency, codes, names]);
  await database.query('insert into place_alias (place, alias) select * from unnest($1::text[], $2::text[]) on conflict do nothing', [codes, names]);
}

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { newId, type Queryable } from '@dialog/platform';
import type { AgencyKind } from './agency.entity';
import { insertAgency, setSuccessors } from './agency.rows';

/** An agency in a regency's file. */
interface ListedAgency {
  code: string;
  name: string;
  short?: string;
  kind: AgencyKind;
  validFrom?: string;
  validTo?: string;
  /** Codes of those that took its place. */
  successors?: string[];
}

/** Begins the list of agencies with the regency's file, as dialog_owner; from then on it is the administrators'. */
export async function installAgencies(database: Queryable, regency: string) {
  const { rowCount } = await database.query('select from agency limit 1');
  if (rowCount) return;
  const agencies = listOf(regency).map((agency) => ({ id: newId(), ...agency }));
  const ids = new Map(agencies.map(({ id, code }) => [code, id]));
  for (const agency of agencies) await insertAgency(database, agency);
  for (const { id, successors = [] } of agencies) await setSuccessors(database, id, successors.map((code) => ids.get(code)!));
}

/** A regency whose file nobody has written yet begins with none. */
function listOf(regency: string): ListedAgency[] {
  const file = join(__dirname, '..', 'data', `${regency}.json`);
  return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
}

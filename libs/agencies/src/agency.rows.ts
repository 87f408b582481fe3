import type { Queryable } from '@dialog/platform';
import type { AgencyView } from './agency.view';

const AGENCIES = `
  select json_strip_nulls(json_build_object('id', a.id, 'code', a.code, 'name', a.name, 'short', a.short, 'kind', a.kind,
    'validFrom', a.valid_from, 'validTo', a.valid_to, 'namedFrom', a.named_from,
    'formerNames', (select json_agg(json_strip_nulls(json_build_object('name', f.name, 'short', f.short, 'until', f.until)) order by f.until) from former_agency_name f where f.agency = a.id),
    'successors', (select json_agg(s.successor order by b.name) from agency_successor s join agency b on b.id = s.successor where s.agency = a.id))) as agency
  from agency a`;

/** By name. */
export async function agencyRows(within: Queryable): Promise<AgencyView[]> {
  const { rows } = await within.query<{ agency: AgencyView }>(`${AGENCIES} order by a.name, a.code`);
  return rows.map(({ agency }) => agency);
}

/** What of an agency is written as it stands; a name from a day on is `renameAgency`. */
export type AgencyFacts = Pick<AgencyView, 'name' | 'short' | 'kind' | 'validFrom' | 'validTo'>;

export async function insertAgency(within: Queryable, { id, code, name, short, kind, validFrom, validTo }: Omit<AgencyView, 'successors'>): Promise<boolean> {
  const sql = 'insert into agency (id, code, name, short, kind, valid_from, valid_to) values ($1, $2, $3, $4, $5, $6, $7) on conflict (code) do nothing';
  return (await within.query(sql, [id, code, name, short, kind, validFrom, validTo])).rowCount === 1;
}

export async function updateAgency(within: Queryable, id: string, { name, short, kind, validFrom, validTo }: AgencyFacts) {
  await within.query('update agency set name = $2, short = $3, kind = $4, valid_from = $5, valid_to = $6 where id = $1', [id, name, short, kind, validFrom, validTo]);
}

/** The database keeps the name it had until the day before. */
export async function renameAgency(within: Queryable, id: string, { name, short, from }: { name: string; short?: string; from: string }) {
  await within.query('update agency set name = $2, short = $3, named_from = $4 where id = $1', [id, name, short, from]);
}

export async function setSuccessors(within: Queryable, id: string, successors: string[]) {
  await within.query('delete from agency_successor where agency = $1 and successor <> all($2::uuid[])', [id, successors]);
  await within.query('insert into agency_successor (agency, successor) select $1, unnest($2::uuid[]) on conflict do nothing', [id, successors]);
}

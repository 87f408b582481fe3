import type { ApiProblem } from '#lib/api/call.ts';
import type { Agency } from '#lib/api/types.ts';
import { m } from '#lib/paraglide/messages.js';
import { atFields, field } from './refused.ts';

export const agencyKinds: Record<Agency['kind'], () => string> = { agency: m.agency_kind_agency, outside: m.agency_kind_outside, leadership: m.agency_kind_leadership };

export const kindChoices = () => Object.entries(agencyKinds).map(([value, label]) => ({ value, label: label() }));

/** All that any of the forms of an agency sends. */
export const agencyFrom = (form: FormData) => ({
  code: field(form, 'code') ?? '',
  name: field(form, 'name') ?? '',
  short: field(form, 'short'),
  kind: (field(form, 'kind') ?? 'agency') as Agency['kind'],
  validFrom: field(form, 'validFrom'),
  from: field(form, 'from') ?? '',
  lastDay: field(form, 'lastDay') ?? '',
  successors: form.getAll('successors').map(String).filter(Boolean),
});

/** What a field must be. */
const texts: Record<string, () => string> = {
  code: m.agency_problem_code,
  name: m.agency_problem_name,
  short: m.agency_problem_short,
  kind: m.csv_column_kind,
  from: m.agency_problem_from,
  validFrom: m.agency_problem_day,
  validTo: m.agency_problem_day,
  lastDay: m.agency_problem_day,
  successors: m.agency_problem_successor,
};

export const agencyRefused = (problem: ApiProblem['problem']) => ({ problems: problem.code === 'agency-code-taken' ? { code: m.agency_problem_taken() } : atFields(problem, texts) });

/** Why a cell of a table cannot be taken; what only the list itself can know is said by the API. */
export function faultText({ column, detail }: { column: string; detail: string }): string {
  const text = texts[column]?.() ?? '';
  return detail.startsWith(column) ? text : `${text} (${detail})`;
}

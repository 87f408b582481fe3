import { type CsvError, parse } from 'csv-parse/sync';
import { stringify } from 'csv-stringify/sync';
import { CsvUnreadable } from './agencies.errors';
import type { AgencyView } from './agency.view';

export const COLUMNS = ['code', 'name', 'short', 'kind', 'validFrom', 'validTo', 'successors'] as const;
export type Column = (typeof COLUMNS)[number];

const NEEDED: Column[] = ['code', 'name', 'kind'];

/** A line of the file: where it stands, and what its cells say; an empty cell says nothing. */
export interface CsvLine {
  line: number;
  cells: Partial<Record<Column, string>>;
}

export interface CsvTable {
  /** Those the file has: what has no column stays as it is. */
  columns: Column[];
  lines: CsvLine[];
}

/** RFC 4180 with a head, in UTF-8; cells that a spreadsheet would take for formulas begin with an apostrophe. */
export const csvOf = (agencies: AgencyView[]): string => {
  const codes = new Map(agencies.map(({ id, code }) => [id, code]));
  const rows = agencies.map((agency) => ({ ...agency, successors: (agency.successors ?? []).map((id) => codes.get(id)).join(' ') }));
  return stringify(rows, { header: true, columns: [...COLUMNS], record_delimiter: 'windows', escape_formulas: true });
};

/**
 * Also as Excel saves it where the comma is decimal: semicolons or tabs, a byte order mark, a first line `sep=;`.
 * @throws CsvUnreadable
 */
export function readCsv(bytes: Uint8Array): CsvTable {
  const text = utf8(bytes).replace(/^sep=.\r?\n/i, '');
  const delimiter = [';', '\t', ','].find((sign) => text.split(/\r?\n/, 1)[0]!.includes(sign)) ?? ',';
  const [head, ...rows] = parsed(text, delimiter);
  const columns = (head?.record ?? []).map((name) => name.trim()) as Column[];
  mustBeKnown(columns);
  const lines = rows.map(({ record, info }) => ({ line: info.lines, cells: Object.fromEntries(columns.map((column, at) => [column, record[at]!.trim()]).filter(([, cell]) => cell !== '')) }));
  return { columns, lines };
}

function utf8(bytes: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    throw new CsvUnreadable('The file is not in UTF-8');
  }
}

function parsed(text: string, delimiter: string): { record: string[]; info: { lines: number } }[] {
  try {
    return parse(text, { delimiter, info: true, skip_empty_lines: true, skip_records_with_empty_values: true }) as never;
  } catch (fault) {
    const { message, lines } = fault as CsvError & { lines?: number };
    throw new CsvUnreadable(message, lines);
  }
}

function mustBeKnown(columns: string[]) {
  const unknown = columns.find((column) => !COLUMNS.includes(column as Column));
  if (unknown !== undefined) throw new CsvUnreadable(`There is no column "${unknown.slice(0, 40)}"`, 1);
  const missing = NEEDED.find((column) => !columns.includes(column));
  if (missing) throw new CsvUnreadable(`The column "${missing}" is missing`, 1);
  if (new Set(columns).size < columns.length) throw new CsvUnreadable('A column stands there twice', 1);
}

import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { data } from '../../scripts/setup/paths.mjs';
import type { Figure } from './figures.mts';

const file = join(data, 'bench.json');

/** Figures of this run stand where those of their names stood; all others stay. */
export function keep(figures: readonly Figure[]) {
  const kept: Figure[] = existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')) : [];
  const now = new Map([...kept, ...figures].map((figure) => [figure.name, figure]));
  writeFileSync(file, `${JSON.stringify([...now.values()], null, 2)}\n`);
}

export function printTable(figures: readonly Figure[]) {
  const rows = [['figure', 'value', 'limit', ''], ...figures.map(cells)];
  const widths = [0, 1, 2].map((column) => Math.max(...rows.map((row) => row[column]!.length)));
  for (const [name, value, limit, verdict] of rows) {
    console.log(`${name!.padEnd(widths[0]!)}  ${value!.padStart(widths[1]!)}  ${limit!.padStart(widths[2]!)}  ${verdict}`.trimEnd());
  }
}

function cells({ name, value, unit, limit, better, ok }: Figure) {
  const bound = limit === null ? '' : `${better === 'less' ? '<=' : '>='} ${limit}`;
  return [name, `${rounded(value)} ${unit}`, bound, limit === null && ok ? '' : ok ? 'ok' : 'NOT MET'];
}

/** Three digits that count. */
const rounded = (value: number) => (Math.abs(value) >= 100 ? String(Math.round(value)) : String(Number(value.toPrecision(3))));

/** One measured value, as `.data/bench.json` keeps it. */
export interface Figure {
  /** Suite and figure, "live.ack-p95"; docs/measurements.md says what each means. */
  name: string;
  /** Infinity, null in the file, when too much of what is measured never came. */
  value: number;
  unit: string;
  /** Null: told for information. */
  limit: number | null;
  better: 'less' | 'more';
  ok: boolean;
}

export const atMost = (limit: number, name: string, value: number, unit: string): Figure => ({ name, value, unit, limit, better: 'less', ok: value <= limit });

export const atLeast = (limit: number, name: string, value: number, unit: string): Figure => ({ name, value, unit, limit, better: 'more', ok: value >= limit });

export const told = (better: Figure['better'], name: string, value: number, unit: string): Figure => ({ name, value, unit, limit: null, better, ok: Number.isFinite(value) });

/** By the nearest rank; NaN of nothing, which is no figure and never ok. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

export const p95 = (values: readonly number[]) => percentile(values, 0.95);

/** Of several runs: the median of each figure; of what must never happen, such as a loss, the worst. */
export function medians(runs: readonly Figure[][]): Figure[] {
  return runs[0]!.map((figure, i) => {
    const values = runs.map((run) => run[i]!.value);
    const value = figure.limit === 0 ? Math.max(...values) : percentile(values, 0.5);
    return { ...figure, value, ok: isWithin(value, figure) };
  });
}

function isWithin(value: number, { limit, better }: Figure) {
  if (limit === null) return Number.isFinite(value);
  return better === 'less' ? value <= limit : value >= limit;
}

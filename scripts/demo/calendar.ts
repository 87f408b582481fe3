const DAY = 86_400_000;
const FRIDAY = 5;

/** The last Fridays before a day ("2026-01-09"), the latest first. */
export function fridaysBefore(day: string, count: number): string[] {
  const last = find(day, -1);
  return Array.from({ length: count }, (_, weeks) => later(last, -7 * weeks));
}

export const fridayAfter = (day: string): string => find(day, 1);

/** So many days after a day; before it when negative. */
export const later = (day: string, days: number): string => new Date(Date.parse(day) + days * DAY).toISOString().slice(0, 10);

function find(day: string, step: 1 | -1): string {
  const next = later(day, step);
  return new Date(next).getUTCDay() === FRIDAY ? next : find(next, step);
}

/** The forum's clock on the wall: western Indonesian time, which knows no summer time. */
const OFFSET = '+07:00';
const DAY = 86_400_000;
const LONGEST = DAY / 2;

/**
 * When a session begins and ends, from a date and hours as people write them ("2026-01-09", "13:00"). An end that is not
 * after the beginning is on the next day; undefined when that makes more than twelve hours, which nobody means.
 */
export function hoursOf(date: string, from: string, to: string): { startsAt: Date; endsAt: Date } | undefined {
  const startsAt = instant(date, from);
  const sameDay = instant(date, to);
  const endsAt = sameDay > startsAt ? sameDay : new Date(sameDay.getTime() + DAY);
  return endsAt.getTime() - startsAt.getTime() <= LONGEST ? { startsAt, endsAt } : undefined;
}

export const instant = (date: string, time: string): Date => new Date(`${date}T${time}:00${OFFSET}`);

/** The date on the wall at an instant, "2026-01-09". */
export const today = (at: Date): string => new Date(at.getTime() + 7 * 3_600_000).toISOString().slice(0, 10);

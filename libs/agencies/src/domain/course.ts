/** An agency in time; days as YYYY-MM-DD. */
export interface Course {
  validFrom?: string;
  validTo?: string;
  namedFrom?: string;
}

/** A new name begins after the one before it, while the agency is there, and today at the latest. */
export function mayBeNamedFrom(day: string, { validFrom = '', validTo = '9999', namedFrom = '' }: Course, today: string): boolean {
  return day > namedFrom && day > validFrom && day <= validTo && day <= today;
}

/** Whoever takes an agency's place is there on the day after its last: so no chain of successors ever leads back. */
export function takesOver({ validTo: last }: Course, { validFrom = '', validTo = '9999' }: Course): boolean {
  return last !== undefined && validFrom <= dayAfter(last) && validTo > last;
}

const dayAfter = (day: string) => new Date(Date.parse(day) + 86_400_000).toISOString().slice(0, 10);

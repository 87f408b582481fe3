import { stillFits } from '../src/lib/floor/waiting';

const now = Date.parse('2026-01-09T07:00:00.000Z');
const fits = (callsUntil: string | undefined, pace = 240) => stillFits({ callsUntil, pace }, now);

describe('how many still fit', () => {
  it('is the time that the plan leaves, in turns of the session’s pace', () => {
    expect(fits('2026-01-09T07:39:00.000Z')).toBe(9);
    expect(fits('2026-01-09T07:39:00.000Z', 120)).toBe(19);
  });

  it('is nobody once that time has passed', () => {
    expect(fits('2026-01-09T06:55:00.000Z')).toBe(0);
  });

  it('is not known where the plan does not say', () => {
    expect(fits(undefined)).toBeUndefined();
  });
});

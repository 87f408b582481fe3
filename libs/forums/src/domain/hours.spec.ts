import { hoursOf } from './hours';

describe('the hours of a session', () => {
  it('are local ones', () => {
    expect(hoursOf('2026-01-09', '13:00', '15:00')).toEqual({ startsAt: new Date('2026-01-09T06:00:00Z'), endsAt: new Date('2026-01-09T08:00:00Z') });
  });

  it('may go past midnight', () => {
    expect(hoursOf('2026-01-09', '21:00', '00:30')?.endsAt).toEqual(new Date('2026-01-09T17:30:00Z'));
  });

  it.each([['15:00', '13:00'], ['13:00', '13:00']])('are not from %s to %s', (from, to) => expect(hoursOf('2026-01-09', from, to)).toBeUndefined());
});

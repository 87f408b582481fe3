import { aheadAfter } from './clock-offset';

describe('the offset to the one clock', () => {
  it('is taken from the middle of the first reading', () => {
    expect(aheadAfter(undefined, { before: 1_000, at: 6_010, after: 1_020 })).toBe(5_000);
  });

  it('is not shifted by a reading that took long, wherever in it the clock was looked at', () => {
    for (const at of [6_000, 7_500, 9_000]) expect(aheadAfter(5_000, { before: 1_000, at, after: 4_000 })).toBe(5_000);
  });

  it('follows a clock that was moved', () => {
    expect(aheadAfter(5_000, { before: 1_000, at: 16_010, after: 1_020 })).toBe(15_000);
  });
});

import { paceOf } from './pace';

const limit = 180;

describe('the pace of a session', () => {
  it.each([0, 1])('is what a turn may last, after %p calls', (turns) => {
    expect(paceOf({ turns, seconds: 0, limit })).toBe(limit);
  });

  it('does not fall to seconds because the first turns were short', () => {
    expect(paceOf({ turns: 4, seconds: 3 * 20, limit })).toBe(100);
  });

  it('is what was measured, once there were many', () => {
    expect(paceOf({ turns: 61, seconds: 60 * 90, limit })).toBeCloseTo(90, -1);
  });
});

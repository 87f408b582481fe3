import { RecentlySeen } from './recently-seen';

describe('what was recently seen', () => {
  it('makes room by forgetting what was learnt longest ago', () => {
    const seen = new RecentlySeen<number>(2, 1_000);
    seen.put('a', 1);
    seen.put('b', 2);
    seen.put('c', 3);
    expect(['a', 'b', 'c'].map((key) => seen.get(key))).toEqual([undefined, 2, 3]);
  });

  it('is not believed for longer than its lifetime', () => {
    const seen = new RecentlySeen<number>(2, 0);
    seen.put('a', 1);
    expect(seen.get('a')).toBeUndefined();
  });
});

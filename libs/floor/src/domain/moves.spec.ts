import fc from 'fast-check';
import { reordered } from '../../../../test/support/view-after';
import { moves } from './moves';

const numbers = fc.uniqueArray(fc.integer({ min: 1, max: 60 }), { maxLength: 50 });
const fifty = Array.from({ length: 50 }, (_, i) => i + 1);
const without = (no: number) => fifty.filter((one) => one !== no);

describe('what moved in an order', () => {
  it('makes what is now of what was', () => {
    fc.assert(fc.property(numbers, numbers, (before, after) => expect(reordered(before, moves(before, after))).toEqual(after)));
  });

  it('is told after the same numbers were shuffled, too', () => {
    const shuffled = numbers.chain((before) => fc.tuple(fc.constant(before), fc.shuffledSubarray(before, { minLength: before.length })));
    fc.assert(fc.property(shuffled, ([before, after]) => expect(reordered(before, moves(before, after))).toEqual(after)));
  });

  it('names each number once at most, those that have a place in ascending order', () => {
    fc.assert(fc.property(numbers, numbers, (before, after) => {
      const told = moves(before, after);
      expect(new Set(told.map(([no]) => no)).size).toBe(told.length);
      const places = told.flatMap(([, at]) => at ?? []);
      expect(places).toEqual(places.toSorted((a, b) => a - b));
    }));
  });

  it('is no more than whoever moved names by hand', () => {
    const lifted = fc.tuple(numbers, fc.nat(), fc.nat()).filter(([list]) => list.length > 0);
    fc.assert(fc.property(lifted, ([before, from, to]) => {
      const no = before[from % before.length]!;
      const after = before.filter((one) => one !== no).toSpliced(to % before.length, 0, no);
      expect(moves(before, after).length).toBeLessThanOrEqual(1);
    }));
  });

  it('is nothing when nothing moved', () => expect(moves(fifty, [...fifty])).toEqual([]));
  it('is one number when somebody is called', () => expect(moves(fifty, without(1))).toEqual([[1]]));
  it('is one number more when another comes in behind', () => expect(moves(fifty, [...without(1), 51])).toEqual([[1], [51, 49]]));
  it('is one of two neighbours that changed places', () => expect(moves([1, 2, 3], [2, 1, 3])).toHaveLength(1));
  it('is whoever came between, and whom that pushed out', () => expect(moves(fifty, [...fifty.slice(0, 7), 99, ...fifty.slice(7, 49)])).toEqual([[50], [99, 7]]));
});

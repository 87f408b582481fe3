import { asked, called, missed, opened, recounted, returned, spoke } from '../../../../../test/support/journal-lines';

describe('the queue as the journal leaves it', () => {
  it('passes over a no-show until one other turn has ended, and after the second until he is back', () => {
    const twoMisses = [opened, asked(1), asked(2), asked(3), called(1, 1), missed(1), called(2, 2), ...spoke(2), called(3, 1), missed(3), called(4, 3), ...spoke(4)];
    expect(recounted(...twoMisses).faults).toEqual([]);
    expect(recounted(...twoMisses, called(5, 1)).faults).toHaveLength(1);
    expect(recounted(...twoMisses, returned(1), called(5, 1)).faults).toEqual([]);
  });

  it('does not count a missed turn as having been heard', () => {
    expect(recounted(opened, asked(1, 1, 'hall'), asked(2), asked(3, 3, 'hall'), called(1, 1), missed(1), called(2, 2), ...spoke(2), called(3, 1), ...spoke(3)).faults).toEqual([]);
  });
});

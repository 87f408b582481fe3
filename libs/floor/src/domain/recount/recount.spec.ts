import { answered, asked, called, carried, carriedAtTheEnd, counted, ended, missed, opened, over, paused, recounted, resumed, spoke, started, withdrawn } from '../../../../../test/support/journal-lines';

describe('calling again from the journal', () => {
  it('agrees with calls that follow the order', () => {
    const { faults, calls } = recounted(opened, asked(1), asked(2, 2, 'hall'), asked(3), counted({ 3: 2 }), called(1, 3), ...spoke(1), called(2, 2), ...spoke(2), called(3, 1), ...spoke(3));
    expect(faults).toEqual([]);
    expect(calls).toBe(3);
  });

  it('takes a reason for a reason, and counts it', () => {
    expect(recounted(opened, asked(1), asked(2), called(1, 2, 'hash'))).toEqual({ faults: [], calls: 1, outOfOrder: 1 });
  });

  it('agrees with a session from its first question to its end', () => {
    const session = [
      asked(1), asked(2, 2, 'hall'), asked(3, 1), withdrawn(3, 1), opened, asked(4, 3), counted({ 1: 2 }),
      called(1, 1), started(1), paused(1), answered(1, 1), resumed(1), ended(1), answered(2, 1),
      called(2, 2), started(2), paused(2), ended(2), carried(2), called(3, 4), missed(3), carriedAtTheEnd(4), over(4, 2, 2, 2),
    ];
    expect(recounted(...session).faults).toEqual([]);
  });
});

import { acted, appealDecided, appealed, asked, merged, opened, recounted, split, undone, type Line } from '../../../../../test/support/journal-lines';

/** After the opening and two questions: 1 is hidden by entry 4. */
const faults = (...lines: Line[]) => recounted(opened, asked(1), asked(2), acted('hidden', 1), ...lines).faults;

describe('appeals in a journal', () => {
  it('follow a ruling, and their decisions follow them', () => {
    expect(faults(appealed(1, 4), appealDecided(1, 4, false))).toEqual([]);
    expect(faults(appealed(1, 4), acted('restored', 1), appealDecided(1, 4, true))).toEqual([]);
    expect(faults(appealed(1, 4), acted('restored', 1), acted('hidden', 1), appealed(1, 7))).toEqual([]);
    expect(faults(acted('restored', 1), undone(5), appealed(1, 4))).toEqual([]);
    expect(faults(acted('restored', 1), merged(1, [2], 0), appealed(2, 6), split(2, 1, { 1: 0, 2: 0 }), appealDecided(2, 6, true))).toEqual([]);
    expect(faults(['words.erased', { entry: 2, fields: ['text'], reason: 'request' }])).toEqual([]);
  });

  it.each<[string, Line[], string]>([
    ['an appeal by another asker', [appealed(1, 4, 2)], '5: Question 1 is appealed by asker:2, who did not ask it'],
    ['an appeal against nothing', [appealed(2, 4)], '5: Question 2 appeals against 4, which is not the ruling on it'],
    ['an appeal against what was taken back', [undone(4), appealed(1, 4)], '6: Question 1 appeals against 4, which is not the ruling on it'],
    ['a second appeal', [appealed(1, 4), appealed(1, 4)], '6: Question 1 appeals against 4 a second time'],
    ['a decision without an appeal', [appealDecided(1, 4, false)], '5: An appeal of question 1 against 4 is decided, and none waits'],
    ['a second decision', [appealed(1, 4), appealDecided(1, 4, false), appealDecided(1, 4, false)], '7: An appeal of question 1 against 4 is decided, and none waits'],
    ['a granted appeal whose ruling stands', [appealed(1, 4), appealDecided(1, 4, true)], '6: The appeal of question 1 is granted, and the ruling stands'],
    ['a refused appeal whose ruling does not', [appealed(1, 4), acted('restored', 1), appealDecided(1, 4, false)], '7: The appeal of question 1 is not granted, and the ruling does not stand'],
    ['words erased of an entry to come', [['words.erased', { entry: 9, fields: ['text'], reason: 'request' }]], '5: Words of entry 9 are erased, which is not there yet'],
  ])('finds %s', (_, lines, fault) => {
    expect(faults(...lines)).toEqual([fault]);
  });
});

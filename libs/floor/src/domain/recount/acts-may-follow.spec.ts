import { acted, asked, called, counted, merged, opened, raised, recounted, returned, split, spoke, undone, withdrawn, type Line } from '../../../../../test/support/journal-lines';

const faults = (...lines: Line[]) => recounted(opened, ...lines).faults;

describe('what the desk does, in a journal', () => {
  it('is followed to the calls: what is held, hidden, declined or united is not called, what is raised comes first', () => {
    const two = [asked(1), asked(2)];
    for (const aside of ['held', 'hidden', 'declined']) expect(faults(...two, acted(aside, 1), called(1, 2))).toEqual([]);
    expect(faults(...two, merged(1, [2], 0), called(1, 1), ...spoke(1), split(2, 1, { 1: 0, 2: 0 }), called(2, 2))).toEqual([]);
    expect(faults(...two, raised(2), called(1, 2))).toEqual([]);
    expect(faults(...two, asked(3), raised(3), raised(2), called(1, 3), ...spoke(1), called(2, 2))).toEqual([]);
    expect(faults(...two, acted('edited', 1, { place: '35.22.01' }), called(1, 1))).toEqual([]);
  });

  it.each<[string, Line[], string]>([
    ['a call of a held question', [acted('held', 1), called(1, 1, 'hash')], '5: Question 1 is called, and cannot be'],
    ['a call of a hidden one', [acted('hidden', 1), called(1, 1)], '5: Question 1 is called, and cannot be'],
    ['a call of one that was united with another', [merged(1, [2], 0), called(1, 2)], '5: Question 2 is called, and cannot be'],
    ['a call of one that nobody accepted', [['question.asked', { question: 3, asker: 3, group: 'remote', place: 'outside', waits: true }, 'asker:3'], called(1, 3, 'hash')], '5: Question 3 is called, and cannot be'],
    ['a raised question passed by', [raised(2), called(1, 1)], '5: Question 1 is called without a reason, and the published order puts 2 first'],
    ['a restored question passed by', [acted('hidden', 1), acted('restored', 1), called(1, 2)], '6: Question 2 is called without a reason, and the published order puts 1 first'],
    ['one passed by whose hiding was taken back', [acted('hidden', 1), undone(4), called(1, 2)], '6: Question 2 is called without a reason, and the published order puts 1 first'],
    ['supporters that come from nowhere with a merge', [merged(1, [2], 1)], '4: Question 1 has 1 supporters when it is united, and can have 0 to 0'],
    ['supporters added up that supported both', [counted({ 1: 2, 2: 3 }), merged(1, [2], 6)], '5: Question 1 has 6 supporters when it is united, and can have 2 to 5'],
    ['supporters lost with a merge', [counted({ 1: 2, 2: 3 }), merged(1, [2], 1)], '5: Question 1 has 1 supporters when it is united, and can have 2 to 5'],
    ['supporters lost with a split', [counted({ 1: 2, 2: 3 }), merged(1, [2], 4), split(2, 1, { 1: 2, 2: 1 })], '6: Of 4 supporters 2 stay with question 1 and 1 are given back to 2'],
    ['one united with itself', [merged(1, [1], 0)], '4: Question 1 is not the earliest of those united'],
    ['one united with a later one', [merged(2, [1], 0)], '4: Question 2 is not the earliest of those united'],
    ['one hidden twice', [acted('hidden', 1), acted('hidden', 1)], '5: Question 1 is hidden, and cannot be'],
    ['one hidden that was taken back', [withdrawn(1), acted('hidden', 1)], '5: Question 1 is hidden, and cannot be'],
    ['one hidden while on the floor', [called(1, 1), acted('hidden', 1)], '5: Question 1 is hidden, and is on the floor'],
    ['one restored that was not hidden', [acted('restored', 1)], '4: Question 1 is restored, and cannot be'],
    ['one accepted that did not wait', [acted('accepted', 1)], '4: Question 1 is accepted, and cannot be'],
    ['one split that was not united', [split(2, 1, { 1: 0, 2: 0 })], '4: Question 2 is split from 1, and is not united with it'],
    ['one lowered that was not raised', [raised(1, false)], '4: Question 1 is reordered, and cannot be'],
    ['a question asked while the queue is closed', [['queue.closed', {}], asked(3)], '5: Question 3 is asked while the queue is closed'],
    ['a queue opened that was not closed', [['queue.reopened', {}]], '4: The queue is opened, and is already'],
    ['an undoing of nothing', [undone(2)], '4: What stands at 2 is taken back, and cannot be'],
    ['an undoing twice', [acted('held', 1), undone(4), undone(4)], '6: What stands at 4 is taken back, and cannot be'],
    ['an undoing of what somebody changed since', [acted('held', 1), acted('released', 1), undone(4)], '6: What stands at 4 is taken back, and question 1 has changed since'],
    ['an undoing of what was put since', [raised(1), called(1, 1), ...spoke(1), undone(4)], '8: What stands at 4 is taken back, and question 1 has changed since'],
    ['an answer to what was hidden', [acted('hidden', 1), ['answer.given', { answer: 1, question: 1 }]], '5: Question 1 is answered, and was not put'],
  ])('finds %s', (_, lines, fault) => {
    expect(faults(asked(1), asked(2), ...lines)).toEqual([fault]);
  });

  it('is taken back as though it had not been, supporters as they are counted', () => {
    const united = [asked(1), asked(2), asked(3), counted({ 1: 1, 2: 2 }), merged(1, [2], 3), undone(6, { 1: 1, 2: 2 })];
    expect(faults(...united, called(1, 2), ...spoke(1), called(2, 1))).toEqual([]);
    expect(faults(...united, called(1, 1))).toHaveLength(1);
    expect(faults(asked(1), asked(2), acted('edited', 1, { place: '35.22.01' }), raised(2), undone(5), undone(4), called(1, 1))).toEqual([]);
    expect(faults(['queue.closed', {}], undone(2), asked(1))).toEqual([]);
  });

  it('counts a turn for the kecamatan it was called from, also when that is said better later', () => {
    const spoken = [asked(1, 1, 'remote', '35.22.01'), asked(2, 2, 'remote', '35.22.01'), asked(3, 3, 'remote', '35.22.06'), called(1, 1), ['turn.missed', { turn: 1 }] as Line];
    expect(faults(...spoken, returned(1), acted('edited', 1, { place: '35.22.06' }), called(2, 1), ...spoke(2), called(3, 2))).toEqual([]);
  });
});

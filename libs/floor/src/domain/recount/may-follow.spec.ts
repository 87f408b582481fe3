import { answered, asked, called, carried, carriedAtTheEnd, counted, decided, directed, ended, missed, opened, over, paused, recounted, resumed, returned, spoke, started, taken, withdrawn, type Line } from '../../../../../test/support/journal-lines';

describe('what may follow in a journal', () => {
  it('lets nobody be called who cannot be, with or without a reason', () => {
    const cannot = (question: number, seq: number) => [`${seq}: Question ${question} is called, and cannot be`];
    expect(recounted(opened, called(1, 7)).faults).toEqual(cannot(7, 2));
    expect(recounted(opened, asked(1), withdrawn(1), called(1, 1, 'hash')).faults).toEqual(cannot(1, 4));
    expect(recounted(opened, asked(1), called(1, 1), ...spoke(1), called(2, 1, 'hash')).faults).toEqual(cannot(1, 6));
    expect(recounted(opened, asked(1), asked(2), called(1, 1), missed(1), called(2, 1, 'hash')).faults).toEqual(cannot(1, 6));
  });

  it('lets nobody be called while somebody is on', () => {
    expect(recounted(opened, asked(1), asked(2), called(1, 1), called(2, 2)).faults).toEqual(['5: Question 2 is called while turn 1 is on']);
  });

  it.each<[string, Line[], string]>([
    ['a number given twice', [asked(1), asked(1)], '3: Question 1 is asked, and the next is 2'],
    ['a number left out', [asked(2)], '2: Question 2 is asked, and the next is 1'],
    ['an asker left out', [asked(1, 2)], '2: Asker 2 asks, and the next new one is 1'],
    ['a question in another’s name', [['question.asked', { question: 1, asker: 1 }, 'asker:2']], '2: Question 1 of asker 1 is asked by asker:2'],
    ['a question taken for whoever asked by phone', [asked(1), taken(2, 1)], '3: Question 2 of asker 1 is asked by clerk'],
    ['a question taken by nobody at the desk', [taken(1, 1, 'system')], '2: Question 1 of asker 1 is asked by system'],
    ['a turn left out', [asked(1), called(2, 1)], '3: Turn 2 is called, and the next is 1'],
    ['an answer left out', [asked(1), called(1, 1), started(1), answered(2, 1)], '5: Answer 2 is given, and the next is 1'],
    ['a correction of no answer to the question', [asked(1), called(1, 1), started(1), answered(1, 1, 1)], '5: Answer 1 corrects 1, which is no answer to question 1'],
    ['a direction left out', [directed(1), directed(3)], '3: Direction 3 is given, and the next is 2'],
    ['a direction on a question that nobody asked', [directed(1, 4)], '2: Direction 1 is on question 4, which nobody asked'],
    ['a decision given twice', [decided(1), decided(1)], '3: Decision 1 is taken, and the next is 2'],
    ['a question seen that nobody asked', [['question.seen', { question: 1 }]], '2: Question 1 was never asked'],
    ['supporters of a question that nobody asked', [counted({ 4: 1 })], '2: Supporters are counted of question 4, which nobody asked'],
    ['supports released for a question that nobody asked', [['supports.released', { counts: { 4: 1 } }]], '2: Supporters are counted of question 4, which nobody asked'],
    ['supports dropped for one', [['supports.dropped', { counts: { 4: 1 } }]], '2: Supporters are counted of question 4, which nobody asked'],
    ['a return of one who was not passed over', [asked(1), returned(1)], '3: Asker 1 is back, and was not passed over'],
    ['a second opening', [opened], '2: The session is opened a second time'],
  ])('finds %s', (_, lines, fault) => {
    expect(recounted(opened, ...lines).faults).toEqual([fault]);
  });

  it('lets the desk ask for whom it added, also when their phone has asked since', () => {
    expect(recounted(opened, taken(1, 1), asked(2, 1), taken(3, 1, 'moderator')).faults).toEqual([]);
  });

  it('takes a question back for its asker alone, while it waits', () => {
    const notWaiting = (seq: number) => [`${seq}: Question 1 is withdrawn, and is not waiting`];
    expect(recounted(opened, withdrawn(1)).faults).toEqual(notWaiting(2));
    expect(recounted(opened, asked(1), withdrawn(1, 2)).faults).toEqual(['3: Question 1 is withdrawn by asker:2, who did not ask it']);
    expect(recounted(opened, asked(1), withdrawn(1), withdrawn(1)).faults).toEqual(notWaiting(4));
    expect(recounted(opened, asked(1), called(1, 1), withdrawn(1)).faults).toEqual(notWaiting(4));
    expect(recounted(opened, asked(1), called(1, 1), ...spoke(1), withdrawn(1)).faults).toEqual(notWaiting(6));
    expect(recounted(opened, asked(1), called(1, 1), missed(1), withdrawn(1)).faults).toEqual([]);
  });

  it('answers and carries only what was put', () => {
    for (const before of [[], [called(1, 1)], [called(1, 1), missed(1)], [withdrawn(1)]]) {
      expect(recounted(opened, asked(1), ...before, answered(1, 1)).faults).toEqual([`${before.length + 3}: Question 1 is answered, and was not put`]);
      expect(recounted(opened, asked(1), ...before, carried(1)).faults).toEqual([`${before.length + 3}: Question 1 is carried, and cannot be`]);
    }
    expect(recounted(opened, asked(1), called(1, 1), carriedAtTheEnd(1)).faults).toEqual(['4: Question 1 is carried, and cannot be']);
    const put = [opened, asked(1), called(1, 1), ...spoke(1)];
    expect(recounted(...put, carried(1), answered(1, 1)).faults).toEqual([]);
    expect(recounted(...put, answered(1, 1), carried(1)).faults).toHaveLength(1);
    expect(recounted(...put, carried(1), carried(1)).faults).toHaveLength(1);
  });

  it('lets a turn take no step but those of its table', () => {
    const turn = [opened, asked(1), called(1, 1)];
    const cannot = (state: string, ...steps: Line[]) => expect(recounted(...turn, ...steps).faults).toEqual([`${steps.length + 3}: Turn 1 is ${state}: ${steps.at(-1)![0]} cannot follow`]);
    cannot('called', ended(1));
    cannot('called', paused(1));
    cannot('speaking', started(1), missed(1));
    cannot('speaking', started(1), resumed(1));
    cannot('paused', started(1), paused(1), started(1));
    cannot('ended', ...spoke(1), ended(1));
    cannot('ended', ...spoke(1), missed(1));
    cannot('missed', missed(1), started(1));
    expect(recounted(...turn, started(2)).faults).toEqual(['4: Turn 2 was never called: turn.started cannot follow']);
  });

  it('lets nothing but questions stand before the opening', () => {
    expect(recounted(asked(1), called(1, 1)).faults).toEqual(['2: turn.called stands before the session was opened']);
    expect(recounted(over(0, 0, 0, 0)).faults).toEqual(['1: session.ended stands before the session was opened']);
  });

  it('lets nothing follow the end, nor stand within it', () => {
    expect(recounted(opened, over(0, 0, 0, 0), asked(1)).faults).toEqual(['3: question.asked stands after the end']);
    expect(recounted(opened, asked(1), asked(2), carriedAtTheEnd(1), called(1, 2)).faults).toEqual(['5: turn.called stands within the end']);
  });
});

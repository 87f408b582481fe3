import fc from 'fast-check';
import { answered, asked, called, carriedAtTheEnd, counted, ended, opened, over, recounted, spoke, started, type Line } from '../../../../../test/support/journal-lines';
import { type Group, nextInLine, type Waiting } from '../fair-order';

describe('what was published', () => {
  it.each<[string, Line[], string]>([
    ['supporters were passed by', [asked(1), asked(2), counted({ 2: 1 }), called(1, 1)], '5: Question 1 is called without a reason, and the published order puts 2 first'],
    ['a group not yet heard was', [asked(1), asked(2, 2, 'hall'), asked(3), called(1, 1), ...spoke(1), called(2, 3)], '8: Question 3 is called without a reason, and the published order puts 2 first'],
    ['a kecamatan not yet heard was', [asked(1), asked(2), asked(3, 3, 'remote', 'unsaid'), called(1, 1), ...spoke(1), called(2, 2)], '8: Question 2 is called without a reason, and the published order puts 3 first'],
    ['one who had no turn was', [asked(1), asked(2, 1), asked(3, 2), called(1, 1), ...spoke(1), called(2, 2)], '8: Question 2 is called without a reason, and the published order puts 3 first'],
    ['whoever asked first was', [asked(1), asked(2), called(1, 2)], '4: Question 2 is called without a reason, and the published order puts 1 first'],
  ])('finds that %s', (_, lines, fault) => {
    expect(recounted(opened, ...lines).faults).toEqual([fault]);
  });

  it('takes no rule for an order but its own, and goes on calling by that', () => {
    const unknown = recounted(['session.opened', { order: 'adil-9' }], asked(1), asked(2), called(1, 2)).faults;
    expect(unknown).toEqual(['1: Calls are to follow adil-9, a rule that is not known here', '4: Question 2 is called without a reason, and the published order puts 1 first']);
  });

  it('ends with nobody on, nothing open, and the totals of what was read', () => {
    expect(recounted(opened, asked(1), called(1, 1), over(1, 0, 0, 0)).faults).toEqual(['4: The session ends while turn 1 is on']);
    expect(recounted(opened, asked(1), over(1, 0, 0, 0)).faults).toEqual(['3: The session ends, and question 1 is neither answered nor carried']);
    const end = [opened, asked(1), asked(2), called(1, 1), started(1), answered(1, 1), ended(1), carriedAtTheEnd(2)];
    expect(recounted(...end, over(2, 1, 1, 1)).faults).toEqual([]);
    for (const wrong of [over(3, 1, 1, 1), over(2, 2, 1, 1), over(2, 1, 0, 1), over(2, 1, 1, 0)]) {
      expect(recounted(...end, wrong).faults).toEqual(['9: The totals at the end are not those of the journal: 2, 1, 1, 1']);
    }
  });

  it('accepts what the pure rule chose, and refuses every other choice', () => {
    const question = fc.record({ asker: fc.integer({ min: 1, max: 4 }), group: fc.constantFrom<Group>('hall', 'remote'), place: fc.constantFrom('a', 'b'), supports: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(question, { minLength: 2, maxLength: 8 }), fc.array(fc.nat(7), { maxLength: 8 }), (drawn, picks) => {
        const askers = [...new Set(drawn.map(({ asker }) => asker))]; // numbered as they come
        const questions = drawn.map((each) => ({ ...each, asker: askers.indexOf(each.asker) + 1 }));
        const lines: Line[] = [opened, ...questions.map(({ asker, group, place }, i) => asked(i + 1, asker, group, place)), counted(Object.fromEntries(questions.map(({ supports }, i) => [i + 1, supports])))];
        const turns = new Map<number, number>();
        const heard = { groups: new Map<Group, number>(), places: new Map<string, number>() };
        let left = questions.map((q, i): Waiting => ({ ...q, no: i + 1, seq: i + 2, turns: 0 }));
        for (const [i, pick] of picks.entries()) {
          left = left.map((one) => ({ ...one, turns: turns.get(one.asker) ?? 0 }));
          const right = nextInLine(left, heard);
          const tried = left[pick % Math.max(1, left.length)];
          if (!right || !tried) return;
          expect(recounted(...lines, called(i + 1, tried.no)).faults).toHaveLength(tried.no === right.no ? 0 : 1);
          lines.push(called(i + 1, right.no), ...spoke(i + 1));
          turns.set(right.asker, (turns.get(right.asker) ?? 0) + 1);
          heard.groups.set(right.group, lines.length - 2);
          heard.places.set(right.place, lines.length - 2);
          left = left.filter(({ no }) => no !== right.no);
        }
      }),
    );
  });
});

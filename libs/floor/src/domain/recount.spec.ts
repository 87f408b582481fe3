import fc from 'fast-check';
import { type Group, nextInLine, ORDER_RULE, type Waiting } from './fair-order';
import type { Entry } from './journal-chain';
import { Recount } from './recount';

type Line = [kind: string, body: Record<string, unknown>];

const opened: Line = ['session.opened', { order: ORDER_RULE }];
const asked = (question: number, asker = question, group: Group = 'remote', place = 'outside'): Line => ['question.asked', { question, asker, group, place }];
const called = (turn: number, question: number, reason?: string): Line => ['turn.called', { turn, question, ...(reason && { reason }) }];
const ended = (turn: number): Line => ['turn.ended', { turn }];
const missed = (turn: number): Line => ['turn.missed', { turn }];
const counted = (counts: Record<string, number>): Line => ['supports.counted', { counts }];
const withdrawn = (question: number): Line => ['question.withdrawn', { question }];
const returned = (asker: number): Line => ['asker.returned', { asker }];

function recounted(...lines: Line[]) {
  const recount = new Recount();
  const faults = lines.flatMap(([kind, body], i) => recount.take({ session: '', seq: i + 1, at: '', kind, actor: 'system', body } satisfies Entry) ?? []);
  return { faults: faults.map(({ seq, fault }) => `${seq}: ${fault}`), calls: recount.calls, outOfOrder: recount.outOfOrder };
}

describe('calling again from the journal', () => {
  it('agrees with calls that follow the order', () => {
    const { faults, calls } = recounted(opened, asked(1), asked(2, 2, 'hall'), asked(3), counted({ 3: 2 }), called(1, 3), ended(1), called(2, 2), ended(2), called(3, 1), ended(3));
    expect(faults).toEqual([]);
    expect(calls).toBe(3);
  });

  it.each<[string, Line[], string]>([
    ['supporters were passed by', [asked(1), asked(2), counted({ 2: 1 }), called(1, 1)], '5: Question 1 is called without a reason, and the published order puts 2 first'],
    ['a group not yet heard was', [asked(1), asked(2, 2, 'hall'), asked(3), called(1, 1), ended(1), called(2, 3)], '7: Question 3 is called without a reason, and the published order puts 2 first'],
    ['a kecamatan not yet heard was', [asked(1), asked(2), asked(3, 3, 'remote', 'unsaid'), called(1, 1), ended(1), called(2, 2)], '7: Question 2 is called without a reason, and the published order puts 3 first'],
    ['one who had no turn was', [asked(1), asked(2, 1), asked(3), called(1, 1), ended(1), called(2, 2)], '7: Question 2 is called without a reason, and the published order puts 3 first'],
    ['whoever asked first was', [asked(1), asked(2), called(1, 2)], '4: Question 2 is called without a reason, and the published order puts 1 first'],
  ])('finds that %s', (_, lines, fault) => {
    expect(recounted(opened, ...lines).faults).toEqual([fault]);
  });

  it('takes a reason for a reason, and counts it', () => {
    expect(recounted(opened, asked(1), asked(2), called(1, 2, 'hash'))).toEqual({ faults: [], calls: 1, outOfOrder: 1 });
  });

  it('lets nobody be called who cannot be, with or without a reason', () => {
    const cannot = (question: number, seq: number) => [`${seq}: Question ${question} is called, and cannot be`];
    expect(recounted(opened, called(1, 7)).faults).toEqual(cannot(7, 2));
    expect(recounted(opened, asked(1), withdrawn(1), called(1, 1, 'hash')).faults).toEqual(cannot(1, 4));
    expect(recounted(opened, asked(1), called(1, 1), ended(1), called(2, 1, 'hash')).faults).toEqual(cannot(1, 5));
    expect(recounted(opened, asked(1), asked(2), called(1, 1), missed(1), called(2, 1, 'hash')).faults).toEqual(cannot(1, 6));
  });

  it('lets nobody be called while somebody is on', () => {
    expect(recounted(opened, asked(1), asked(2), called(1, 1), called(2, 2)).faults).toEqual(['5: Question 2 is called while turn 1 is on']);
  });

  it('passes over a no-show until one other turn has ended, and after the second until he is back', () => {
    const twoMisses = [opened, asked(1), asked(2), asked(3), called(1, 1), missed(1), called(2, 2), ended(2), called(3, 1), missed(3), called(4, 3), ended(4)];
    expect(recounted(...twoMisses).faults).toEqual([]);
    expect(recounted(...twoMisses, called(5, 1)).faults).toHaveLength(1);
    expect(recounted(...twoMisses, returned(1), called(5, 1)).faults).toEqual([]);
  });

  it('does not count a missed turn as having been heard', () => {
    expect(recounted(opened, asked(1, 1, 'hall'), asked(2), asked(3, 3, 'hall'), called(1, 1), missed(1), called(2, 2), ended(2), called(3, 1), ended(3)).faults).toEqual([]);
  });

  it('finds what cannot have happened', () => {
    expect(recounted(opened, asked(1), asked(1)).faults).toEqual(['3: Question 1 is asked a second time']);
    expect(recounted(opened, withdrawn(1)).faults).toEqual(['2: Question 1 was never asked']);
    expect(recounted(opened, counted({ 4: 1 })).faults).toEqual(['2: Supporters are counted of question 4, which nobody asked']);
    expect(recounted(opened, asked(1), called(1, 1), ended(1), ended(1)).faults).toEqual(['5: Turn 1 ends, and is not on']);
    expect(recounted(opened, asked(1), called(1, 1), ended(1), missed(1)).faults).toEqual(['5: Turn 1 is missed, and is not on']);
  });

  it('checks no order by a rule that is not its own, yet who may be called', () => {
    expect(recounted(['session.opened', { order: 'adil-9' }], asked(1), asked(2), called(1, 2)).faults).toEqual([]);
    expect(recounted(['session.opened', { order: 'adil-9' }], called(1, 2)).faults).toHaveLength(1);
  });

  it('accepts what the pure rule chose, and refuses every other choice', () => {
    const question = fc.record({ asker: fc.integer({ min: 1, max: 4 }), group: fc.constantFrom<Group>('hall', 'remote'), place: fc.constantFrom('a', 'b'), supports: fc.nat(2) });
    fc.assert(
      fc.property(fc.array(question, { minLength: 2, maxLength: 8 }), fc.array(fc.nat(7), { maxLength: 8 }), (questions, picks) => {
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
          lines.push(called(i + 1, right.no), ended(i + 1));
          turns.set(right.asker, (turns.get(right.asker) ?? 0) + 1);
          heard.groups.set(right.group, lines.length - 1);
          heard.places.set(right.place, lines.length - 1);
          left = left.filter(({ no }) => no !== right.no);
        }
      }),
    );
  });
});

import fc from 'fast-check';
import { type Group, nextInLine, ORDER_RULE, type Waiting } from './fair-order';
import type { Entry } from './journal-chain';
import { Recount } from './recount';

type Line = [kind: string, body: Record<string, unknown>, actor?: string];

const opened: Line = ['session.opened', { order: ORDER_RULE }];
const asked = (question: number, asker = question, group: Group = 'remote', place = 'outside'): Line => ['question.asked', { question, asker, group, place }, `asker:${asker}`];
const called = (turn: number, question: number, reason?: string): Line => ['turn.called', { turn, question, ...(reason && { reason }) }];
const step = (kind: string, turn: number): Line => [`turn.${kind}`, { turn }];
const started = (turn: number) => step('started', turn);
const paused = (turn: number) => step('paused', turn);
const resumed = (turn: number) => step('resumed', turn);
const ended = (turn: number) => step('ended', turn);
const missed = (turn: number) => step('missed', turn);
const spoke = (turn: number) => [started(turn), ended(turn)];
const counted = (counts: Record<string, number>): Line => ['supports.counted', { counts }];
const withdrawn = (question: number, by = question): Line => ['question.withdrawn', { question }, `asker:${by}`];
const carried = (question: number, actor = 'moderator'): Line => ['question.carried', { question }, actor];
const carriedAtTheEnd = (question: number) => carried(question, 'system');
const answered = (answer: number, question: number): Line => ['answer.given', { answer, question }];
const returned = (asker: number): Line => ['asker.returned', { asker }];
const over = (asked: number, turns: number, answers: number, carried: number): Line => ['session.ended', { asked, turns, answers, carried }];

function recounted(...lines: Line[]) {
  const recount = new Recount();
  const faults = lines.flatMap(([kind, body, actor = 'moderator'], i) => recount.take({ session: '', seq: i + 1, at: '', kind, actor, body } satisfies Entry) ?? []);
  return { faults: faults.map(({ seq, fault }) => `${seq}: ${fault}`), calls: recount.calls, outOfOrder: recount.outOfOrder };
}

describe('calling again from the journal', () => {
  it('agrees with calls that follow the order', () => {
    const { faults, calls } = recounted(opened, asked(1), asked(2, 2, 'hall'), asked(3), counted({ 3: 2 }), called(1, 3), ...spoke(1), called(2, 2), ...spoke(2), called(3, 1), ...spoke(3));
    expect(faults).toEqual([]);
    expect(calls).toBe(3);
  });

  it.each<[string, Line[], string]>([
    ['supporters were passed by', [asked(1), asked(2), counted({ 2: 1 }), called(1, 1)], '5: Question 1 is called without a reason, and the published order puts 2 first'],
    ['a group not yet heard was', [asked(1), asked(2, 2, 'hall'), asked(3), called(1, 1), ...spoke(1), called(2, 3)], '8: Question 3 is called without a reason, and the published order puts 2 first'],
    ['a kecamatan not yet heard was', [asked(1), asked(2), asked(3, 3, 'remote', 'unsaid'), called(1, 1), ...spoke(1), called(2, 2)], '8: Question 2 is called without a reason, and the published order puts 3 first'],
    ['one who had no turn was', [asked(1), asked(2, 1), asked(3, 2), called(1, 1), ...spoke(1), called(2, 2)], '8: Question 2 is called without a reason, and the published order puts 3 first'],
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
    expect(recounted(opened, asked(1), called(1, 1), ...spoke(1), called(2, 1, 'hash')).faults).toEqual(cannot(1, 6));
    expect(recounted(opened, asked(1), asked(2), called(1, 1), missed(1), called(2, 1, 'hash')).faults).toEqual(cannot(1, 6));
  });

  it('lets nobody be called while somebody is on', () => {
    expect(recounted(opened, asked(1), asked(2), called(1, 1), called(2, 2)).faults).toEqual(['5: Question 2 is called while turn 1 is on']);
  });

  it('passes over a no-show until one other turn has ended, and after the second until he is back', () => {
    const twoMisses = [opened, asked(1), asked(2), asked(3), called(1, 1), missed(1), called(2, 2), ...spoke(2), called(3, 1), missed(3), called(4, 3), ...spoke(4)];
    expect(recounted(...twoMisses).faults).toEqual([]);
    expect(recounted(...twoMisses, called(5, 1)).faults).toHaveLength(1);
    expect(recounted(...twoMisses, returned(1), called(5, 1)).faults).toEqual([]);
  });

  it('does not count a missed turn as having been heard', () => {
    expect(recounted(opened, asked(1, 1, 'hall'), asked(2), asked(3, 3, 'hall'), called(1, 1), missed(1), called(2, 2), ...spoke(2), called(3, 1), ...spoke(3)).faults).toEqual([]);
  });

  it('agrees with a session from its first question to its end', () => {
    const session = [
      asked(1), asked(2, 2, 'hall'), asked(3, 1), withdrawn(3, 1), opened, asked(4, 3), counted({ 1: 2 }),
      called(1, 1), started(1), paused(1), answered(1, 1), resumed(1), ended(1), answered(2, 1),
      called(2, 2), started(2), paused(2), ended(2), carried(2), called(3, 4), missed(3), carriedAtTheEnd(4), over(4, 2, 2, 2),
    ];
    expect(recounted(...session).faults).toEqual([]);
  });

  it.each<[string, Line[], string]>([
    ['a number given twice', [asked(1), asked(1)], '3: Question 1 is asked, and the next is 2'],
    ['a number left out', [asked(2)], '2: Question 2 is asked, and the next is 1'],
    ['an asker left out', [asked(1, 2)], '2: Asker 2 asks, and the next new one is 1'],
    ['a question in another’s name', [['question.asked', { question: 1, asker: 1 }, 'asker:2']], '2: Question 1 of asker 1 is asked by asker:2'],
    ['a turn left out', [asked(1), called(2, 1)], '3: Turn 2 is called, and the next is 1'],
    ['an answer left out', [asked(1), called(1, 1), started(1), answered(2, 1)], '5: Answer 2 is given, and the next is 1'],
    ['a question seen that nobody asked', [['question.seen', { question: 1 }]], '2: Question 1 was never asked'],
    ['supporters of a question that nobody asked', [counted({ 4: 1 })], '2: Supporters are counted of question 4, which nobody asked'],
    ['supports released for a question that nobody asked', [['supports.released', { counts: { 4: 1 } }]], '2: Supporters are counted of question 4, which nobody asked'],
    ['supports dropped for one', [['supports.dropped', { counts: { 4: 1 } }]], '2: Supporters are counted of question 4, which nobody asked'],
    ['a return of one who was not passed over', [asked(1), returned(1)], '3: Asker 1 is back, and was not passed over'],
    ['a second opening', [opened], '2: The session is opened a second time'],
  ])('finds %s', (_, lines, fault) => {
    expect(recounted(opened, ...lines).faults).toEqual([fault]);
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

  it('takes no rule for an order but its own, and goes on calling by that', () => {
    const unknown = recounted(['session.opened', { order: 'adil-9' }], asked(1), asked(2), called(1, 2)).faults;
    expect(unknown).toEqual(['1: Calls are to follow adil-9, a rule that is not known here', '4: Question 2 is called without a reason, and the published order puts 1 first']);
  });

  it('lets nothing but questions stand before the opening', () => {
    expect(recounted(asked(1), called(1, 1)).faults).toEqual(['2: turn.called stands before the session was opened']);
    expect(recounted(over(0, 0, 0, 0)).faults).toEqual(['1: session.ended stands before the session was opened']);
  });

  it('lets nothing follow the end, nor stand within it', () => {
    expect(recounted(opened, over(0, 0, 0, 0), asked(1)).faults).toEqual(['3: question.asked stands after the end']);
    expect(recounted(opened, asked(1), asked(2), carriedAtTheEnd(1), called(1, 2)).faults).toEqual(['5: turn.called stands within the end']);
  });

  it('ends with nobody on, nothing open, and the totals of what was read', () => {
    expect(recounted(opened, asked(1), called(1, 1), over(1, 0, 0, 0)).faults).toEqual(['4: The session ends while turn 1 is on']);
    expect(recounted(opened, asked(1), called(1, 1), carriedAtTheEnd(1)).faults).toEqual(['4: Question 1 is carried, and cannot be']);
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

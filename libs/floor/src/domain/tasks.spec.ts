import { byUrgency, daysBetween, isLate, type Owed } from './tasks';

const today = '2026-03-10';
const question = (since: string): Owed => ({ kind: 'answer', since });
const promise = (due: string, doneOn?: string): Owed => ({ kind: 'promise', since: '2026-01-02', due, ...(doneOn && { doneOn }) });

describe('what an agency owes', () => {
  it('is late from the day after it was due', () => {
    expect(isLate(promise('2026-03-10'), today)).toBe(false);
    expect(isLate(promise('2026-03-09'), today)).toBe(true);
    expect(isLate(question('2020-01-01'), today)).toBe(false);
  });

  it('stays late where it was done after its day, and never is where it was done in time', () => {
    expect(isLate(promise('2026-02-01', '2026-02-02'), today)).toBe(true);
    expect(isLate(promise('2026-02-01', '2026-02-01'), today)).toBe(false);
  });

  it('stands with what is late first, and what is done last', () => {
    const [worst, late, soon, old, young, done, doneBefore] = [promise('2026-01-05'), promise('2026-03-01'), promise('2026-03-10'), question('2026-01-09'), question('2026-02-06'), promise('2026-02-01', '2026-03-02'), promise('2026-02-01', '2026-02-01')];
    expect([doneBefore, young, done, soon, late, old, worst].toSorted(byUrgency(today))).toEqual([worst, late, soon, old, young, done, doneBefore]);
  });

  it('waits in whole days, across months', () => {
    expect(daysBetween('2026-02-27', '2026-03-02')).toBe(3);
    expect(daysBetween(today, today)).toBe(0);
  });
});

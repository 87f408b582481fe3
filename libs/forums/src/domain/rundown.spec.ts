import { fitted, plannedTimes, SIX_STEPS } from './rundown';

describe('the rundown', () => {
  it('gives the citizens the time that the other steps leave', () => {
    const steps = fitted(SIX_STEPS, 150);
    expect(steps.map(({ kind }) => kind)).toEqual(['opening', 'last-answers', 'briefing', 'dialogue', 'answers', 'directions']);
    expect(steps.reduce((sum, { minutes }) => sum + minutes, 0)).toBe(150);
  });

  it('leaves them ten minutes in the shortest session, ten hours in the longest', () => {
    expect([30, 720].map((minutes) => fitted(SIX_STEPS, minutes).find(({ kind }) => kind === 'dialogue')?.minutes)).toEqual([10, 600]);
  });

  it('knows when a step begins until one before it has no length', () => {
    const at = (time: string) => new Date(`2026-01-09T${time}:00+07:00`);
    expect(plannedTimes(at('13:00'), [{ minutes: 10 }, { minutes: 15 }, { minutes: null }, { minutes: 5 }])).toEqual([at('13:00'), at('13:10'), at('13:25'), undefined]);
    expect(plannedTimes(null, [{ minutes: 10 }])).toEqual([undefined]);
  });
});

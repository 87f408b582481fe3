import type { Step } from '../src/lib/api/types';
import { courseOf, timeOf } from '../src/lib/sessions/course';

const at = (time: string) => `2026-01-09T${time}:00.000Z`;
const step = (no: number, planned: string, more: Partial<Step> = {}): Step => ({ no, kind: 'other', title: `Langkah ${no}`, minutes: 30, plannedAt: at(planned), ...more });
const steps = [step(1, '06:00'), step(2, '06:30'), step(3, '07:00'), step(4, '07:30')];
const second = { no: 2, title: 'Langkah 2', since: at('06:40') };
const times = (now: string, on = second) => steps.map((each) => timeOf(each, on, courseOf(steps, on, Date.parse(at(now))).late));

describe('when the steps of a rundown are', () => {
  it('is later by what the step that is on began late', () => {
    expect(times('06:50')).toEqual([at('06:00'), at('06:40'), at('07:10'), at('07:40')]);
  });

  it('is later by what it overruns, too', () => {
    expect(times('07:25')).toEqual([at('06:00'), at('06:40'), at('07:25'), at('07:55')]);
  });

  it('is earlier where all goes faster than planned', () => {
    expect(times('06:30', { ...second, since: at('06:20') })[2]).toBe(at('06:50'));
  });

  it('is as planned while no step is on, and when a step began it is that', () => {
    expect(timeOf(steps[2]!, undefined, undefined)).toBe(at('07:00'));
    expect(timeOf(step(1, '06:00', { beganAt: at('06:03') }), second, 10)).toBe(at('06:03'));
  });
});

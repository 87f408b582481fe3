import { callsUntil } from './calls-until';

const at = (time: string) => new Date(`2026-01-09T${time}:00Z`);
const endsAt = at('08:00');
const dialogue = { kind: 'dialogue', since: at('06:40'), minutes: 45, last: false };

describe('until when people are called', () => {
  it('is the end of the dialogue, from when it really began', () => {
    expect(callsUntil({ endsAt, step: dialogue })).toEqual(at('07:25'));
  });

  it('is the session’s planned end, where no step is on, the dialogue has no minutes, or nothing comes after what is on', () => {
    expect(callsUntil({ endsAt })).toEqual(endsAt);
    expect(callsUntil({ endsAt, step: { ...dialogue, minutes: null } })).toEqual(endsAt);
    expect(callsUntil({ endsAt, step: { ...dialogue, kind: 'answers', last: true } })).toEqual(endsAt);
  });

  it('is not known while something else is on, and more is to come', () => {
    expect(callsUntil({ endsAt, step: { ...dialogue, kind: 'briefing' } })).toBeUndefined();
  });
});

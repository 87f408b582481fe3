import fc from 'fast-check';
import { afterStep, clockAfter, type Clocked, clockOf, stepsFrom, type TurnState, type TurnStep } from './turn-states';

const STATES: TurnState[] = ['called', 'speaking', 'paused', 'ended', 'missed'];
const STEPS: TurnStep[] = ['start', 'miss', 'pause', 'resume', 'end'];

describe('a turn', () => {
  it.each([
    ['called', 'start', 'speaking'],
    ['called', 'miss', 'missed'],
    ['speaking', 'pause', 'paused'],
    ['speaking', 'end', 'ended'],
    ['paused', 'resume', 'speaking'],
    ['paused', 'end', 'ended'],
  ] as const)('that is %s can %s and is then %s', (state, step, after) => {
    expect(afterStep(state, step)).toBe(after);
  });

  it('that was called is not ended by the next press: it starts, or a person says nobody came', () => {
    expect(stepsFrom('called')).toEqual(['start', 'miss']);
    expect(afterStep('called', 'end')).toBeUndefined();
  });

  it('that began is never missed', () => {
    expect(afterStep('speaking', 'miss')).toBeUndefined();
    expect(afterStep('paused', 'miss')).toBeUndefined();
  });

  it('that is over stays over', () => {
    expect([...stepsFrom('ended'), ...stepsFrom('missed')]).toEqual([]);
  });

  it('offers exactly the steps that lead somewhere', () => {
    for (const state of STATES) expect(stepsFrom(state)).toEqual(STEPS.filter((step) => afterStep(state, step)));
  });
});

describe("a turn's clock", () => {
  const standing: Clocked = { limitSeconds: 180, spokenMs: 0 };

  it('stands until the turn starts', () => {
    expect(clockOf(standing, 99_000)).toEqual({ spoken: 0, left: 180_000 });
  });

  it('says when the time will be up', () => {
    expect(clockOf({ ...standing, spokenMs: 30_000, runningSince: 100_000 }, 110_000)).toEqual({ spoken: 40_000, left: 140_000, endsAt: 250_000 });
  });

  it('counts on below nought', () => {
    expect(clockOf({ ...standing, runningSince: 0 }, 200_000).left).toBe(-20_000);
  });

  it('does not give time back when a reading is from before the start', () => {
    expect(clockOf({ ...standing, runningSince: 1_000 }, 900).left).toBe(180_000);
  });

  it('counts the time spoken and no pause, however often the turn is paused', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.nat(60_000), fc.nat(60_000)), { maxLength: 8 }), (stretches) => {
      let now = 1_000_000;
      let turn: Clocked = standing;
      for (const [speaking, pausing] of stretches) {
        turn = clockAfter(turn, 'speaking', now);
        now += speaking;
        turn = clockAfter(turn, 'paused', now);
        now += pausing;
      }
      const spoken = stretches.reduce((sum, [speaking]) => sum + speaking, 0);
      expect(clockOf(turn, now)).toEqual({ spoken, left: 180_000 - spoken });
    }));
  });

  it('shows the time that is up at its end, whenever it is read', () => {
    fc.assert(fc.property(fc.nat(100_000), fc.nat(1_000_000), fc.nat(500_000), (spokenMs, runningSince, later) => {
      const now = runningSince + later;
      const { left, endsAt } = clockOf({ limitSeconds: 180, spokenMs, runningSince }, now);
      expect(now + left).toBe(endsAt);
    }));
  });
});

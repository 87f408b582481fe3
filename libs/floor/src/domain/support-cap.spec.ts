import fc from 'fast-check';
import { afterOneLess, afterOneMore, type CapWindow, isNew, MOST_IN_A_WINDOW, NEW_FOR_MS, WINDOW_MS } from './support-cap';

const START = Date.UTC(2026, 0, 9, 6);
const at = (ms: number) => new Date(START + ms);

describe('the cap on a network’s new devices', () => {
  it('is for devices first seen under 24 hours ago', () => {
    expect(isNew(at(0), at(NEW_FOR_MS - 1))).toBe(true);
    expect(isNew(at(0), at(NEW_FOR_MS))).toBe(false);
  });

  it('lets two hundred count within ten minutes of the first, and then two hundred more', () => {
    let window: CapWindow | undefined;
    for (let i = 0; i < MOST_IN_A_WINDOW; i++) window = afterOneMore(window, at(i));
    expect(window).toEqual({ since: at(0), counted: MOST_IN_A_WINDOW });
    expect(afterOneMore(window, at(WINDOW_MS - 1))).toBeUndefined();
    expect(afterOneMore(window, at(WINDOW_MS))).toEqual({ since: at(WINDOW_MS), counted: 1 });
  });

  it('gives a place back with what is taken back in the same window', () => {
    const full = { since: at(0), counted: MOST_IN_A_WINDOW };
    expect(afterOneMore(afterOneLess(full, at(1)), at(2))).toEqual(full);
    expect(afterOneLess(full, at(WINDOW_MS))).toBe(full);
    expect(afterOneLess({ since: at(0), counted: 0 }, at(1))).toEqual({ since: at(0), counted: 0 });
  });

  it('adds at most two hundred to the counts in a window, however they press', () => {
    fc.assert(fc.property(fc.array(fc.tuple(fc.boolean(), fc.nat(3_000)), { maxLength: 2_000 }), (presses) => {
      let [now, added, standing, window] = [0, 0, 0, undefined as CapWindow | undefined];
      for (const [gives, pause] of presses) {
        const before = window?.since;
        now += pause;
        if (gives) {
          const next = afterOneMore(window, at(now));
          if (next) [window, standing] = [next, standing + 1];
          added = (window?.since === before ? added : 0) + Number(next !== undefined);
        } else if (standing > 0) {
          [window, standing] = [window && afterOneLess(window, at(now)), standing - 1];
          added -= 1;
        }
        if (added > MOST_IN_A_WINDOW) return false;
      }
      return true;
    }));
  });
});

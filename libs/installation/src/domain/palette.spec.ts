import { wcagContrast } from 'culori';
import fc from 'fast-check';
import { leastContrast, NEEDED_CONTRAST, nearestPassing, paletteOf } from './palette';

const colours = fc.integer({ min: 0, max: 0xffffff }).map((n) => `#${n.toString(16).padStart(6, '0')}`);
const NIGHT = ['#131714', '#1b211d', '#0e110f'];

describe('an accent', () => {
  it('of the platform’s own stands out', () => {
    expect(leastContrast('#0d5f52')).toBeGreaterThan(6);
    expect(nearestPassing('#0d5f52')).toBe('#0d5f52');
  });

  it.each([
    ['#ffd700', 1.17],
    ['#2e9e5b', 2.87],
    ['#777777', 3.75],
  ])('%s is too pale: %f', (accent, ratio) => {
    expect(leastContrast(accent)).toBe(ratio);
  });

  it('has a nearest shade that passes, whatever it is', () => {
    fc.assert(fc.property(colours, (accent) => leastContrast(nearestPassing(accent)) >= NEEDED_CONTRAST));
  });

  it('by night is read on every ground, and what stands on it too', () => {
    fc.assert(
      fc.property(colours, (accent) => {
        const { accentDark, onAccentDark, tintDark } = paletteOf(accent);
        for (const ground of [...NIGHT, tintDark, onAccentDark]) expect(wcagContrast(accentDark, ground)).toBeGreaterThanOrEqual(NEEDED_CONTRAST);
      }),
    );
  });
});

import { clampChroma, converter, formatHex, type Oklch, wcagContrast } from 'culori';

/** What a page is coloured with, by day and by night; all "#rrggbb". */
export interface Palette {
  /** What can be pressed; white stands on it. */
  accent: string;
  /** What is mine, chosen, next; `accent` stands on it. */
  tint: string;
  accentDark: string;
  onAccentDark: string;
  tintDark: string;
}

/** WCAG 2.2, 1.4.3: what text needs against what it stands on. */
export const NEEDED_CONTRAST = 4.5;

/** White, and the grounds of the pages by day (apps/web/src/lib/ui/app.css: paper, card, well). */
const GROUNDS = ['#ffffff', '#faf6ef', '#fffdf9', '#f1ebe0'];

/** As fine as a screen shows. */
const STEP = 0.005;

const toOklch = converter('oklch');

/** By night, where the given colour would be too dark, the same hue is as light as it must be. */
export function paletteOf(accent: string): Palette {
  const colour = toOklch(accent)!;
  return { accent, tint: shade(colour, 0.94, 0.02), accentDark: shade(colour, 0.78, 0.11), onAccentDark: shade(colour, 0.25, 0.03), tintDark: shade(colour, 0.28, 0.035) };
}

/** The ratio with the ground it stands out from least, rounded down: 4.49 is not 4.5. */
export function leastContrast(accent: string): number {
  const ratios = [...GROUNDS, paletteOf(accent).tint].map((ground) => wcagContrast(accent, ground));
  return Math.floor(Math.min(...ratios) * 100) / 100;
}

/** The same hue, no darker than it must be. */
export function nearestPassing(accent: string): string {
  const colour = toOklch(accent)!;
  for (let l = colour.l; l > 0; l -= STEP) {
    const darker = shade(colour, l, colour.c);
    if (leastContrast(darker) >= NEEDED_CONTRAST) return darker;
  }
  return '#000000';
}

const shade = ({ c, h }: Oklch, l: number, strongest: number) => formatHex(clampChroma({ mode: 'oklch', l, c: Math.min(c, strongest), h }, 'oklch'));

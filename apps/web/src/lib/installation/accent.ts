import type { Installation } from '#lib/api/types.ts';

/** The regency's colours as a style of the document, in the place of the platform's own (lib/ui/app.css). */
export const accentStyle = ({ palette }: Installation) =>
  palette
    ? `--accent-day:${palette.accent};--tint-day:${palette.tint};--accent-night:${palette.accentDark};--on-accent-night:${palette.onAccentDark};--tint-night:${palette.tintDark}`
    : '';

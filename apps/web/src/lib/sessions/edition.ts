import type { SessionSummary } from '#lib/api/types.ts';
import { clock } from '#lib/format/format.ts';
import { m } from '#lib/paraglide/messages.js';

/** "Edisi 150 Periode 2", "Edisi 96 (perkiraan)", or nothing where the series is not counted. */
export function editionLabel({ edition, editionInferred, period }: Pick<SessionSummary, 'edition' | 'editionInferred' | 'period'>) {
  if (!edition) return undefined;
  if (editionInferred) return m.edition_inferred({ edition });
  return period ? m.edition_period({ edition, period }) : m.edition({ edition });
}

/** "Dialog Publik · Edisi 151" */
export const seriesLabel = (session: SessionSummary) => [session.series.title, editionLabel(session)].filter(Boolean).join(' · ');

/** "13.00–15.00 WIB"; what the source does not tell is said, not invented. */
export function hours({ startsAt, endsAt }: Pick<SessionSummary, 'startsAt' | 'endsAt'>) {
  if (startsAt && endsAt) return m.time_range({ from: clock(startsAt), to: clock(endsAt) });
  return startsAt ? m.time_from({ from: clock(startsAt) }) : m.time_unknown();
}

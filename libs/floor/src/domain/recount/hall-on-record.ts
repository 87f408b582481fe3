import type { Recorded } from './recorded';

const LONGEST_BREAK_MS = 15 * 60_000;

/** What all screens show at once, as the entries so far have left it. */
export class HallOnRecord {
  notice = false;
  blank = false;
  /** Of the last break, which is over then, or was ended before. */
  breakUntil = '';
  endsAt = '';
}

export const takeInHall: Partial<Record<string, (entry: Recorded, hall: HallOnRecord) => void>> = {
  'notice.shown': (_, hall) => (hall.notice = true),
  'notice.withdrawn': (_, hall) => (hall.notice = false),
  'hall.blanked': (_, hall) => (hall.blank = true),
  'hall.shown': (_, hall) => (hall.blank = false),
  'break.began': ({ body }, hall) => (hall.breakUntil = body.until),
  'break.ended': (_, hall) => (hall.breakUntil = ''),
  'session.extended': ({ body }, hall) => (hall.endsAt = body.endsAt),
};

/** Why one of these cannot follow what stands before it. */
export const notInHall: Partial<Record<string, (floor: { hall: HallOnRecord }, entry: Recorded) => string | undefined>> = {
  'notice.withdrawn': ({ hall }) => (hall.notice ? undefined : 'A notice is withdrawn, and none is shown'),
  'hall.blanked': ({ hall }) => (hall.blank ? 'The hall is blanked, and is already' : undefined),
  'hall.shown': ({ hall }) => (hall.blank ? undefined : 'The hall is shown, and is already'),
  'break.began': notBegun,
  'break.ended': ({ hall }, { at }) => (hall.breakUntil > at ? undefined : 'A break is ended, and none is on'),
  'session.extended': ({ hall }, { at, body: { endsAt } }) => (endsAt > at && endsAt > hall.endsAt ? undefined : `The end is put off to ${endsAt}, which is not later`),
};

function notBegun({ hall }: { hall: HallOnRecord }, { at, body: { until } }: Recorded) {
  if (hall.breakUntil > at) return 'A break begins, and one is on';
  return until > at && Date.parse(until) - Date.parse(at) <= LONGEST_BREAK_MS ? undefined : `A break until ${until} is no break`;
}

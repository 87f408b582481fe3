import type { Group, StageLine, Why } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';
import { placeLabel, type PlaceNames } from '#lib/places/places.ts';

const waited: Record<Group, () => string> = { hall: m.why_group_hall, radio: m.why_group_radio, remote: m.why_group_remote };
const never: Record<Group, () => string> = { hall: m.why_group_never_hall, radio: m.why_group_never_radio, remote: m.why_group_never_remote };

/** Why a question stands before the one that follows it, as the middle of a sentence. */
export function whyText(why: Why, { group, place }: Pick<StageLine, 'group' | 'place'>, names: PlaceNames) {
  const texts: Record<Why, () => string> = {
    raised: m.why_raised,
    turns: m.why_turns,
    group: waited[group],
    'group-never': never[group],
    place: () => m.why_place({ place: placeLabel(place, names) }),
    'place-never': () => m.why_place_never({ place: placeLabel(place, names) }),
    supports: m.why_supports,
    earlier: m.why_earlier,
    only: m.why_only,
  };
  return texts[why]();
}

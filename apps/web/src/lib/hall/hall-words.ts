import type { StageLine, TurnView } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';
import { speakerLabel, type PlaceNames } from '#lib/places/places.ts';

/** Who it is, on a screen that a whole hall reads: a name is a citizen's words too, and shows only after a moderator has read them. */
export const hallSpeaker = ({ name, place, seen }: Pick<StageLine, 'name' | 'place' | 'seen'>, names: PlaceNames) => speakerLabel({ place, ...(seen && { name }) }, names);

/** What happens to whoever is on the floor. */
export function hallState({ state, mode, group }: TurnView): string {
  if (state === 'paused') return m.paused_now();
  const called = { speak: m.hall_called_speak, phone: m.hall_called_phone, read: m.hall_called_read };
  const speaking = { speak: m.hall_speaking_speak, phone: m.hall_speaking_phone, read: m.hall_speaking_read };
  if (state === 'called') return called[mode]();
  return group === 'radio' ? m.hall_speaking_radio() : speaking[mode]();
}

import { m } from '#lib/paraglide/messages.js';
import type { PlaceCode } from '#lib/live/protocol.ts';
import { createContext } from 'svelte';

/** Names of the regency's kecamatan by code. */
export type PlaceNames = Record<PlaceCode, string>;

export const [usePlaces, providePlaces] = createContext<() => PlaceNames>();

/** "Kec. Dander", "luar kabupaten", "tempat tidak disebut". */
export function placeLabel(place: PlaceCode, names: PlaceNames) {
  if (place === 'outside') return m.place_outside();
  const name = names[place];
  return name ? m.place_district({ name }) : m.place_unsaid();
}

/** Who is speaking: the name given, else "Warga Kec. Dander". */
export function speakerLabel({ name, place }: { name?: string; place: PlaceCode }, names: PlaceNames) {
  if (name) return name;
  if (place === 'outside') return m.someone_outside();
  const district = names[place];
  return district ? m.someone_from({ name: district }) : m.someone();
}

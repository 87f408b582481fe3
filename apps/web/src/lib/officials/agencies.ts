import { api } from '#lib/api/api.ts';
import type { Agency } from '#lib/api/types.ts';

/** Agencies under their name of today, by name; those that were merged or renamed are for the archive. */
export async function currentAgencies(fetch: typeof globalThis.fetch): Promise<Agency[]> {
  const agencies = await api(fetch).agencies();
  return agencies.filter(({ validTo }) => !validTo).sort((one, other) => one.name.localeCompare(other.name, 'id'));
}

import type { Agency } from '#lib/api/types.ts';

/** For a field in which an agency is chosen. */
export const agencyChoices = (agencies: Agency[]) => agencies.map(({ id, name, short }) => ({ value: id, label: short ? `${name} (${short})` : name }));

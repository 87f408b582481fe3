import { call } from '#lib/api/call.ts';
import type { components } from '#lib/api/schema.d.ts';
import type { Agency, Installation, UsualRundown } from '#lib/api/types.ts';

type Fetch = typeof fetch;
type Answers = components['schemas'];

export type Settings = Answers['SettleInstallationDto'];
export type ImportReport = Answers['ImportReport'];
export type FoundPlace = Answers['FoundPlace'];

/** What administrators settle of an installation. */
export const manageApi = (fetch: Fetch) => ({
  settle: (settings: Settings) => call<Installation>(fetch, 'PUT', '/installation', settings),
  history: () => call<Answers['SettlingList']>(fetch, 'GET', '/installation/history').then(({ items }) => items),
  showEmblem: (picture: Blob) => call<Installation>(fetch, 'PUT', '/installation/emblem', picture),
  removeEmblem: () => call<Installation>(fetch, 'DELETE', '/installation/emblem'),

  addAgency: (agency: Answers['AddAgencyDto']) => call<Agency>(fetch, 'POST', '/agencies', agency),
  correctAgency: (id: string, facts: Answers['CorrectAgencyDto']) => call<Agency>(fetch, 'PATCH', `/agencies/${encodeURIComponent(id)}`, facts),
  renameAgency: (id: string, to: Answers['RenameAgencyDto']) => call<Agency>(fetch, 'POST', `/agencies/${encodeURIComponent(id)}/rename`, to),
  endAgency: (id: string, end: Answers['EndAgencyDto']) => call<Agency>(fetch, 'PUT', `/agencies/${encodeURIComponent(id)}/end`, end),
  reopenAgency: (id: string) => call<Agency>(fetch, 'DELETE', `/agencies/${encodeURIComponent(id)}/end`),
  checkTable: (table: Blob, from: string) => call<ImportReport>(fetch, 'POST', `/agencies/table?dry=true&from=${encodeURIComponent(from)}`, table),
  takeTable: (table: Blob, from: string) => call<ImportReport>(fetch, 'POST', `/agencies/table?from=${encodeURIComponent(from)}`, table),

  findPlace: (name: string) => call<Answers['FoundPlaces']>(fetch, 'GET', `/places/find?name=${encodeURIComponent(name)}`).then(({ items }) => items),
  spellings: () => call<Answers['SpellingsList']>(fetch, 'GET', '/places/aliases').then(({ items }) => items),
  addSpelling: (place: string, alias: string) => call<void>(fetch, 'POST', `/places/${encodeURIComponent(place)}/aliases`, { alias }),
  removeSpelling: (place: string, alias: string) => call<void>(fetch, 'DELETE', `/places/${encodeURIComponent(place)}/aliases/${encodeURIComponent(alias)}`),

  settleRundown: (after: number, steps: UsualRundown['steps']) => call<UsualRundown>(fetch, 'PUT', '/default-rundown', { after, steps }),
});

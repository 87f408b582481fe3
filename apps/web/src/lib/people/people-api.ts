import { call } from '#lib/api/call.ts';
import type { components } from '#lib/api/schema.d.ts';
import type { Page } from '#lib/api/types.ts';

type Fetch = typeof fetch;
type Answers = components['schemas'];

export type Role = Answers['OfficialRole'];
export type Verb = Answers['Verb'];
export type Person = Answers['PersonView'];
export type SignIn = Answers['SignInView'];
export type OpenInvitation = Answers['OpenInvitationView'];
export type AuditEntry = Answers['AuditEntryView'];
export type Permissions = Answers['PermissionsView'];
export interface Appointment { roles: Role[]; agency?: string }

/** Officials' own accounts, and what administrators do with everybody's. */
export const peopleApi = (fetch: Fetch) => ({
  signIns: () => call<Answers['SignInList']>(fetch, 'GET', '/official/sign-ins').then(({ items }) => items),
  endSignIn: (id: string) => call<void>(fetch, 'DELETE', `/official/sign-ins/${encodeURIComponent(id)}`),
  endAllSignIns: () => call<void>(fetch, 'DELETE', '/official/sign-ins'),
  codesLeft: () => call<Answers['RecoveryCodesLeft']>(fetch, 'GET', '/official/recovery-codes').then(({ left }) => left),
  renewCodes: () => call<Answers['RecoveryCodesView']>(fetch, 'POST', '/official/recovery-codes', {}).then(({ codes }) => codes),

  permissions: () => call<Permissions>(fetch, 'GET', '/permissions'),
  people: () => call<Answers['PersonList']>(fetch, 'GET', '/people').then(({ items }) => items),
  appoint: (id: string, appointment: Appointment) => call<void>(fetch, 'PUT', `/people/${encodeURIComponent(id)}/roles`, appointment),
  invite: (invited: Appointment & { session?: string }) => call<Answers['InvitedView']>(fetch, 'POST', '/people/invitations', invited),
  invitations: () => call<Answers['OpenInvitationList']>(fetch, 'GET', '/people/invitations').then(({ items }) => items),
  revoke: (id: string) => call<void>(fetch, 'DELETE', `/people/invitations/${encodeURIComponent(id)}`),
  team: (session: string) => call<Answers['TeamView']>(fetch, 'GET', `/sessions/${encodeURIComponent(session)}/team`).then(({ items }) => items),
  chooseTeam: (session: string, officials: string[]) => call<void>(fetch, 'PUT', `/sessions/${encodeURIComponent(session)}/team`, { officials }),
  audit: (cursor?: string) => call<Page<AuditEntry>>(fetch, 'GET', `/audit${cursor ? `?cursor=${encodeURIComponent(cursor)}` : ''}`),
});

import { call } from '#lib/api/call.ts';
import type { components } from '#lib/api/schema.d.ts';
import type { Session, StepKind } from '#lib/api/types.ts';

type Fetch = typeof fetch;

type Answers = components['schemas'];

/** A step as the moderator plans it; with `no` it is one that the session has already. */
export interface PlannedStep { no?: number; kind: StepKind; title: string; agency?: string; link?: string; minutes?: number }
export interface SessionSettings { speakingSeconds: number; answerSeconds: number; openLimit: number; acceptance: Answers['Acceptance'] }
export interface Announcement extends SessionSettings { title: string; date: string; startsAt: string; endsAt: string; venue: string; steps: PlannedStep[] }
export type Amendment = SessionSettings & Pick<Announcement, 'title' | 'venue'>;

/** What officials alone may do beside the desk: sign in and out, announce a session, change it. */
export const officialApi = (fetch: Fetch) => ({
  signIn: (credentials: { email: string; password: string; otp: string }) => call<Answers['SignedInView']>(fetch, 'POST', '/sign-in', credentials),
  signOut: () => call<void>(fetch, 'POST', '/sign-out', {}),
  official: () => call<Answers['AccountView']>(fetch, 'GET', '/official'),
  invitation: (token: string) => call<Answers['InvitationView']>(fetch, 'GET', `/invitations/${encodeURIComponent(token)}`),
  accept: (token: string, official: { name: string; email: string; password: string; otp: string }) =>
    call<Answers['JoinedView']>(fetch, 'POST', `/invitations/${encodeURIComponent(token)}/accept`, official),
  announce: (session: Announcement) => call<Session>(fetch, 'POST', '/sessions', session),
  amend: (id: string, amendment: Amendment) => call<Session>(fetch, 'PATCH', `/sessions/${encodeURIComponent(id)}`, amendment),
  setSteps: (id: string, steps: PlannedStep[]) => call<Session>(fetch, 'PUT', `/sessions/${encodeURIComponent(id)}/steps`, { steps }),
});

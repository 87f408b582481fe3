import type { Instant, Page } from '@dialog/platform';
import type { OfficialRole, Row, Verb } from './domain/permissions';

export interface MeView {
  /** With it the phone’s own questions are found again. @example "ABCDE-FGHJK" */
  code: string;
}

export interface OfficialSummary {
  /** @format uuid */
  id: string;
  name: string;
}

export interface SignedInView {
  official: OfficialSummary;
}

export interface JoinedView extends SignedInView {
  /** Each serves once in place of the six digits; not told again. @example ["ABCDE-FGHJK"] */
  recoveryCodes: string[];
}

export interface AccountView extends OfficialSummary {
  roles: OfficialRole[];
  /** Of an agency’s officer. @format uuid */
  agency?: string;
}

export interface PersonView extends AccountView {
  /** @format email */
  email: string;
  /** When they were last signed in; absent: never. */
  seen?: Instant;
}

export interface PersonList {
  items: PersonView[];
}

/** A browser in which an official is signed in. */
export interface SignInView {
  /** @format uuid */
  id: string;
  /** Empty for a program. @example "Firefox, Linux" */
  browser: string;
  began: Instant;
  /** To the minute. */
  used: Instant;
  /** It is the one that asks. */
  here: boolean;
}

export interface SignInList {
  items: SignInView[];
}

export interface RecoveryCodesLeft {
  left: number;
}

export interface RecoveryCodesView {
  /** @example ["ABCDE-FGHJK"] */
  codes: string[];
}

/** What the invited person sees. */
export interface InvitationView {
  /** For a QR code that an authenticator app reads. @example "otpauth://totp/…" */
  otpauth: string;
  /** The same, to be typed; base32. */
  secret: string;
  roles: OfficialRole[];
}

/** What the inviting person sees, once. */
export interface InvitedView {
  /** @format uuid */
  id: string;
  /** @format uri */
  link: string;
  expiresAt: Instant;
}

export interface OpenInvitationView {
  /** @format uuid */
  id: string;
  roles: OfficialRole[];
  /** @format uuid */
  agency?: string;
  /** @format uuid */
  session?: string;
  /** Who invited; absent: the installation itself. */
  by?: string;
  createdAt: Instant;
  expiresAt: Instant;
}

export interface OpenInvitationList {
  items: OpenInvitationView[];
}

export interface TeamView {
  items: (OfficialSummary & {
    /** Is of the team. */
    chosen: boolean;
  })[];
}

/** Something that happened to an account. */
export interface AuditEntryView {
  no: number;
  at: Instant;
  kind: AuditKind;
  /** Whose account; absent where the address that was tried has none. */
  official?: OfficialSummary;
  /** Who did it; absent where nobody was signed in. */
  by?: OfficialSummary;
  roles?: OfficialRole[];
  /** @format uuid */
  agency?: string;
}

export type AuditKind =
  | 'signed-in'
  | 'sign-in-refused'
  | 'signed-out'
  | 'sign-in-replaced'
  | 'sign-in-ended'
  | 'invited'
  | 'invitation-revoked'
  | 'joined'
  | 'role-given'
  | 'role-taken'
  | 'recovery-codes-made'
  | 'recovery-code-used';

export type AuditPage = Page<AuditEntryView>;

/** Who may do what. */
export interface PermissionsView {
  roles: OfficialRole[];
  /** By verb, which roles may, and when: always, in a session that has no team or has them in it, for their own agency alone. */
  verbs: { verb: Verb; roles: Row }[];
}

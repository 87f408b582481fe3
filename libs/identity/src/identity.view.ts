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

export interface InvitationView {
  /** For a QR code that an authenticator app reads. @example "otpauth://totp/…" */
  otpauth: string;
  /** The same, to be typed; base32. */
  secret: string;
}

/** Who may do what. */
export interface PermissionsView {
  roles: OfficialRole[];
  /** By verb, which roles may, and when: always, in a session that has no team or has them in it, for their own agency alone. */
  verbs: { verb: Verb; roles: Row }[];
}

import type { Instant } from '@dialog/platform';
import { type Palette, paletteOf } from './domain/palette';
import type { Settings } from './installation.service';

/** Whose forum this is, and how one takes part. */
export interface InstallationView {
  /** Of the forum. @example "Dialog Publik" */
  name: string;
  regency: RegencyView;
  /** @format uri */
  publicUrl: string;
  /** Invented people and sessions. */
  demo: boolean;
  /** Counts the settlings; 0 while nobody has settled anything. */
  no: number;
  /** Address of the regency’s emblem. */
  emblem?: string;
  /** Absent: the platform’s own colours. */
  palette?: Palette;
  /** Where and when sessions usually are; Monday is 1. */
  venue: string;
  weekday: number;
  /** @example "13:00" */
  startsAt: string;
  /** @example "15:00" */
  endsAt: string;
  /** The stations that carry it. */
  radio?: string;
  studioPhone?: string;
  smsNumber?: string;
  /** The word an SMS begins with. */
  smsKeyword?: string;
  whatsapp?: string;
}

export interface RegencyView {
  /** Kemendagri code. @example "35.22" */
  code: string;
  /** @example "Kabupaten Bojonegoro" */
  name: string;
}

/** Who settled what, and when. */
export interface Settling extends Settings {
  no: number;
  settledAt: Instant;
  /** Name of the official. */
  settledBy: string;
}

export interface SettlingList {
  /** The newest first. */
  items: Settling[];
}

export const emblemAddress = (digest: string) => `/api/v1/installation/emblems/${digest}`;

/** What of the settings everybody sees. */
export function installationView({ forum, regencyName, emblem, accent, ...usual }: Settings & { no: number }, code: string): Omit<InstallationView, 'publicUrl' | 'demo'> {
  return {
    name: forum,
    regency: { code, name: regencyName },
    ...(emblem && { emblem: emblemAddress(emblem) }),
    ...(accent && { palette: paletteOf(accent) }),
    ...usual,
  };
}

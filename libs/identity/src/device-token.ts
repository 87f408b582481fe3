import { createHash, randomBytes } from 'node:crypto';
import { randomCode } from '@dialog/platform';

/** What the cookie says: a secret, and the code with which a person finds the device again. */
export interface DeviceToken {
  token: string;
  code: string;
}

const FORM = /^([\w-]{43})\.([0-9A-HJKMNP-TV-Z]{10})$/;

export function mintDevice(code = randomCode(10)): string {
  return `${randomBytes(32).toString('base64url')}.${code}`;
}

export function readDevice(cookie: string | undefined): DeviceToken | undefined {
  const [, token, code] = FORM.exec(cookie ?? '') ?? [];
  return token && code ? { token, code } : undefined;
}

/** For people: two groups of five. */
export const shownCode = (code: string) => `${code.slice(0, 5)}-${code.slice(5)}`;

export const hashOf = (secret: string): Buffer => createHash('sha256').update(secret).digest();

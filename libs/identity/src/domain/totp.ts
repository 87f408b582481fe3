import { Secret, TOTP } from 'otpauth';

const PERIOD_SECONDS = 30;

/** RFC 6238 as authenticator apps have it: SHA-1, six digits, 30 seconds. */
const totp = (secret: string, label: string) => new TOTP({ issuer: 'Dialog Publik', label, secret: Secret.fromBase32(secret), period: PERIOD_SECONDS });

export const newTotpSecret = (): string => new Secret({ size: 20 }).base32;

/** For the authenticator app's QR code. */
export const otpauthUri = (secret: string, label: string): string => totp(secret, label).toString();

export const totpCode = (secret: string, at: Date): string => totp(secret, '').generate({ timestamp: at.getTime() });

/** Which 30 seconds the code belongs to, one step of a wrong clock forgiven; undefined when it is not right. */
export function totpStep(secret: string, code: string, at: Date): number | undefined {
  const delta = totp(secret, '').validate({ token: code, timestamp: at.getTime(), window: 1 });
  return delta === null ? undefined : Math.floor(at.getTime() / 1000 / PERIOD_SECONDS) + delta;
}

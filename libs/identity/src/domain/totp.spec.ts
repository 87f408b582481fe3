import { newTotpSecret, otpauthUri, totpCode, totpStep } from './totp';

const at = new Date('2026-01-09T06:00:10Z');
const later = (seconds: number) => new Date(at.getTime() + seconds * 1000);

describe('a TOTP code', () => {
  it('is that of RFC 6238', () => {
    // Appendix B, SHA-1, the last six of eight digits.
    expect(totpCode('GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ', new Date(1111111109_000))).toBe('081804');
  });

  it('belongs to its 30 seconds, with one step of a wrong clock forgiven', () => {
    const secret = newTotpSecret();
    const step = Math.floor(at.getTime() / 30_000);
    const code = totpCode(secret, at);
    expect([-31, 0, 31].map((seconds) => totpStep(secret, code, later(seconds)))).toEqual([step, step, step]);
    expect(totpStep(secret, code, later(70))).toBeUndefined();
  });

  it('comes from an app that was shown the otpauth address', () => {
    expect(otpauthUri('GEZDGNBV', 'moderator')).toMatch(/^otpauth:\/\/totp\/Dialog%20Publik:moderator\?issuer=Dialog%20Publik&secret=GEZDGNBV/);
  });
});

import type { Config } from './config';

const ONE_YEAR_S = 31_536_000;

/** Of an answer that is no page: a browser that opens it loads nothing, runs nothing, and shows it in nobody's frame. */
export const NOTHING_ACTIVE = `default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'`;

/** What every answer carries, whoever gives it. What may be loaded beside it (Content-Security-Policy) is said apart. */
export function protectiveHeaders({ secure }: Pick<Config, 'secure'>): Record<string, string> {
  return {
    ...(secure && { 'strict-transport-security': `max-age=${ONE_YEAR_S}` }),
    'x-content-type-options': 'nosniff',
    // not no-referrer: with it browsers send no Origin with a form, by which forms of other sites are told apart
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'cross-origin-resource-policy': 'same-origin',
    'permissions-policy': 'camera=(), microphone=(), geolocation=(), payment=()',
    // browsers from before frame-ancestors
    'x-frame-options': 'DENY',
  };
}

import { TestApp } from '../support/app';
import { liveSession } from '../support/shared';

const live = liveSession();

const ask = (path: string, init?: RequestInit) => fetch(`${live.app.url}${path.replace(':session', live.session.id)}`, init);

const everyAnswer = {
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
  'x-frame-options': 'DENY',
};

describe('an answer of the API', () => {
  it.each<[string, RequestInit?]>([
    ['/api/v1/health'],
    ['/api/v1/sessions/:session/stage'],
    ['/api/v1/sessions/:session/stage', { method: 'HEAD' }],
    ['/api/v1/sessions/:session/qr.svg'],
    ['/api/v1/openapi.json'],
    ['/api/docs/problems'],
    ['/api/v1/nowhere'],
    ['/api/v1/sessions/%E0%A4%A/stage'],
    ['/api/v1/official'],
    ['/api/v1/sign-in', { method: 'POST', headers: { 'content-type': 'application/json' }, body: '{' }],
    ['/api/v1/sign-out', { method: 'POST', headers: { origin: 'https://evil.example' } }],
    ['/metrics'],
    ['/dev/otp'],
    ['/socket.io/?EIO=4&transport=polling'],
  ])('is taken for what it says it is, framed by nobody, and loads nothing: %s', async (...[path, init]) => {
    const { headers } = await ask(path, init);
    expect(Object.fromEntries(headers)).toMatchObject(everyAnswer);
    const policy = headers.get('content-security-policy');
    for (const wanted of ["default-src 'none'", "base-uri 'none'", "frame-ancestors 'none'"]) expect(policy).toContain(wanted);
    expect(policy).not.toMatch(/script-src[^;]*unsafe/);
    expect([...headers.keys()].filter((name) => /^(access-control|x-powered-by|server$|strict)/.test(name))).toEqual([]);
  });

  it('says how its text is to be read', async () => {
    for (const path of ['/api/v1/health', '/api/v1/nowhere', '/api/v1/openapi.json', '/api/docs', '/api/docs/problems', '/dev/otp', '/api/v1/sessions/:session/qr.svg']) {
      expect([path, (await ask(path)).headers.get('content-type')]).toEqual([path, expect.stringContaining('charset=utf-8')]);
    }
  });

  it('keeps browsers on TLS where there is TLS', async () => {
    process.env.PUBLIC_URL = 'https://dialog.example.go.id';
    await using app = await TestApp.start();
    delete process.env.PUBLIC_URL;
    for (const path of ['/api/v1/health', '/api/v1/nowhere', '/socket.io/?EIO=4&transport=polling']) {
      expect([path, (await fetch(`${app.url}${path}`)).headers.get('strict-transport-security')]).toEqual([path, 'max-age=31536000']);
    }
  });
});

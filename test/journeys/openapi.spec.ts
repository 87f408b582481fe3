import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import type { paths } from '../../apps/web/src/lib/api/schema';
import { clientTypes } from '../../scripts/openapi/client-types';
import { apiDocument } from '../../scripts/openapi/document';
import { TestApp } from '../support/app';

const COMMITTED = 'apps/api/openapi.json';
const TYPES = 'apps/web/src/lib/api/schema.d.ts';

describe('the description of the API', () => {
  it('is the one that the code makes: npm run openapi writes it anew', async () => {
    await using app = await TestApp.start();
    expect(apiDocument(app.nest, process.cwd())).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
  }, 60_000);

  it('finds nothing to say for a linter', () => {
    execFileSync(process.execPath, [require.resolve('@redocly/cli/bin/cli.js'), 'lint', COMMITTED, '--config', 'test/redocly.yaml'], { stdio: 'pipe' });
  });

  it('is what the web app takes its types from', async () => {
    expect(await clientTypes(readFileSync(COMMITTED, 'utf8'))).toBe(readFileSync(TYPES, 'utf8'));
  });

  it('lets a program ask in types', async () => {
    await using app = await TestApp.start();
    const { default: createClient } = await import('openapi-fetch');
    const api = createClient<paths>({ baseUrl: app.url });
    const { data } = await api.GET('/api/v1/places');
    expect(data?.items.map(({ name }) => name)).toContain('Dander');
    const { error } = await api.GET('/api/v1/sessions/by-code/{code}', { params: { path: { code: '0000' } } });
    expect(error?.code).toBe('session-unknown');
  });

  it('tells of every route a summary, an answer with its form, and how it refuses', () => {
    const { paths } = JSON.parse(readFileSync(COMMITTED, 'utf8'));
    const operations = Object.values(paths).flatMap((path) => Object.values(path as object));
    expect(operations.length).toBeGreaterThan(30);
    for (const { operationId, summary, tags, responses } of operations) {
      expect({ operationId, summary, tags }).toEqual({ operationId: expect.stringMatching(/^\w+\.\w+$/), summary: expect.stringMatching(/\w/), tags: [expect.any(String)] });
      const [[status, success]] = Object.entries(responses) as [[string, { content?: object }]];
      expect({ operationId, told: status === '204' || success.content !== undefined }).toEqual({ operationId, told: true });
      expect(responses.default).toEqual({ $ref: '#/components/responses/other' });
    }
  });

  it('is served with a page to browse it, which asks nothing of other hosts', async () => {
    await using app = await TestApp.start();
    const served = await fetch(`${app.url}/api/v1/openapi.json`);
    expect(await served.json()).toEqual(JSON.parse(readFileSync(COMMITTED, 'utf8')));
    const page = await fetch(`${app.url}/api/docs`);
    expect(page.headers.get('content-security-policy')).toContain("default-src 'none'; script-src 'self'");
    for (const [, asset] of (await page.text()).matchAll(/(?:src|href)="([^"]+\.(?:js|css))"/g)) {
      expect((await fetch(new URL(asset!, `${app.url}/api/docs`))).status).toBe(200);
    }
  });
});

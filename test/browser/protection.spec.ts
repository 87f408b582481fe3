import { request as http } from 'node:http';
import { expect, test } from './forum';

/** Where a page of somebody else's would stand; nothing leaves this machine. */
const EVIL = 'http://evil.example';

test('a page lets nothing run that is not its own, is framed by nobody, and says so on every way out', async ({ request, forum }) => {
  for (const path of ['/', `/sesi/${forum.id}`, '/masuk', '/tidak-ada', `/${forum.code}`, '/service-worker.js', '/bahasa/en?ke=/masuk']) {
    const answer = await request.get(path, { maxRedirects: 0 });
    expect.soft(answer.headers(), path).toMatchObject({
      'x-content-type-options': 'nosniff', 'referrer-policy': 'same-origin', 'cross-origin-opener-policy': 'same-origin', 'cross-origin-resource-policy': 'same-origin',
    });
    expect.soft(answer.headers()['content-type'] ?? '', path).toMatch(/^(|text\/\w+; charset=utf-8)$/);
    const policy = answer.headers()['content-security-policy'];
    for (const wanted of ["default-src 'self'", "object-src 'none'", "base-uri 'none'", "form-action 'self'", "frame-ancestors 'none'"]) expect.soft(policy, path).toContain(wanted);
    expect.soft(policy, path).not.toMatch(/(default|script)-src(-elem|-attr)? [^;]*(unsafe|\*|https?:|data:)/);
  }
});

test('the files a page loads are taken for nothing else, by nobody else', async ({ request }) => {
  const page = await (await request.get('/')).text();
  for (const [file] of page.matchAll(/\/_app\/immutable\/[\w./-]+\.\w+/g)) {
    expect.soft((await request.get(file)).headers(), file).toMatchObject({ 'x-content-type-options': 'nosniff', 'cross-origin-resource-policy': 'same-origin' });
  }
});

test('no page, read or written on, does what its own policy forbids', async ({ page, forum, signIn }) => {
  const refused: string[] = [];
  page.on('console', (line) => /Content.Security.Policy/i.test(line.text()) && refused.push(line.text()));
  await forum.ask('Kapan tanggul di Kanor diperbaiki sebelum musim hujan?');
  await forum.moderate('open');
  await signIn(page);
  for (const path of ['/', `/sesi/${forum.id}`, `/sesi/${forum.id}/tanya`, `/sesi/${forum.id}/urutan`, `/layar/${forum.id}`, `/meja`, `/meja/${forum.id}`, '/meja/baru', '/saya', '/tidak-ada', '/api/docs']) {
    await page.goto(path);
    await page.waitForLoadState('networkidle');
  }
  expect(refused).toEqual([]);
});

test('what is rendered for an official stays in no cache of the browser', async ({ page, forum, signIn }) => {
  expect((await page.goto(`/sesi/${forum.id}`))!.headers()['cache-control']).toBe('private, no-cache');
  await signIn(page);
  for (const path of ['/meja', `/meja/${forum.id}`, `/sesi/${forum.id}`]) expect((await page.goto(path))!.headers()['cache-control']).toBe('no-store');
});

test('after signing out nothing of the desk comes back', async ({ page, forum, signIn }) => {
  await forum.ask('Kapan tanggul di Kanor diperbaiki sebelum musim hujan?');
  await signIn(page);
  await page.goto('/meja');
  await page.goto(`/meja/${forum.id}`);
  await expect(page.getByText('Kapan tanggul di Kanor').first()).toBeVisible();
  await page.goto('/meja');
  await page.getByRole('button', { name: 'Keluar' }).click();
  await expect(page).toHaveURL(/\/masuk$/);
  for (const _ of ['the list', 'the desk']) {
    await page.goBack();
    await expect(page).toHaveURL(/\/masuk/);
    await expect(page.getByText('Kapan tanggul di Kanor')).toHaveCount(0);
  }
});

test('a form of another site changes nothing, although the browser is signed in', async ({ page, moderator, forum, signIn, baseURL }) => {
  await signIn(page);
  for (const action of ['/masuk?/keluar', '/api/v1/sign-out', `/api/v1/sessions/${forum.id}/open`]) {
    const target = `${baseURL}${action}`;
    await page.route(`${EVIL}/`, (route) => route.fulfill({ contentType: 'text/html', body: `<form method="post" action="${target}"><button>Menangkan hadiah</button></form>` }));
    await page.goto(`${EVIL}/`);
    const answer = page.waitForResponse(target);
    await page.getByRole('button').click();
    expect([action, (await answer).status()]).toEqual([action, 403]);
  }
  expect((await moderator.get('/api/v1/official')).ok()).toBe(true);
  expect((await (await moderator.get(`/api/v1/sessions/${forum.id}`)).json()).state).toBe('scheduled');
});

test('a form that does not say where it comes from is refused, of whatever kind it is', async ({ request, forum }) => {
  for (const type of ['application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', 'text/plain', 'TEXT/PLAIN; charset=utf-8']) {
    for (const origin of [undefined, 'null', EVIL]) {
      const answer = await request.post(`/sesi/${forum.id}/tanya`, { headers: { 'content-type': type, ...(origin && { origin }) }, data: 'text=Kapan jalan desa diperbaiki?' });
      expect([type, origin, answer.status()]).toEqual([type, origin, 403]);
    }
  }
});

test('no address leads away from this site', async ({ request, baseURL, moderator, forum }) => {
  const away = ['https://evil.example', '//evil.example', '/\\evil.example', '/\t/evil.example', '/.//evil.example'];
  const ways = away.flatMap((to) => [`/bahasa/en?ke=${encodeURIComponent(to)}`, `/masuk?ke=${encodeURIComponent(to)}`, `/kode?kode=${encodeURIComponent(to)}`]);
  for (const path of [...ways, '//evil.example/', '//evil.example/..', '/\\evil.example/', '/masuk//evil.example/', '/sesi/', '/masuk/']) {
    for (const by of [request, moderator]) {
      const location = await locationOf(new URL(baseURL!), path, by === moderator ? (await moderator.storageState()).cookies : []);
      expect.soft(new URL(location ?? '/', baseURL).origin, `${path} leads to ${location}`).toBe(baseURL);
    }
  }
  const support = await request.post(`/sesi/${forum.id}?/present`, { headers: { origin: baseURL! }, form: { ke: '/\t/evil.example' }, maxRedirects: 0 });
  expect(new URL(support.headers().location ?? '/', baseURL).origin).toBe(baseURL);
});

/** Sent as it is written; a client of the web would tidy it up first. */
function locationOf({ hostname, port }: URL, path: string, cookies: { name: string; value: string }[]): Promise<string | undefined> {
  const headers = { cookie: cookies.map(({ name, value }) => `${name}=${value}`).join('; ') };
  return new Promise((resolve, reject) => {
    http({ hostname, port, path, headers }, (answer) => {
      answer.resume();
      resolve(answer.headers.location);
    }).on('error', reject).end();
  });
}

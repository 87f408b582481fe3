import { TcpProxy } from '../support/tcp-proxy';
import { expect, test } from './forum';

/** Socket.IO's ping and the wait for its answer. */
const LOST_WITHIN_MS = 15_000;
const FIRST_LOAD_WITHIN_MS = 3_000;

test('a line that is dead and does not say so: the page says it is offline within 15 s, keeps what is typed, and sends it once', async ({ page, forum, moderator, baseURL }) => {
  await forum.moderate('open');
  await using line = await TcpProxy.before(baseURL!, { delay: 20 });
  await page.goto(`${line.url}/sesi/${forum.id}`);
  await expect(page.getByText(/\d+ mengikuti/).first()).toBeVisible();
  await page.getByRole('link', { name: 'Ajukan pertanyaan' }).click();
  await page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?').fill('Sertifikat tanah program 2024 di Malo belum jadi.');
  await page.getByLabel('Kecamatan').selectOption({ label: 'Dander' });

  line.goSilent();
  await expect(page.getByText('Sedang luring')).toBeVisible({ timeout: LOST_WITHIN_MS });
  await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
  await expect(page.getByText('Tersimpan di ponsel ini').first()).toBeVisible({ timeout: 12_000 });

  line.recover();
  await expect(page.getByRole('region', { name: 'Pertanyaan saya' })).toContainText('Giliran', { timeout: 25_000 });
  await expect(page.getByText('Tersimpan di ponsel ini')).toHaveCount(0);
  await expect(page.getByText('Luring')).toHaveCount(0);
  const { items } = await (await moderator.get(`/api/v1/sessions/${forum.id}/questions`)).json();
  expect(items).toHaveLength(1);
});

test('a first visit at 400 ms and 400 kbit/s shows who speaks within three seconds', async ({ browser, forum, baseURL }) => {
  for (let i = 0; i < 20; i++) await forum.ask(`Kapan jalan poros desa nomor ${'abcdefghijklmnopqrst'[i]} diperbaiki, karena sudah berlubang sejak banjir?`);
  await forum.moderate('open');
  const { no } = await forum.callNext(0);
  await forum.moderate(`turns/${no}/start`);

  await using line = await TcpProxy.before(baseURL!, { delay: 200, bitsPerSecond: 400_000 });
  await using context = await browser.newContext();
  const page = await context.newPage();
  const from = performance.now();
  await page.goto(`${line.url}/sesi/${forum.id}`, { waitUntil: 'commit' });
  await expect(page.getByText(/Kapan jalan poros desa nomor a/).first()).toBeVisible();
  const painted = await page.waitForFunction(() => performance.getEntriesByName('first-contentful-paint')[0]?.startTime);
  const took = Math.max(performance.now() - from, Number(await painted.jsonValue()));
  console.log(`first visit at 400 ms and 400 kbit/s: who speaks is seen after ${Math.round(took)} ms`);
  expect(took).toBeLessThan(FIRST_LOAD_WITHIN_MS);
});

test('what is filled in before the page has come alive is sent as it was filled in', async ({ page, forum, moderator }) => {
  const alive = Promise.withResolvers<void>();
  await page.route('**/*.js', async (route) => {
    await alive.promise;
    await route.continue();
  });
  await page.goto(`/sesi/${forum.id}/tanya`, { waitUntil: 'commit' });
  await page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?').fill('Sertifikat tanah program 2024 di Malo belum jadi.');
  await page.getByLabel('Kecamatan').selectOption({ label: 'Malo' });
  await page.getByText('Saya hadir di tempat').click();
  await page.getByLabel('Nama').fill('Warga Malo');

  alive.resolve();
  await expect(page.getByText('49 / 1.000')).toBeVisible();
  await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
  await expect(page.getByText('Pertanyaan Anda masuk')).toBeVisible();
  const { items } = await (await moderator.get(`/api/v1/sessions/${forum.id}/questions`)).json();
  expect(items).toMatchObject([{ place: expect.stringMatching(/^35\.22\./), mode: 'speak', name: 'Warga Malo' }]);
});

import { expect, test } from './forum';

// What a service worker fetches, a page does not count.
test.use({ serviceWorkers: 'block' });

/** The whole first load of the citizen's page, as it comes over the wire. */
const MOST_BYTES = 100_000;

test('the session page comes with at most 100 kB, everything included', async ({ page, forum }) => {
  for (let i = 0; i < 20; i++) await forum.ask(`Kapan jalan poros desa nomor ${'abcdefghijklmnopqrst'[i]} diperbaiki, karena sudah berlubang sejak banjir?`);
  await forum.moderate('open');
  await forum.callNext(0);

  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  const urls = new Map<string, string>();
  const parts: { bytes: number; url: string }[] = [];
  devtools.on('Network.responseReceived', ({ requestId, response }) => urls.set(requestId, response.url));
  devtools.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => parts.push({ bytes: encodedDataLength, url: urls.get(requestId) ?? '' }));
  await page.goto(`/sesi/${forum.id}`);
  await expect(page.getByRole('timer').or(page.getByText('Segera dibacakan')).first()).toBeVisible();
  await page.waitForLoadState('networkidle');
  await page.evaluate(() => fetch('/service-worker.js').then((answer) => answer.text()));

  const bytes = parts.reduce((sum, part) => sum + part.bytes, 0);
  const heaviest = parts.toSorted((a, b) => b.bytes - a.bytes).slice(0, 8);
  console.log(`first load of the session page: ${Math.round(bytes / 1000)} kB in ${parts.length} parts`);
  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes, JSON.stringify(heaviest, null, 1)).toBeLessThanOrEqual(MOST_BYTES);
});

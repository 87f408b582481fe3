import { expect, test } from './forum';

/** The whole first load of the citizen's page, as it comes over the wire. */
const MOST_BYTES = 100_000;

test('the session page comes with at most 100 kB, everything included', async ({ page, forum, baseURL }) => {
  for (let i = 0; i < 20; i++) await forum.ask(`Kapan jalan poros desa nomor ${'abcdefghijklmnopqrst'[i]} diperbaiki, karena sudah berlubang sejak banjir?`);
  await forum.moderate('open');
  await forum.callNext(0);

  const devtools = await page.context().newCDPSession(page);
  await devtools.send('Network.enable');
  let bytes = 0;
  devtools.on('Network.loadingFinished', ({ encodedDataLength }) => (bytes += encodedDataLength));
  await page.goto(`${baseURL}/sesi/${forum.id}`);
  await expect(page.getByRole('timer').or(page.getByText('Dipanggil')).first()).toBeVisible();
  await page.waitForLoadState('networkidle');

  expect(bytes).toBeGreaterThan(10_000);
  expect(bytes).toBeLessThanOrEqual(MOST_BYTES);
  test.info().annotations.push({ type: 'bytes', description: String(bytes) });
  console.log(`first load of the session page: ${Math.round(bytes / 1000)} kB`);
});

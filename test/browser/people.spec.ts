import { randomUUID } from 'node:crypto';
import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, invite, otpOf, test } from './forum';
import { expectEnglish } from './screen';

const password = 'sawah teluk kereta senja';

/** Somebody with a browser of their own, invited by a link. @returns the page, and the codes it was told */
async function join(browser: Browser, name: string, link: string, secret?: string) {
  const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 } })).newPage();
  const email = `${randomUUID()}@uji.invalid`;
  await page.goto(link);
  const key = secret ?? (await page.locator('.secret').innerText()).replace(/\s/g, '');
  await fillIn(page, { Nama: name, 'Alamat email': email, 'Kata sandi': password, 'Kode enam angka': otpOf(key) });
  await page.getByRole('button', { name: 'Buat akun dan masuk' }).click();
  await expect(page.getByRole('heading', { name: 'Simpan kode pemulihan ini' })).toBeVisible();
  const codes = await page.getByRole('region', { name: 'Simpan kode pemulihan ini' }).getByRole('listitem').allInnerTexts();
  return { page, email, codes };
}

async function administrator(browser: Browser) {
  const { token, secret } = await invite();
  return join(browser, `Administrator ${randomUUID().slice(0, 8)}`, `/undangan/${token}`, secret);
}

test('an administrator invites a clerk, gives another role, and ends the access; the log tells it all', async ({ browser }) => {
  test.setTimeout(120_000);
  const { page } = await administrator(browser);
  const name = `Ny. Hj. Siti Nur'aini Prawirohardjo-Kusumadiningrat ${randomUUID().slice(0, 8)}`;

  const link = await test.step('a link is made, shown once with a QR code', async () => {
    await page.goto('/kelola/orang', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Buat tautan undangan' }).click();
    await expect(page.getByRole('alert')).toHaveText('Pilih paling sedikit satu peran.');
    const form = page.getByRole('region', { name: 'Undang orang' });
    await form.getByLabel('Petugas instansi Menjawab').check();
    await page.getByRole('button', { name: 'Buat tautan undangan' }).click();
    await expect(page.getByRole('alert')).toHaveText('Pilih instansi untuk petugas instansi.');
    await form.getByLabel('Petugas instansi Menjawab').uncheck();
    await form.getByLabel('Notulis').check();
    await page.getByRole('button', { name: 'Buat tautan undangan' }).click();
    const told = page.getByRole('region', { name: 'Undangan: Notulis' });
    await expect(told.getByRole('img', { name: 'Kode QR tautan undangan' })).toBeVisible();
    await expectAccessible(page);
    return told.locator('.link').innerText();
  });

  const clerk = await test.step('the clerk comes in by it', () => join(browser, name, link));

  await test.step('and is given the chair’s role beside', async () => {
    await page.goto('/kelola/orang', { waitUntil: 'networkidle' });
    const line = page.getByRole('listitem').filter({ hasText: name });
    await line.getByText('Ubah peran').click();
    await line.getByLabel('Pimpinan sidang').check();
    await expectAccessible(page);
    await line.getByRole('button', { name: 'Simpan peran' }).click();
    await expect(line.locator('.chip')).toHaveText(['Notulis', 'Pimpinan sidang']);
    await clerk.page.goto('/akun');
    await expect(clerk.page.getByText('Notulis, Pimpinan sidang')).toBeVisible();
    await clerk.page.goto('/kelola/orang');
    await expect(clerk.page.getByRole('heading', { level: 1 })).not.toHaveText('Orang');
  });

  await test.step('until the access ends, everywhere', async () => {
    const line = page.getByRole('listitem').filter({ hasText: name });
    await line.getByRole('button', { name: /Akhiri akses/ }).click();
    await expect(line.locator('.chip')).toHaveText(['Tanpa akses']);
    await clerk.page.goto('/akun');
    await expect(clerk.page).toHaveURL('/masuk?ke=%2Fakun');
  });

  await test.step('all of which is in the log', async () => {
    await page.goto('/kelola/catatan');
    for (const sentence of [`${name} bergabung`, `${name} mendapat peran Pimpinan sidang`, `Peran Notulis diambil dari ${name}`, `Masuk diakhiri: ${name}`]) await expect(page.getByText(sentence)).toBeVisible();
    await expectAccessible(page);
    await expectEnglish(page, 'Log');
  });
});

test('an invitation is revoked before it is used', async ({ browser, page: stranger }) => {
  const { page } = await administrator(browser);
  await page.goto('/kelola/orang', { waitUntil: 'networkidle' });
  await page.getByRole('region', { name: 'Undang orang' }).getByLabel('Moderator').check();
  await page.getByRole('button', { name: 'Buat tautan undangan' }).click();
  const link = await page.locator('.link').innerText();
  await page.getByRole('button', { name: /^Cabut undangan: Moderator/ }).first().click();
  await expect(async () => {
    await stranger.goto(link);
    await expect(stranger.getByText('Undangan ini tidak dikenal')).toBeVisible({ timeout: 1_000 });
  }).toPass();
});

for (const javaScriptEnabled of [true, false]) {
  test.describe(`an official ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('whose phone is gone comes in with a recovery code, once, and ends the sign-in left behind', async ({ browser, page }) => {
      test.setTimeout(120_000);
      const { page: left, email, codes } = await administrator(browser);
      expect(codes).toHaveLength(10);
      const enter = async (code: string) => {
        await page.goto('/masuk?ke=/akun');
        await fillIn(page, { 'Alamat email': email, 'Kata sandi': password });
        await page.getByText('Ponsel hilang?').click();
        await page.getByLabel('Kode pemulihan', { exact: true }).fill(code);
        await page.getByRole('button', { name: 'Masuk', exact: true }).click();
      };
      await enter(codes[0]!);
      await expect(page).toHaveURL('/akun');
      await expect(page.getByText('9 kode belum dipakai.')).toBeVisible();
      if (javaScriptEnabled) await expectAccessible(page);
      await page.getByRole('button', { name: /^Akhiri / }).click();
      await expect(page.getByRole('button', { name: /^Akhiri / })).toHaveCount(0);
      await left.goto('/akun');
      await expect(left).toHaveURL('/masuk?ke=%2Fakun');

      await page.getByRole('button', { name: 'Buat sepuluh kode baru' }).click();
      await expect(page.getByRole('region', { name: 'Simpan kode pemulihan ini' }).getByRole('listitem')).toHaveCount(10);
      await page.getByRole('button', { name: 'Keluar dari semua' }).click();
      await expect(page).toHaveURL('/masuk');
      await enter(codes[1]!);
      await expect(page.getByText('Email, kata sandi, atau kodenya belum cocok.')).toBeVisible();
    });
  });
}

test('a moderator chooses who leads a session; others find its desk closed', async ({ browser, page, forum, signIn }) => {
  const other = await administrator(browser);
  await signIn(page);
  const { name } = await (await page.request.get('/api/v1/official')).json();
  await page.goto(`/meja/${forum.id}/ubah`);
  await page.getByRole('link', { name: 'Tim sesi' }).click();
  await page.locator('label').filter({ hasText: `${name}Anda` }).getByRole('checkbox').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Simpan tim' }).click();
  await expect(page).toHaveURL('/meja');
  expect((await other.page.request.get(`/api/v1/sessions/${forum.id}/inbox`)).status()).toBe(403);
  expect((await page.request.get(`/api/v1/sessions/${forum.id}/inbox`)).status()).toBe(200);
});

test('every official sees who may do what', async ({ page, signIn }) => {
  await signIn(page);
  await page.goto('/kelola/izin');
  await expect(page.getByRole('row', { name: /Memimpin sesi/ }).getByRole('cell')).toHaveText(['–', 'dalam timnya', '–', '–', '–']);
  await expectAccessible(page);
  await expectEnglish(page, 'Permissions');
});

async function fillIn(page: Page, fields: Record<string, string>) {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
}

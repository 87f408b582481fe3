import { randomUUID } from 'node:crypto';
import type { Page } from '@playwright/test';
import { expect, expectAccessible, invite, otpOf, test } from './forum';

const password = 'sawah teluk kereta senja';

for (const javaScriptEnabled of [true, false]) {
  test.describe(`an official ${javaScriptEnabled ? 'with' : 'without'} JavaScript`, () => {
    test.use({ javaScriptEnabled });

    test('comes in by an invitation that serves once, signs out, and in again where the way led', async ({ page }) => {
      test.setTimeout(90_000);
      const { token, secret } = await invite();
      const email = `${randomUUID()}@uji.invalid`;

      await test.step('the page shows the secret for the authenticator app, and says what is wrong', async () => {
        await page.goto(`/undangan/${token}`);
        expect((await page.locator('.secret').innerText()).replace(/\s/g, '')).toBe(secret);
        await fillIn(page, { Nama: 'Siti Nur\'aini', 'Alamat email': email, 'Kata sandi': password, 'Kode enam angka': '000000' });
        await page.getByRole('button', { name: 'Buat akun dan masuk' }).click();
        await expect(page.getByText('Kodenya belum cocok.')).toBeVisible();
        await expect(page.getByLabel('Nama')).toHaveValue('Siti Nur\'aini');
        if (javaScriptEnabled) await expectAccessible(page);
      });

      await test.step('the right code makes the account, and no second one', async () => {
        await fillIn(page, { 'Kata sandi': password, 'Kode enam angka': otpOf(secret) });
        await page.getByRole('button', { name: 'Buat akun dan masuk' }).click();
        await expect(page.getByRole('listitem').filter({ hasText: /^\w{5}-\w{5}$/ })).toHaveCount(10);
        if (javaScriptEnabled) await expectAccessible(page);
        await page.getByRole('link', { name: 'Sudah saya simpan' }).click();
        await expect(page).toHaveURL(/\/meja$/);
        await page.goto(`/undangan/${token}`);
        await expect(page.getByText('sudah dipakai')).toBeVisible();
        await expect(page.getByRole('button', { name: 'Buat akun dan masuk' })).toHaveCount(0);
        if (javaScriptEnabled) await expectAccessible(page);
      });

      await test.step('signed out, the desk sends to the door', async () => {
        await page.goto('/meja');
        await page.getByRole('button', { name: 'Keluar' }).click();
        await expect(page).toHaveURL(/\/masuk$/);
        await page.goto('/meja/baru');
        await expect(page).toHaveURL(/\/masuk\?ke=%2Fmeja%2Fbaru$/);
      });

      await test.step('the door refuses without saying which part was wrong', async () => {
        await signIn(page, email, 'bukan kata sandinya', otpOf(secret, { seconds: 30 }));
        await expect(page.getByText('Email, kata sandi, atau kodenya belum cocok.')).toBeVisible();
        await expect(page.getByLabel('Alamat email')).toHaveValue(email);
        if (javaScriptEnabled) await expectAccessible(page);
      });

      await test.step('and opens to where the way led', async () => {
        await signIn(page, email, password, otpOf(secret, { seconds: 30 }));
        await expect(page).toHaveURL(/\/meja\/baru$/);
      });
    });
  });
}

test('a stranger sees neither desk nor form', async ({ page, forum }) => {
  for (const path of ['/meja', '/meja/baru', `/meja/${forum.id}`, `/meja/${forum.id}/ubah`]) {
    await page.goto(path);
    await expect(page).toHaveURL(`/masuk?ke=${encodeURIComponent(path)}`);
  }
});

test.describe('a moderator who announces a session', () => {
  test.use({ viewport: { width: 1280, height: 900 } });

  test('edits the rundown, is told at each field what to mend, and finds the session announced', async ({ page, signIn }) => {
    const title = `Irigasi dan pupuk ${randomUUID().slice(0, 8)}`;
    await signIn(page);
    await page.goto('/meja/baru', { waitUntil: 'networkidle' });

    await test.step('the six usual steps, one moved, one removed, one added', async () => {
      await page.getByRole('button', { name: 'Naikkan Arahan Bupati' }).click();
      await expect(page.getByRole('button', { name: 'Naikkan Arahan Bupati' })).toBeFocused();
      await page.keyboard.press('Alt+ArrowUp');
      await page.getByRole('button', { name: 'Hapus Jawaban atas pertanyaan sesi sebelumnya' }).click();
      await page.getByRole('button', { name: 'Tambah acara' }).click();
      await page.keyboard.type('Doa dan penutup');
      expect(await stepTitles(page)).toEqual(['Pembukaan dan pengumuman', 'Paparan narasumber', 'Arahan Bupati', 'Dialog terbuka', 'Tanggapan pemerintah', 'Doa dan penutup']);
    });

    await test.step('what is wrong stands at its field, and what was typed stays', async () => {
      await page.getByLabel('Judul').fill(title);
      await page.getByLabel('Menit').nth(5).fill('dua');
      await page.getByLabel('Tautan bahan').nth(1).fill('ftp://contoh.invalid/paparan');
      await announce(page);
      await expect(page.getByRole('alert')).toContainText('Ada yang perlu diperbaiki');
      await expect(page.getByLabel('Menit').nth(5)).toHaveAccessibleDescription('Dari 1 sampai 600 menit.');
      await expect(page.getByLabel('Tautan bahan').nth(1)).toHaveAccessibleDescription('Tulis alamat lengkap, mulai dengan https://');
      await expect(page.getByLabel('Tautan bahan').nth(1)).toBeFocused();
      expect((await stepTitles(page)).at(-1)).toBe('Doa dan penutup');
      await expectAccessible(page);
    });

    await test.step('also what only the server can know', async () => {
      await page.getByLabel('Menit').nth(5).fill('5');
      await page.getByLabel('Tautan bahan').nth(1).fill('https://contoh.invalid/paparan');
      const friday = await page.getByLabel('Tanggal').inputValue();
      await page.getByLabel('Tanggal').fill('2020-01-03');
      await announce(page);
      await expect(page.getByText('Waktu ini sudah lewat.')).toBeVisible();
      await page.getByLabel('Tanggal').fill(friday);
      await announce(page);
    });

    await test.step('the citizens find it, with its rundown', async () => {
      await expect(page).toHaveURL(/\/meja$/);
      const desk = await page.getByRole('link', { name: `Buka meja: ${title}` }).getAttribute('href');
      await page.goto(desk!.replace('/meja/', '/sesi/'));
      const rundown = page.getByRole('region', { name: 'Susunan acara' });
      await expect(rundown.getByRole('listitem')).toHaveText([/Pembukaan/, /Paparan/, /Arahan Bupati/, /Dialog terbuka/, /Tanggapan/, /Doa dan penutup/]);
      await expect(rundown.getByRole('link', { name: 'Paparan narasumber' })).toHaveAttribute('href', 'https://contoh.invalid/paparan');
    });
  });
});

async function fillIn(page: Page, fields: Record<string, string>) {
  for (const [label, value] of Object.entries(fields)) await page.getByLabel(label).fill(value);
}

async function signIn(page: Page, email: string, password: string, otp: string) {
  await fillIn(page, { 'Alamat email': email, 'Kata sandi': password, 'Kode enam angka': otp });
  await page.getByRole('button', { name: 'Masuk', exact: true }).click();
}

const announce = (page: Page) => page.getByRole('button', { name: 'Umumkan' }).click();

const stepTitles = (page: Page) => page.locator('[name="step-title"]').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));

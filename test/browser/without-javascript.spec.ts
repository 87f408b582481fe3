import type { Page } from '@playwright/test';
import { expect, type Forum, test } from './forum';

test.use({ javaScriptEnabled: false });

const text = 'Guru honorer di sekolah kami belum menerima honor sejak Agustus.';
const mine = (page: Page) => page.getByRole('region', { name: 'Pertanyaan saya' });

test('everything a citizen does goes by forms: reading, supporting, asking, the place in line, answering the call, withdrawing', async ({ page, forum }) => {
  test.setTimeout(90_000);
  const first = await forum.ask('Puskesmas pembantu di Sekar hanya buka dua hari seminggu.', { place: '35.22.27' });
  await forum.moderate('open');
  await page.goto(`/sesi/${forum.id}`);

  await test.step('reads, supports, and takes the support back', async () => {
    await expect(page.getByText('Puskesmas pembantu di Sekar')).toBeVisible();
    await page.getByRole('button', { name: new RegExp(`^0 ?Dukung.*no. ${first}$`) }).click();
    await page.getByRole('button', { name: new RegExp(`^1 ?Anda dukung.*no. ${first}$`) }).click();
    await expect(page.getByRole('button', { name: new RegExp(`^0 ?Dukung.*no. ${first}$`) })).toBeVisible();
    await page.getByRole('link', { name: 'Puskesmas pembantu di Sekar' }).click();
    await page.getByRole('button', { name: /^0 ?Dukung/ }).click();
    await expect(page).toHaveURL(new RegExp(`pertanyaan/${first}$`));
    await expect(page.getByRole('button', { name: /^1 ?Anda dukung/ })).toBeVisible();
    await page.getByRole('link', { name: 'Kembali ke sesi' }).click();
  });

  await test.step('is told at the field what is missing, and all that was typed is still there', async () => {
    await page.getByRole('link', { name: 'Ajukan pertanyaan' }).click();
    await expect(page.locator('meta[http-equiv="refresh"]')).toHaveCount(0);
    await page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?').fill('Pendek');
    await page.getByLabel('Nama').fill('Bu Sri');
    await page.getByText('Saya ditelepon saat giliran').click();
    await page.getByLabel('Nomor telepon').fill('12');
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await expect(page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?')).toHaveAccessibleDescription(/Tulis sedikit lebih panjang/);
    await expect(page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?')).toHaveValue('Pendek');
    await expect(page.getByLabel('Kecamatan')).toHaveAccessibleDescription(/kecamatan/i);
    await expect(page.getByLabel('Nama')).toHaveValue('Bu Sri');
    await expect(page.getByLabel('Nomor telepon')).toHaveValue('12');
    await expect(page.getByLabel('Nomor telepon')).toHaveAttribute('aria-invalid', 'true');
  });

  await test.step('asks, and sees the place in line', async () => {
    await page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?').fill(text);
    await page.getByLabel('Desa').selectOption({ label: 'Ngunut' });
    await page.getByText('Saya hadir di tempat').click();
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await expect(page.getByText('Pertanyaan Anda masuk')).toBeVisible();
    await expect(mine(page)).toContainText('Giliran ke-2');
  });

  await test.step('goes back and writes another: it is another; the same once more is the same', async () => {
    for (const _ of ['first', 'again']) {
      await page.goBack();
      await page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?').fill('Kapan lampu jalan di dusun kami dipasang?');
      await page.getByLabel('Kecamatan').selectOption({ label: 'Dander' });
      await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
      await expect(mine(page)).toHaveCount(2);
    }
  });

  await test.step('withdraws it', async () => {
    const other = mine(page).filter({ hasText: 'lampu jalan' });
    // The page may reload itself between the two.
    await expect(async () => {
      await other.getByText('Tarik pertanyaan').first().click({ timeout: 1_000 });
      await other.getByRole('button', { name: 'Ya, tarik' }).click({ timeout: 1_000 });
    }).toPass();
    await expect(mine(page)).toHaveCount(1);
  });

  await test.step('sees the floor move, and answers the call', async () => {
    await callAndEnd(forum, 1);
    await forum.callNext(1);
    await page.reload();
    await page.getByRole('button', { name: 'Belum bisa sekarang' }).click();
    await expect(page.getByText('Anda kembali ke antrean setelah satu giliran selesai')).toBeVisible();
    await forum.ask('Mohon tambahan tong sampah di pasar kota, sering meluber.');
    await callAndEnd(forum, 3);
    await forum.callNext(3);
    await page.reload();
    await page.getByRole('button', { name: /^Ya/ }).click();
    await expect(page.getByText('Anda siap. Maju ke mikrofon.')).toBeVisible();
    await expect(page.getByRole('button', { name: /^Ya/ })).toHaveCount(0);
  });
});

test('the page reloads itself, and can be told to stand still', async ({ page, forum }) => {
  await forum.moderate('open');
  await page.goto(`/sesi/${forum.id}`);
  // Playwright looks into a noscript by CSS alone.
  const note = page.locator('noscript p');
  const link = (name: string) => note.locator('a').filter({ hasText: new RegExp(`^${name}$`) });
  await expect(note).toBeVisible();
  await forum.ask('Kapan tanggul di Kanor diperbaiki sebelum musim hujan?');
  await expect(page.getByText('Kapan tanggul di Kanor')).toBeVisible({ timeout: 25_000 });

  await link('Hentikan').click();
  await expect(page.locator('meta[http-equiv="refresh"]')).toHaveCount(0);
  await link('Muat ulang').click();
  await expect(page.locator('meta[http-equiv="refresh"]')).toHaveCount(0);
  await link('Muat ulang sendiri lagi').click();
  await expect(page.locator('meta[http-equiv="refresh"]')).toHaveCount(1);
});

test('a refusal is told where the button was, in words', async ({ page, forum }) => {
  const no = await forum.ask('Kapan tanggul di Kanor diperbaiki sebelum musim hujan?');
  await forum.moderate('open');
  await page.goto(`/sesi/${forum.id}`);
  await callAndEnd(forum, 1);
  await page.getByRole('button', { name: new RegExp(`Dukung.*no. ${no}$`) }).click();
  await expect(page.getByRole('alert')).toBeVisible();
  await expect(page.getByRole('alert')).not.toBeEmpty();
});

async function callAndEnd(forum: Forum, turn: number) {
  await forum.callNext(turn - 1);
  await forum.moderate(`turns/${turn}/start`);
  await forum.moderate(`turns/${turn}/end`);
}

import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './forum';
import { expectGood } from './screen';

async function writeQuestion(page: Page, text: string) {
  await page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?').fill(text);
  await page.getByLabel('Kecamatan').selectOption({ label: 'Dander' });
}

async function askOnPage(page: Page, text: string, how = 'Dibacakan moderator') {
  await page.getByRole('link', { name: 'Ajukan pertanyaan' }).click();
  await writeQuestion(page, text);
  await page.getByText(how).click();
  await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
  await expect(page.getByText('Pertanyaan Anda masuk')).toBeVisible();
}

test.describe('a citizen with a phone', () => {
  test('asks, and sees the question in line with its place', async ({ page, forum }) => {
    await forum.moderate('open');
    await page.goto(`/sesi/${forum.id}`);
    await expectAccessible(page);
    await askOnPage(page, 'Kapan jembatan Ngunut diperbaiki? Nomor saya 0812 3456 7890.');

    const mine = page.getByRole('region', { name: 'Pertanyaan saya' });
    await expect(mine).toContainText('Giliran');
    await expect(page.getByText('0812 3456 7890')).toHaveCount(0);
    await expectAccessible(page);
  });

  test('is told at the field what is missing', async ({ page, forum }) => {
    await page.goto(`/sesi/${forum.id}/tanya`);
    await page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?').fill('Pendek');
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await expect(page.getByText('Tulis sedikit lebih panjang')).toBeVisible();
    await expectAccessible(page);
  });

  test('supports a question once, and others see the count', async ({ page, forum, browser, baseURL }) => {
    const no = await forum.ask('Lampu jalan antara Sumberrejo dan Kepohbaru mati semua.');
    await forum.moderate('open');
    const other = await browser.newPage({ baseURL });
    await other.goto(`/sesi/${forum.id}`);
    await page.goto(`/sesi/${forum.id}`);

    await page.getByRole('button', { name: new RegExp(`Dukung .*no. ${no}$`) }).click();
    await expect(page.getByRole('button', { name: new RegExp(`^1 .*no. ${no}$`) })).toContainText('Anda dukung');
    await expect(other.getByRole('button', { name: new RegExp(`^1 .*no. ${no}$`) })).toBeVisible();
    await other.close();
  });

  test('is called, says yes, and sees the same clock as everybody', async ({ page, forum }) => {
    await forum.moderate('open');
    await page.goto(`/sesi/${forum.id}`);
    await askOnPage(page, 'Apa syarat bantuan bibit jagung untuk kelompok tani baru?', 'Saya hadir di tempat');
    const { no } = await forum.callNext(0);

    const called = page.getByRole('alertdialog', { name: 'Giliran Anda' });
    await expect(called).toBeVisible();
    await expectAccessible(page);
    await called.getByRole('button', { name: /^Ya/ }).click();
    await expect(page.getByText('Anda siap. Maju ke mikrofon.')).toBeVisible();
    await forum.moderate(`turns/${no}/start`);
    await expect(page.getByRole('timer').first()).toContainText(/2:5\d|3:00/);
  });

  test('is told that the question is read out, and asked nothing', async ({ page, forum }) => {
    await forum.moderate('open');
    await page.goto(`/sesi/${forum.id}`);
    await askOnPage(page, 'Apa syarat bantuan bibit jagung untuk kelompok tani baru?');
    const { no } = await forum.callNext(0);

    const told = page.getByText('Moderator membacakan pertanyaan Anda.');
    await expect(told).toBeVisible();
    await expect(page.getByRole('alertdialog')).toHaveCount(0);
    await expect(page.getByRole('button', { name: /^Ya|Belum bisa/ })).toHaveCount(0);
    await expectGood(page);
    await forum.moderate(`turns/${no}/start`);
    await expect(page.getByText('Pertanyaan Anda sedang dibahas')).toBeVisible();
    await expect(told).toBeInViewport();
    await forum.moderate(`turns/${no}/end`);
    await expect(told).toHaveCount(0);
  });

  test('says "belum bisa" and stands in line again after another turn', async ({ page, forum }) => {
    await forum.moderate('open');
    await page.goto(`/sesi/${forum.id}`);
    await askOnPage(page, 'Apa syarat bantuan bibit jagung untuk kelompok tani baru?', 'Saya hadir di tempat');
    await forum.callNext(0);
    await page.getByRole('button', { name: 'Belum bisa sekarang' }).click();
    await expect(page.getByText('Anda kembali ke antrean setelah satu giliran selesai')).toBeVisible();

    await forum.ask('Mohon tambahan tong sampah di pasar kota, sering meluber.');
    const { no } = await forum.callNext(1);
    await forum.moderate(`turns/${no}/start`);
    await forum.moderate(`turns/${no}/end`);
    await expect(page.getByRole('region', { name: 'Pertanyaan saya' })).toContainText('Giliran');
    await expect(page.getByText('Anda kembali ke antrean setelah satu giliran selesai')).toHaveCount(0);
  });

  test('finds the session by its four digits', async ({ page, forum }) => {
    await page.goto(`/${forum.code}`);
    await expect(page).toHaveURL(new RegExp(forum.id));
  });
});

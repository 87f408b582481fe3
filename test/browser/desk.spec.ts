import type { Page } from '@playwright/test';
import { expect, expectAccessible, test } from './forum';

test.use({ viewport: { width: 1440, height: 900 } });

const queue = (page: Page) => page.getByRole('region', { name: 'Antrean' });
const rows = (page: Page) => queue(page).getByRole('listitem');
const row = (page: Page, words: string) => rows(page).filter({ hasText: words });

test.describe('the queue at the desk', () => {
  test.beforeEach(async ({ page, forum, signIn }) => {
    await forum.ask('Kapan tanggul di Kanor diperbaiki?', { name: 'Pak Kasno' });
    await forum.ask('Puskesmas pembantu hanya buka dua hari.', { name: 'Bu Wiji' });
    await forum.ask('Lampu jalan ke Kepohbaru mati semua.', { name: 'Bu Sri' });
    await forum.moderate('open');
    await signIn(page);
    await page.goto(`/meja/${forum.id}`, { waitUntil: 'networkidle' });
    await expect(rows(page)).toHaveText([/^1.*tanggul/, /^2.*Puskesmas/, /^3.*Lampu/]);
  });

  test('stands still under the hand, says who is next all the same, and settles when the hand has left', async ({ page, forum }) => {
    await row(page, 'tanggul').hover();
    await forum.support(3);
    await expect(row(page, 'Lampu')).toContainText('Berikutnya');
    await expect(rows(page)).toHaveText([/^1.*→ 2.*tanggul/, /^2.*→ 3.*Puskesmas/, /^3.*→ 1.*Lampu/]);
    await expect(row(page, 'tanggul')).not.toContainText('Berikutnya');
    await expect(page.getByRole('button', { name: /^Panggil: Bu Sri/ })).toBeVisible();
    await expectAccessible(page);

    await page.getByRole('heading', { name: 'Baru masuk' }).hover();
    await expect(rows(page)).toHaveText([/^1 .*Lampu/, /^2 .*tanggul/, /^3 .*Puskesmas/]);
    await expect(queue(page)).not.toContainText('→ 1');
  });

  test('lets nobody slip from under the hand who is called meanwhile, until the hand is at the keys', async ({ page, forum }) => {
    await row(page, 'Puskesmas').hover();
    await forum.callNext(0);
    await expect(row(page, 'tanggul')).toContainText('tidak menunggu lagi');
    await expect(rows(page)).toHaveText([/tanggul/, /^2.*→ 1.*Puskesmas/, /^3.*→ 2.*Lampu/]);
    await expect(row(page, 'tanggul').getByRole('button')).not.toHaveAttribute('aria-haspopup');

    await page.keyboard.press('j');
    await expect(rows(page)).toHaveText([/^1 .*Puskesmas/, /^2 .*Lampu/]);
  });

  test('moves a row that has the focus together with it', async ({ page, forum }) => {
    test.slow();
    const words = row(page, 'Puskesmas').getByRole('button');
    await words.focus();
    await forum.support(2);
    await expect(row(page, 'Puskesmas')).toContainText('→ 1');
    await expect(rows(page)).toHaveText([/^1 .*Puskesmas/, /^2 .*tanggul/, /^3 .*Lampu/], { timeout: 20_000 });
    await expect(words).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByRole('dialog', { name: 'Panggil no. 2 di luar urutan' })).toBeVisible();
  });
});

test('tells how many still fit, never more than wait', async ({ page, forum, moderator, signIn }) => {
  await moderator.put(`/api/v1/sessions/${forum.id}/steps`, { data: { steps: [{ kind: 'dialogue', title: 'Dialog terbuka', minutes: 8 }] } });
  for (const text of ['Kapan tanggul di Kanor diperbaiki?', 'Puskesmas pembantu hanya buka dua hari.']) await forum.ask(text);
  await forum.moderate('open');
  await forum.moderate('steps/1/begin');
  await signIn(page);
  await page.goto(`/meja/${forum.id}`);
  await expect(page.getByText('Cukup waktu untuk semua yang menunggu')).toBeVisible();
  await forum.ask('Lampu jalan ke Kepohbaru mati semua.');
  await expect(page.getByText('Cukup untuk kira-kira 2 penanya lagi')).toBeVisible();
});

test('a question to be read out is read out: nobody is waited for, and nobody can be absent', async ({ page, forum, signIn }) => {
  await forum.ask('Kapan tanggul di Kanor diperbaiki?');
  await forum.ask('Puskesmas pembantu hanya buka dua hari.', { mode: 'speak' });
  await forum.moderate('open');
  await signIn(page);
  await page.goto(`/meja/${forum.id}`, { waitUntil: 'networkidle' });
  const floor = page.getByRole('region', { name: 'Sedang berlangsung' });
  await page.getByRole('button', { name: /^Panggil/ }).click();

  await expect(floor).toContainText('Bacakan pertanyaannya');
  await expect(floor.getByRole('timer')).toHaveCount(0);
  await expect(floor).not.toContainText(/ponselnya|idak hadir/);
  await expectAccessible(page);
  await page.keyboard.press('x');
  await page.keyboard.press('m');
  await expect(floor.getByRole('timer')).toBeVisible();

  await page.keyboard.press('n');
  await expect(floor).toContainText('menunggu jawaban dari ponselnya');
  await expect(floor.getByRole('button', { name: /Tidak hadir/ })).toBeVisible();
});

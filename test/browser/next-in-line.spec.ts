import type { Page } from '@playwright/test';
import { expect, expectAccessible, type Forum, test } from './forum';

const next = (page: Page) => page.getByRole('region', { name: 'Berikutnya' });
const rows = (page: Page) => next(page).getByRole('listitem');
const refresh = (page: Page) => next(page).getByRole('button', { name: /Urutan berubah|pertanyaan baru/ });
const support = (page: Page, words: string) => rows(page).filter({ hasText: words }).getByRole('button');
const settled = [/^1.*Puskesmas/, /^2.*Lampu/];

/** So long a hand that does not move is still there. */
const rests = 10_000;

async function open(page: Page, forum: Forum) {
  for (const text of ['Kapan tanggul di Kanor diperbaiki?', 'Puskesmas pembantu hanya buka dua hari.', 'Lampu jalan ke Kepohbaru mati semua.']) await forum.ask(text);
  await forum.moderate('open');
  await page.clock.install();
  await page.goto(`/sesi/${forum.id}`, { waitUntil: 'networkidle' });
  await expect(rows(page)).toHaveText([/^1.*tanggul/, /^2.*Puskesmas/, /^3.*Lampu/]);
}

test.describe('the list of who is next, on a phone', () => {
  test.beforeEach(({ page, forum }) => open(page, forum));

  test('settles by itself when nobody touches it, and counts who is in it', async ({ page, forum }) => {
    await expect(next(page).getByRole('link', { name: 'Semua 3' })).toBeVisible();
    const turn = await forum.callNext(0);
    await expect(rows(page)).toHaveText(settled);
    await expect(next(page).getByRole('link', { name: 'Semua 2' })).toBeVisible();
    await expect(page.getByRole('region', { name: 'Segera dibacakan' })).toBeVisible();
    await forum.moderate(`turns/${turn.no}/start`);
    await expect(page.getByRole('region', { name: 'Sedang dibacakan moderator' })).not.toContainText('berbicara');

    await next(page).getByRole('link', { name: 'Semua 2' }).click();
    await expect(page.getByRole('main').getByRole('listitem')).toHaveText([/Puskesmas/, /Lampu/]);
  });

  test('takes a new question in before long, though nobody asked', async ({ page, forum }) => {
    await forum.ask('Mohon tambahan tong sampah di pasar kota.');
    await expect(refresh(page)).toHaveText('1 pertanyaan baru');
    await page.clock.fastForward(rests);
    await expect(rows(page)).toHaveText([/tanggul/, /Puskesmas/, /Lampu/, /^4.*tong sampah/]);
    await expect(refresh(page)).toHaveCount(0);
  });

  test('stands still under a finger until it has rested, though the focus stays where it pressed', async ({ page, forum }) => {
    await support(page, 'Lampu').click();
    await expect(support(page, 'Lampu')).toContainText('Anda dukung');
    await expect(support(page, 'Lampu')).toBeFocused();
    await expect(refresh(page)).toBeVisible();
    await expect(rows(page)).toHaveText([/^2.*tanggul/, /^3.*Puskesmas/, /^1.*Lampu/]);
    await expectAccessible(page);
    await page.mouse.move(0, 0);
    await expect(rows(page)).toHaveText([/^1.*Lampu/, /^2.*tanggul/, /^3.*Puskesmas/]);
    await expect(support(page, 'Lampu')).toBeFocused();
    await forum.callNext(0);
    await expect(rows(page)).toHaveText([/^1.*tanggul/, /^2.*Puskesmas/]);
  });
});

import { randomUUID } from 'node:crypto';
import type { Browser } from '@playwright/test';
import { type Appointment, becomeOfficial, expect, type Forum, test } from './forum';
import { expectEnglish, expectGood } from './screen';

const WORDS = 'Apakah Pak Kartolo yang memutus saluran air di Kanor itu tidak malu?';

/** A browser of somebody's own; javaScriptEnabled false is a plain form's. */
async function pageOf(browser: Browser, baseURL: string | undefined, appointment?: Appointment, javaScriptEnabled = true) {
  const context = await browser.newContext({ baseURL, locale: 'id-ID', timezoneId: 'Asia/Jakarta', viewport: { width: 390, height: 844 }, javaScriptEnabled });
  if (appointment) await becomeOfficial(context.request, appointment);
  return context.newPage();
}

/** Asked by this page's phone, and hidden by the moderator. */
async function hidden(forum: Forum, page: Awaited<ReturnType<typeof pageOf>>) {
  await page.goto(`/sesi/${forum.id}`);
  const answer = await page.request.post(`/api/v1/sessions/${forum.id}/questions`, { data: { id: randomUUID(), text: WORDS, place: '35.22.06', mode: 'read', name: 'Suparmi' } });
  expect(answer.ok(), await answer.text()).toBe(true);
  await forum.moderate('open');
  await forum.moderate('questions/1/hide', { revision: 0, rule: 'slander', reason: 'Menuduh seorang warga dengan menyebut namanya' });
  await page.reload();
}

test('an author appeals, another official decides, and everybody reads both', async ({ browser, baseURL, forum, page }) => {
  test.slow();
  const [author, chair] = await Promise.all([pageOf(browser, baseURL), pageOf(browser, baseURL, { roles: ['chair'] }, false)]);
  await hidden(forum, author);

  await test.step('on the phone', async () => {
    await author.getByText('Ajukan keberatan').click();
    await author.getByLabel('Mengapa keputusan ini keliru?').fill('Saya bertanya tentang saluran air, bukan tentang orang.');
    await expectGood(author);
    await author.getByRole('button', { name: 'Kirim keberatan' }).click();
    await expect(author.getByText('Keberatan Anda menunggu putusan petugas lain.')).toBeVisible();
  });

  await test.step('at the desk, without JavaScript', async () => {
    await chair.goto(`/meja/${forum.id}/keberatan`);
    const appeal = chair.getByRole('article');
    await expect(appeal).toContainText('bukan tentang orang');
    await expect(appeal).toContainText(WORDS);
    await appeal.getByLabel('Alasan putusan').fill('Menyebut nama warga tetap menuduh');
    await appeal.getByRole('button', { name: 'Pertahankan keputusan' }).click();
    await expect(chair.getByRole('article')).toContainText('Tidak diterima');
  });

  await test.step('and in public', async () => {
    await expect(author.getByText('Keberatan Anda tidak diterima: Menyebut nama warga tetap menuduh')).toBeVisible();
    await page.goto(`/sesi/${forum.id}`);
    await page.getByRole('link', { name: 'Catatan moderasi' }).click();
    await expect(page.getByRole('listitem').filter({ hasText: 'Pertanyaan no. 1 disembunyikan' })).toContainText('Fitnah atau tuduhan tanpa dasar');
    await expect(page.getByText('Keberatan no. 1 tidak diterima')).toBeVisible();
    await expect(page.getByText('Kartolo')).toHaveCount(0);
    await expectGood(page);
    await expectEnglish(page, 'Record of moderation');
  });
});

test('words are erased by an administrator, and every page says so', async ({ browser, baseURL, forum, page }) => {
  const [author, official] = await Promise.all([pageOf(browser, baseURL), pageOf(browser, baseURL, { roles: ['administrator'] })]);
  await hidden(forum, author);
  await official.goto(`/meja/${forum.id}/keberatan`);
  await official.getByLabel('Nomor pertanyaan').fill('1');
  await official.getByLabel('Yang dihapus').selectOption('all');
  await official.getByLabel('Sebab').selectOption('private-data');
  await official.getByLabel('Ya, saya yakin').check();
  await expectGood(official);
  await official.getByRole('button', { name: 'Hapus untuk selamanya' }).click();
  await expect(official.getByRole('status')).toContainText('Kata-kata pertanyaan no. 1 sudah dihapus.');

  await expect(author.getByText('Dihapus atas permintaan.')).toBeVisible();
  await page.goto(`/sesi/${forum.id}/moderasi`);
  await expect(page.getByText('Pertanyaan no. 1: nama, isi dihapus atas permintaan')).toBeVisible();
  for (const each of [author, page]) await expect(each.getByText('Kartolo')).toHaveCount(0);
});

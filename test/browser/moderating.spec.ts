import type { Page } from '@playwright/test';
import { expect, expectAccessible, type Forum, test } from './forum';

test.use({ viewport: { width: 1440, height: 900 } });

const queue = (page: Page) => page.getByRole('region', { name: 'Antrean' });
const inbox = (page: Page) => page.getByRole('region', { name: /^(Baru masuk|Menunggu diterima)$/ });
const row = (page: Page, words: string) => queue(page).getByRole('listitem').filter({ hasText: words });
const notice = (page: Page) => page.getByRole('status').filter({ hasText: 'Urungkan' });
const dialog = (page: Page) => page.getByRole('dialog');

const asked = ['Kapan tanggul di Kanor diperbaiki?', 'Puskesmas pembantu hanya buka dua hari.', 'Lampu jalan ke Kepohbaru mati semua.', 'Apakah tanggul Kanor jadi diperbaiki?'];

async function ask(forum: Forum) {
  for (const text of asked) await forum.ask(text);
  await forum.moderate('open');
}

/** One key after the other. */
async function press(page: Page, ...keys: string[]) {
  for (const key of keys) await page.keyboard.press(key);
}

/** A key that opens something to fill in. */
async function opens(page: Page, key: string) {
  await press(page, key);
  await expect(dialog(page)).toBeVisible();
}

async function openDesk(page: Page, forum: Forum) {
  await page.goto(`/meja/${forum.id}`, { waitUntil: 'networkidle' });
  await expect(row(page, 'Puskesmas')).toBeVisible();
}

/** The hand is in the queue, on the row with these words. */
async function handOn(page: Page, words: string) {
  await press(page, 'ArrowRight', ...asked.map(() => 'k'));
  for (let rows = 0; rows < asked.length && !(await row(page, words).getByRole('button').first().evaluate((button) => button === document.activeElement)); rows++) await press(page, 'j');
  await expect(row(page, words).getByRole('button').first()).toBeFocused();
}

test.describe('a question at the desk, by keyboard alone', () => {
  test.beforeEach(async ({ page, forum, signIn }) => {
    await ask(forum);
    await signIn(page);
    await openDesk(page, forum);
  });

  test('is hidden by rule and reason, and back within ten seconds', async ({ page }) => {
    await handOn(page, 'Puskesmas');
    await opens(page, 'y');
    await press(page, '2');
    await expect(dialog(page).getByRole('radio', { name: 'Data pribadi orang' })).toBeChecked();
    await expect(dialog(page).getByLabel('Alasan')).toHaveValue('Memuat data pribadi orang lain');
    await expectAccessible(page);
    await press(page, 'Enter');
    await expect(notice(page)).toContainText('No. 2 disembunyikan.');
    await expect(row(page, 'Puskesmas')).toHaveCount(0);
    await press(page, 'u');
    await expect(page.getByText('Sudah diurungkan.')).toBeVisible();
    await expect(row(page, 'Puskesmas')).toHaveCount(1);
  });

  test('is declined, found among those set aside, and restored', async ({ page }) => {
    await handOn(page, 'Lampu');
    await opens(page, 'c');
    await press(page, '5', 'Enter');
    await expect(notice(page)).toContainText('No. 3 ditolak.');
    await press(page, '4');
    await expect(row(page, 'Lampu')).toContainText('Di luar urusan forum: Bukan wewenang yang hadir di forum ini');
    await expectAccessible(page);
    await press(page, 'v');
    await expect(notice(page)).toContainText('No. 3 dipulihkan.');
    await press(page, '1');
    await expect(row(page, 'Lampu')).toHaveCount(1);
  });

  test('is held, let go, marked for planning and labelled', async ({ page }) => {
    await handOn(page, 'Puskesmas');
    await press(page, '.');
    await expect(notice(page)).toContainText('No. 2 ditahan.');
    await press(page, '3', '.');
    await expect(notice(page)).toContainText('No. 2 kembali ke antrean.');
    await press(page, '1');
    await handOn(page, 'Puskesmas');
    await press(page, '*');
    await expect(row(page, 'Puskesmas')).toContainText('untuk rencana');
    await opens(page, '#');
    await press(page, '1', '2', 'Enter');
    await expect(row(page, 'Puskesmas')).toContainText('MendesakKeluhan');
    await expect(row(page, 'Puskesmas').getByRole('button').first()).toBeFocused();
  });

  test('is given another place and topic, and handed to an agency', async ({ page }) => {
    await handOn(page, 'Lampu');
    await opens(page, 'w');
    await page.keyboard.type('Kepohbaru');
    await dialog(page).getByRole('button', { name: 'Simpan' }).press('Enter');
    await expect(dialog(page)).toHaveCount(0);
    await expect(row(page, 'Lampu')).toContainText('Kec. Kepohbaru');
    await press(page, 't');
    await page.keyboard.type('Penerangan jalan');
    await press(page, 'Enter');
    await expect(page.getByText('Penerangan jalan').first()).toBeVisible();
    await opens(page, 'i');
    await page.keyboard.type('bina marga');
    await expect(page.getByRole('option', { name: /Bina Marga/ })).toHaveCount(1);
    await press(page, 'ArrowDown', 'Enter');
    await expect(dialog(page).getByRole('button', { name: 'Serahkan' })).toBeFocused();
    await press(page, 'Enter');
    await expect(row(page, 'Lampu')).toContainText('ke Dinas Pekerjaan Umum Bina Marga');
  });

  test('is put first for a reason that everybody reads, and back into the order', async ({ page }) => {
    await handOn(page, 'Lampu');
    await opens(page, '+');
    await page.keyboard.type('Penanya harus segera pulang');
    await press(page, 'Enter');
    await expect(row(page, 'Lampu')).toContainText('Didahulukan: Penanya harus segera pulang');
    await expect(row(page, 'Lampu')).toContainText('Berikutnya');
    await press(page, '-');
    await expect(notice(page)).toContainText('No. 3 kembali ke urutan adil.');
  });

  test('is united with one that is like it, counted by people, and split again', async ({ page, forum }) => {
    await forum.support(1);
    await forum.support(4);
    await handOn(page, 'Apakah tanggul');
    await opens(page, 'g');
    await expect(dialog(page).getByRole('checkbox', { name: /no\. 1/ })).toBeFocused();
    await press(page, '1');
    await expect(dialog(page)).toContainText('Tetap no. 1');
    await expectAccessible(page);
    await press(page, 'Enter');
    await expect(notice(page)).toContainText('Digabung ke no. 1: 2 dukungan.');
    await expect(row(page, 'Kapan tanggul')).toContainText('+1 digabung');
    await handOn(page, 'Kapan tanggul');
    await press(page, 'Shift+G');
    await expect(notice(page)).toContainText('No. 4 berdiri sendiri lagi.');
    await expect(row(page, 'Apakah tanggul')).toHaveCount(1);
  });

  test('is looked for in the whole session, and the queue narrowed and opened again', async ({ page, forum }) => {
    await forum.moderate('questions/3/hide', { revision: 0, rule: 'hate', reason: 'Menyerang sebuah kelompok' });
    await press(page, '/');
    await page.keyboard.type('lampu kepohbaru');
    await expect(row(page, 'Lampu')).toContainText('disembunyikan');
    await press(page, 'Escape');
    await opens(page, 'f');
    await page.keyboard.type('pendopo');
    await press(page, 'Enter', 'Enter');
    await expect(queue(page)).toContainText('Tidak ada yang cocok.');
    await press(page, 'Escape');
    await expect(row(page, 'Puskesmas')).toBeVisible();
  });
});

test('several questions picked with the space bar and Shift+J are dealt with, and taken back, together', async ({ page, forum, signIn }) => {
  await ask(forum);
  await signIn(page);
  await openDesk(page, forum);
  await handOn(page, 'Kapan tanggul');
  await press(page, ' ', 'Shift+J');
  await expect(page.getByRole('region', { name: 'Tindakan' })).toContainText('2 terpilih');
  await expectAccessible(page);
  await press(page, '.');
  await expect(notice(page)).toContainText('2 pertanyaan ditahan.');
  await expect(queue(page).getByRole('listitem')).toHaveCount(2);
  await press(page, 'u');
  await expect(queue(page).getByRole('listitem')).toHaveCount(4);
});

test('what another desk changed meanwhile is refused, and shown as it is now', async ({ page, forum, signIn }) => {
  await ask(forum);
  await signIn(page);
  await openDesk(page, forum);
  await handOn(page, 'Puskesmas');
  await opens(page, 'y');
  await press(page, '2');
  await forum.moderate('questions/2/label', { revision: 0, labels: ['urgent'] });
  await press(page, 'Enter');
  await expect(page.getByRole('alert')).toContainText('Rekan Anda lebih dulu. No. 2 sekarang: Mendesak');
  await press(page, 'Escape');
  await expect(row(page, 'Puskesmas')).toContainText('Mendesak');
  await opens(page, 'y');
  await press(page, '2', 'Enter');
  await expect(notice(page)).toContainText('No. 2 disembunyikan.');
});

test('where questions wait to be accepted, one key accepts them, and they are in line', async ({ page, forum, moderator, signIn }) => {
  await moderator.patch(`/api/v1/sessions/${forum.id}`, { data: { acceptance: 'after-acceptance' } });
  await ask(forum);
  await signIn(page);
  await page.goto(`/meja/${forum.id}`, { waitUntil: 'networkidle' });
  await expect(inbox(page)).toContainText('Kapan tanggul');
  await expect(page.getByRole('heading', { name: 'Menunggu diterima' })).toBeVisible();
  await expectAccessible(page);
  await press(page, 'a');
  await expect(notice(page)).toContainText('No. 1 diterima.');
  await expect(row(page, 'Kapan tanggul')).toHaveCount(1);
  await press(page, ' ', 'Shift+J', 'a');
  await expect(notice(page)).toContainText('2 pertanyaan diterima.');
});

test('the queue is closed and opened again by one key', async ({ page, forum, signIn }) => {
  await ask(forum);
  await signIn(page);
  await openDesk(page, forum);
  await press(page, 'q');
  await expect(queue(page)).toContainText('Antrean ditutup');
  await expect(notice(page)).toContainText('ponsel tidak menerima pertanyaan baru');
  await press(page, 'q');
  await expect(queue(page)).not.toContainText('Antrean ditutup');
});

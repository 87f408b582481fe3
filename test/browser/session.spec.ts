import { execFileSync } from 'node:child_process';
import { join } from 'node:path';
import type { Browser, Page } from '@playwright/test';
import { expect, expectAccessible, test } from './forum';

const root = join(__dirname, '../..');

/** One forum in three windows: the moderator's desk by keyboard alone, the hall screen, and phones. */
test('a whole session: opened, asked, called, missed, taken out of order, answered, ended, verified', async ({ page: desk, forum, browser, baseURL, signIn }) => {
  test.setTimeout(90_000);
  await desk.setViewportSize({ width: 1440, height: 900 });
  await signIn(desk);
  await desk.goto(`/meja/${forum.id}`);
  const hall = await windowOf(browser, { baseURL, viewport: { width: 1920, height: 1080 } });
  await hall.goto(`/layar/${forum.id}`);
  const [dander, sekar, kanor] = await Promise.all([0, 1, 2].map(() => windowOf(browser, { baseURL, viewport: { width: 390, height: 844 } })));

  await test.step('phones of three places ask ahead, one of them by telephone', async () => {
    await ask(dander!, forum.code, { kecamatan: 'Dander', text: 'Jembatan di Ngunut rusak sejak banjir, kapan diperbaiki?', phone: '0812 0000 0038' });
    await ask(sekar!, forum.code, { kecamatan: 'Sekar', text: 'Puskesmas pembantu hanya buka dua hari seminggu. Bisa ditambah?', isThere: true });
    await ask(kanor!, forum.code, { kecamatan: 'Kanor', text: 'Kapan tanggul di Kanor diperbaiki sebelum musim hujan?' });
    await expect(desk.getByRole('region', { name: 'Baru masuk' })).toContainText('Jembatan di Ngunut');
    await expectAccessible(desk);
    await expectAccessible(hall);
  });

  await test.step('the desk opens the session, and every screen follows', async () => {
    await confirm(desk, 'o', 'Ya, buka sesi');
    for (const screen of [hall, dander!, sekar!]) await expect(screen.getByText('Langsung', { exact: true }).first()).toBeVisible();
  });

  await test.step('words stay off the hall screen until the desk has read them', async () => {
    await expect(hall.getByText('Jembatan di Ngunut')).toHaveCount(0);
    await desk.keyboard.press('s');
    await expect(hall.getByText('Jembatan di Ngunut').first()).toBeVisible();
  });

  await test.step('the first is called by telephone; the desk alone sees the number; one clock runs on all screens', async () => {
    await desk.keyboard.press('n');
    await expect(dander!.getByRole('alertdialog', { name: 'Giliran Anda' })).toContainText('38');
    await expectAccessible(dander!);
    await expectAccessible(desk);
    await expectAccessible(hall);
    await expect(hall.getByText('Sedang ditelepon').first()).toBeVisible();
    await desk.getByRole('button', { name: 'Lihat nomor telepon' }).click();
    await expect(desk.getByText(/0812\s?0000\s?0038/)).toBeVisible();
    await expect(hall.getByText(/0812/)).toHaveCount(0);
    await dander!.getByRole('button', { name: /^Ya/ }).click();
    await desk.keyboard.press('m');
    await expect(hall.getByRole('timer')).toBeVisible();
    expect(Math.abs((await seconds(hall)) - (await seconds(desk)))).toBeLessThanOrEqual(1);
  });

  await test.step('the clock stands in a pause, and goes on', async () => {
    await desk.keyboard.press('p');
    await expect(sekar!.getByText('Berhenti sebentar').first()).toBeVisible();
    await desk.keyboard.press('p');
    await expect(desk.getByRole('button', { name: /^Jeda/ })).toBeVisible();
    await desk.keyboard.press('e');
    await expect(desk.getByText('Belum ada yang dipanggil').first()).toBeVisible();
  });

  await test.step('an answer is put on record, with who promised what by when', async () => {
    await desk.keyboard.press('r');
    const dialog = desk.getByRole('dialog', { name: /Jawaban untuk no/ });
    await dialog.getByLabel('Isi jawaban').fill('Jembatan darurat bulan ini, jembatan tetap tahun depan sesuai anggaran.');
    await dialog.getByLabel('Jenis jawaban').selectOption({ value: 'in-phases' });
    await dialog.getByLabel(/Dijanjikan sebelum/).fill('2027-06-30');
    await expectAccessible(desk);
    await desk.keyboard.press('Control+Enter');
    await expect(desk.getByText(/Jawaban no. \d+ tercatat/)).toBeVisible();
  });

  await test.step('who does not come is passed over; another is taken out of order, with a reason everybody sees', async () => {
    await desk.keyboard.press('n');
    await expect(desk.getByRole('button', { name: /Tidak hadir/ })).toBeVisible();
    await desk.keyboard.press('x');
    await expect(desk.getByText(/ditandai tidak hadir/)).toBeVisible();
    await callOutOfOrder(desk, /tanggul di Kanor/, 'Penanya harus segera pulang');
    await expect(dander!.getByText(/Di luar urutan: Penanya harus segera pulang/).first()).toBeVisible();
    await desk.keyboard.press('m');
    await expect(hall.getByRole('timer')).toBeVisible();
    await desk.keyboard.press('e');
  });

  await test.step('the session ends after ten seconds, and its head is on the screens', async () => {
    await confirm(desk, 'z', 'Ya, akhiri');
    await expect(hall.getByText('Sesi selesai').first()).toBeVisible({ timeout: 20_000 });
    await expectAccessible(hall);
    await expect(dander!.getByText('Catatan sesi').first()).toBeVisible({ timeout: 10_000 });
    await expectAccessible(dander!);
    await expect(dander!.getByText('Jembatan darurat bulan ini').first()).toBeVisible();
  });

  await test.step('anyone can verify its journal', () => {
    const verdict = execFileSync(process.execPath, [join(root, 'dist/scripts/verify.js'), `${baseURL}/sesi/${forum.id}`], { encoding: 'utf8' });
    expect(verdict).toContain('Agrees');
    expect(verdict).toContain('1 out of order');
  });
});

async function windowOf(browser: Browser, options: { baseURL?: string; viewport: { width: number; height: number } }) {
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta', ...options });
  return context.newPage();
}

async function ask(phone: Page, code: string, question: { kecamatan: string; text: string; phone?: string; isThere?: true }) {
  await phone.goto(`/${code}`);
  await phone.getByRole('link', { name: 'Ajukan pertanyaan' }).click();
  await phone.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?').fill(question.text);
  await phone.getByLabel('Kecamatan').selectOption({ label: question.kecamatan });
  if (question.isThere) await phone.getByText('Saya hadir di tempat').click();
  if (question.phone) {
    await phone.getByText('Saya ditelepon saat giliran').click();
    await phone.getByLabel('Nomor telepon').fill(question.phone);
  }
  await phone.getByRole('button', { name: 'Kirim pertanyaan' }).click();
  await expect(phone.getByText('Pertanyaan Anda masuk')).toBeVisible();
}

/** A key, then "yes" in the dialog it opens, by keyboard. */
async function confirm(desk: Page, key: string, yes: string) {
  await desk.keyboard.press(key);
  const button = desk.getByRole('button', { name: yes });
  await expect(button).toBeVisible();
  await button.focus();
  await desk.keyboard.press('Enter');
}

async function callOutOfOrder(desk: Page, question: RegExp, reason: string) {
  await desk.getByRole('region', { name: 'Antrean' }).getByRole('button', { name: question }).focus();
  await desk.keyboard.press('Enter');
  const dialog = desk.getByRole('dialog', { name: /di luar urutan/ });
  await dialog.getByLabel('Alasan').fill(reason);
  await desk.keyboard.press('Enter');
  await expect(dialog).toHaveCount(0);
}

async function seconds(screen: Page): Promise<number> {
  const [minutes, rest] = (await screen.getByRole('timer').first().innerText()).match(/\d+/g)!.map(Number);
  return minutes! * 60 + rest!;
}

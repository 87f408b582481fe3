import { execFileSync } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, type Forum, test } from './forum';
import startServer from './global-setup';
import { expectAllInSight, expectEnglish, expectGood } from './screen';

const root = join(__dirname, '../..');

const longName = "Ny. Hj. Siti Nur'aini Prawirohardjo-Kusumadiningrat binti Kiai Abdurrahman Wahid";
const longText =
  'Mempertanggungjawabkan ketidakberkesinambungan pembangunan jembatan penyeberangan antarkecamatan Ngraho–Margomulyo: '.repeat(8) +
  'kapankah pemerintah kabupaten menyelesaikannya?';
const longReason = 'Penanya datang dari Margomulyo naik angkutan pedesaan terakhir dan harus segera pulang sebelum hujan turun, sedangkan narasumber yang ditanya hanya hadir sampai pukul setengah tiga siang.';

test('a session, from its announcement to its record', async ({ page, forum }) => {
  test.setTimeout(120_000);
  const address = `/sesi/${forum.id}`;

  await test.step('announced', async () => {
    await page.goto(address);
    await expect(page.getByText('Belum ada pertanyaan yang menunggu')).toBeVisible();
    await expectGood(page);
    await expectEnglish(page, 'Rundown');
  });

  await test.step('on, and empty', async () => {
    await forum.moderate('open');
    await page.goto(address);
    await expect(page.getByText('Belum ada yang dipanggil').first()).toBeVisible();
    await expectGood(page);
  });

  await test.step('the ask form, empty and with all there is to mend', async () => {
    await page.goto(`${address}/tanya`);
    await expectGood(page);
    await page.getByText('Saya ditelepon saat giliran').click();
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await expect(page.getByText('Pilih kecamatan, atau')).toBeVisible();
    await expectGood(page);
    await expectEnglish(page, 'Ask a question');
  });

  await test.step('crowded, and one of the questions is mine', async () => {
    await crowd(forum);
    await page.goto(`${address}/tanya`);
    await page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?').fill(longText);
    await page.getByLabel('Kecamatan').selectOption({ label: 'Margomulyo' });
    await page.getByLabel('Nama').fill(longName);
    await page.getByText('Saya hadir di tempat').click();
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await expect(page.getByRole('region', { name: 'Pertanyaan saya' })).toContainText('Giliran');
    await expect(page.getByRole('link', { name: 'Semua 26' })).toBeVisible();
    await expectGood(page);
    await expectEnglish(page, 'Next');
  });

  await test.step('called', async () => {
    await call(forum, 26);
    await page.goto(address);
    await expect(page.getByRole('alertdialog', { name: 'Giliran Anda' })).toBeVisible();
    await expectGood(page);
    await expectEnglish(page, 'Your turn');
  });

  await test.step('speaking, out of order', async () => {
    await page.goto(address);
    await page.getByRole('button', { name: /^Ya/ }).click();
    await forum.moderate('turns/1/start');
    await expect(page.getByText(longReason).first()).toBeVisible();
    await expect(page.getByRole('timer').first()).toBeVisible();
    await expectGood(page);
    await expectEnglish(page, longName);
  });

  await test.step('the questions, one of them, and how their order is decided', async () => {
    await page.goto(`${address}/pertanyaan`);
    await expect(page.getByRole('main').getByRole('listitem')).toHaveCount(25);
    await expectGood(page);
    await expectEnglish(page, 'All questions');
    await page.goto(`${address}/pertanyaan/26`);
    await expectGood(page);
    await expectEnglish(page, 'Question no. 26');
    await page.goto(`${address}/urutan`);
    await expectGood(page);
    await expectEnglish(page, 'How the order is decided');
  });

  await test.step('on record', async () => {
    await forum.moderate('turns/1/end');
    await forum.moderate('questions/26/answers', { id: randomUUID(), kind: 'in-phases', level: 'regency', owner: 'Bidang Bina Marga, Dinas Pekerjaan Umum', due: '2027-06-30', text: longText });
    await forum.moderate('end');
    await page.goto(address);
    await expect(page.getByText('Catatan sesi').first()).toBeVisible({ timeout: 15_000 });
    await page.getByText('Jalannya sesi').click();
    await expectGood(page);
    await expectEnglish(page, 'Record of the session');
  });

  await test.step('on the hall screen, when all is said', async () => {
    await page.goto(`/layar/${forum.id}`);
    await expectOnProjectors(page);
    await expectEnglish(page, 'Thank you');
  });
});

test('the pages beside the sessions', async ({ page, forum }) => {
  test.setTimeout(90_000);
  await forum.moderate('open');
  importPastSessions();

  await test.step('home, while a session is on', async () => {
    await page.goto('/');
    await expect(page.getByText('Langsung', { exact: true }).first()).toBeVisible();
    await expectGood(page);
    await expectEnglish(page, 'Every Friday, the government answers. You ask.');
  });

  await test.step('all sessions, and two of the archive', async () => {
    await page.goto('/sesi');
    await expectGood(page);
    await expectEnglish(page, 'All sessions');
    for (const title of [longTopic, 'Lampu jalan']) {
      await page.goto('/sesi');
      await page.getByRole('link', { name: title }).first().click();
      await expect(page.getByText('dari arsip').first()).toBeVisible();
      await expectGood(page);
    }
    await expectEnglish(page, 'Questions');
  });

  await test.step('what is mine, what is not there, and the door for officials', async () => {
    await page.goto('/saya');
    await expectGood(page);
    await expectEnglish(page, 'My questions');
    await page.goto('/sesi/tidak-ada');
    await expectGood(page);
    await expectEnglish(page, 'There is no such page');
    await page.goto('/0000');
    await expect(page.getByRole('heading', { name: 'Tidak ada sesi dengan kode 0000' })).toBeVisible();
    await page.goto('/masuk');
    await expectGood(page);
    await expectEnglish(page, 'Sign in');
  });
});

test('an installation in which nothing has happened yet', async ({ page }) => {
  const { BROWSER_URL, BROWSER_DATABASE_URL } = process.env;
  const stop = await startServer();
  try {
    await page.goto(process.env.BROWSER_URL!);
    await expect(page.getByRole('heading', { name: 'Belum ada sesi yang diumumkan' })).toBeVisible();
    await expectGood(page);
    await page.goto(`${process.env.BROWSER_URL}/sesi`);
    await expect(page.getByText('Belum ada sesi yang selesai')).toBeVisible();
    await expectGood(page);
  } finally {
    await stop();
    Object.assign(process.env, { BROWSER_URL, BROWSER_DATABASE_URL });
  }
});

test('the hall screen shows all it has, on either projector', async ({ page, forum, moderator }) => {
  test.setTimeout(90_000);

  await test.step('before', async () => {
    await moderator.patch(`/api/v1/sessions/${forum.id}`, { data: { title: longText.slice(0, 200) } });
    const steps = ['opening', 'last-answers', 'briefing', 'dialogue', 'answers', 'directions', 'other', 'other'].map((kind) => ({ kind, title: longText.slice(0, 200), minutes: 10 }));
    await moderator.put(`/api/v1/sessions/${forum.id}/steps`, { data: { steps } });
    await page.goto(`/layar/${forum.id}`);
    await expect(page.getByRole('complementary')).toBeVisible();
    await expectOnProjectors(page);
    await expectEnglish(page, /^Mempertanggung/);
  });

  await test.step('on, with the longest there is', async () => {
    for (let at = 0; at < 3; at++) await forum.moderate(`questions/${await forum.ask(longText, { name: longName, mode: 'speak' })}/seen`, { topic: 'Ketidakberkesinambungan pembangunan jembatan antarkecamatan'.slice(0, 60) });
    const no = await forum.ask(longText, { name: longName, place: '35.22.01' });
    await forum.moderate(`questions/${no}/seen`);
    await forum.moderate('open');
    await page.goto(`/layar/${forum.id}`);
    await expectOnProjectors(page);
    await call(forum, no);
    await expect(page.getByText('Segera dibacakan')).toBeVisible();
    await expectOnProjectors(page);
    await forum.moderate('turns/1/start');
    await expect(page.getByRole('timer')).toBeVisible();
    await expectOnProjectors(page);
    await expectEnglish(page, longName);
  });
});

/** Twenty-five questions from as many phones, the first as long as it may be. */
async function crowd(forum: Forum) {
  const places = ['35.22.01', '35.22.02', '35.22.06', 'outside', 'unsaid'];
  const modes = ['speak', 'read'] as const;
  for (let at = 0; at < 25; at++) {
    await forum.ask(at === 0 ? longText : `Kapan jalan poros desa di dusun ${'abcdefghijklmnopqrstuvwxy'[at]} diperbaiki?`, { place: places[at % 5], mode: modes[at % 2], name: at === 0 ? longName : at === 1 ? "Nur'aini" : undefined });
  }
}

const call = (forum: Forum, question: number) => forum.moderate('turns/call', { afterTurn: 0, question, reason: longReason });

async function expectOnProjectors(page: Page) {
  await expectGood(page);
  for (const size of [{ width: 1366, height: 768 }, { width: 1024, height: 768 }]) {
    await page.setViewportSize(size);
    await expectAllInSight(page);
  }
}

const longTopic = 'Kekurangan pupuk bersubsidi dan ketidaksesuaian rencana definitif kebutuhan kelompok';

/** One session of which much is known, one of which little is. */
function importPastSessions() {
  const file = test.info().outputPath('past-sessions.json');
  const told = { topic: longTopic, kecamatan: 'Kepohbaru', desa: 'Sidomukti', agencyAnswering: 'Dinas Ketahanan Pangan dan Pertanian', answerGist: longText };
  const sessions = [
    { date: '2019-03-01', series: 'dialog-publik', venue: 'Pendopo Malowopati', edition: 12, period: 2, startTime: '13:00', endTime: '15:00', chair: longName, moderator: 'seorang penyiar', attendance: 'sekitar 300 orang', notes: longText,
      briefings: [{ agency: 'Dinas Ketahanan Pangan dan Pertanian', topic: longTopic }], radio: [{ name: 'Malowopati FM', frequencyMHz: 95.8, mode: 'live' }], streaming: ['https://contoh.invalid/siaran'],
      questions: [told, { topic: 'Lampu jalan' }], source: 'contoh.invalid/berita/2019/03/01/dialog-publik-membahas-kekurangan-pupuk-bersubsidi.html' },
    { date: '2018-06-08', series: 'dialog-publik', venue: 'Pendopo', briefing: { topic: 'Lampu jalan' }, source: 'sebuah surat kabar' },
  ];
  writeFileSync(file, JSON.stringify(sessions));
  execFileSync(process.execPath, [join(root, 'dist/scripts/import.js'), file], { env: { ...process.env, DATABASE_URL: process.env.BROWSER_DATABASE_URL } });
}

import { randomUUID } from 'node:crypto';
import type { APIRequestContext, Browser, BrowserContext, Page } from '@playwright/test';
import { type Appointment, becomeOfficial, expect, expectAccessible, hours, test } from './forum';
import { expectEnglish, expectNoSidewaysScrolling } from './screen';

test.use({ viewport: { width: 1440, height: 900 } });

/** A browser of somebody's own. */
async function browserOf(browser: Browser, baseURL: string | undefined, appointment?: Appointment): Promise<{ context: BrowserContext; page: Page }> {
  const context = await browser.newContext({ baseURL, locale: 'id-ID', timezoneId: 'Asia/Jakarta', ...(!appointment && { viewport: { width: 390, height: 844 } }) });
  if (appointment) await becomeOfficial(context.request, appointment);
  return { context, page: await context.newPage() };
}

async function agencyNamed(request: APIRequestContext, short: string): Promise<{ id: string; name: string }> {
  const { items } = await (await request.get('/api/v1/agencies')).json();
  return items.find((agency: { short?: string; validTo?: string }) => agency.short === short && !agency.validTo);
}

async function ask(context: BrowserContext, session: string, text: string) {
  const answer = await context.request.post(`/api/v1/sessions/${session}/questions`, { data: { id: randomUUID(), text, place: '35.22.06', mode: 'read' } });
  expect(answer.ok(), await answer.text()).toBe(true);
}

test('what is said goes on record while it is said, and what was left open is answered afterwards and never lost', async ({ browser, baseURL, forum, moderator }) => {
  test.slow();
  const agency = await agencyNamed(moderator, 'Dinkes');
  const [asker, clerk, officer] = await Promise.all([browserOf(browser, baseURL), browserOf(browser, baseURL, { roles: ['clerk'] }), browserOf(browser, baseURL, { roles: ['agency'], agency: agency.id })]);
  await asker.page.goto(`/sesi/${forum.id}`);
  await forum.ask('Kapan tanggul di Kanor diperbaiki?', { name: 'Pak Kasno' });
  await ask(asker.context, forum.id, 'Puskesmas pembantu kami hanya buka dua hari, kapan ditambah?');
  await forum.ask('Lampu jalan ke Kepohbaru mati semua.');
  await forum.moderate('open');
  const { revision } = await (await moderator.get(`/api/v1/sessions/${forum.id}/questions/2`)).json();
  await forum.moderate('questions/2/hand', { agency: agency.id, revision });
  await forum.callNext(0);
  await forum.moderate('turns/1/start');

  await test.step('the clerk records the answer while the question is put', async () => {
    const { page } = clerk;
    await page.goto(`/meja/${forum.id}/catat`, { waitUntil: 'networkidle' });
    const pane = page.getByRole('region', { name: 'Catat jawaban' });
    await expect(pane.getByLabel('Jawaban untuk pertanyaan')).toHaveValue('1');
    await pane.getByLabel('Dijawab oleh').selectOption(agency.id);
    await pane.getByLabel('Isi jawaban').fill('Tanggul diperbaiki bulan depan.');
    await pane.getByLabel('Dijanjikan sebelum').fill('2020-02-01');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: 'tercatat' })).toContainText('Jawaban untuk no. 1 tercatat.');
    await expect(pane.getByText('Tanggul diperbaiki bulan depan.')).toBeVisible();
    await expectAccessible(page);
  });

  await test.step('and corrects it: both are read, the first as corrected', async () => {
    const { page } = clerk;
    const pane = page.getByRole('region', { name: 'Catat jawaban' });
    await pane.getByRole('button', { name: 'Koreksi jawaban 1' }).click();
    await expect(pane.getByLabel('Isi jawaban')).toHaveValue('Tanggul diperbaiki bulan depan.');
    await pane.getByLabel('Isi jawaban').fill('Tanggul diperbaiki dua minggu lagi.');
    await pane.getByRole('button', { name: 'Catat koreksi' }).click();
    await expect(pane.getByText('dikoreksi: lihat jawaban 2')).toBeVisible();
  });

  await test.step('a direction, a decision, and who is there', async () => {
    const { page } = clerk;
    const directions = page.getByRole('region', { name: 'Arahan' });
    await directions.getByRole('button', { name: 'Catat arahan' }).click();
    await expect(directions.getByLabel('Kepada')).toBeFocused();
    await directions.getByLabel('Kepada').selectOption(agency.id);
    await directions.getByLabel('Isi arahan').fill('Tambah hari buka puskesmas pembantu.');
    await directions.getByLabel('Selesai sebelum').fill('2099-02-01');
    await directions.getByRole('button', { name: 'Catat arahan' }).click();
    await expect(directions.getByRole('listitem')).toContainText(['Tambah hari buka puskesmas pembantu.']);
    await page.getByLabel('Isi keputusan').fill('Sesi berikut di Kanor.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: 'Keputusan' }).getByRole('listitem')).toContainText(['Sesi berikut di Kanor.']);
    await page.getByLabel('Pimpinan').fill('Bupati');
    await page.getByLabel('Jumlah yang hadir').fill('140');
    await page.getByRole('button', { name: 'Catat kehadiran' }).click();
    await expect(page.getByText(/Tercatat pukul/)).toBeVisible();
  });

  await forum.moderate('turns/1/end');
  await forum.moderate('end');
  await expect.poll(async () => (await (await moderator.get(`/api/v1/sessions/${forum.id}`)).json()).state, { timeout: 30_000 }).toBe('ended');

  await test.step('the agency finds what is its own, what is late first, and answers in writing; a draft stays', async () => {
    const { page } = officer;
    await page.goto('/meja', { waitUntil: 'networkidle' });
    await expect(page).toHaveURL(`/instansi/${agency.id}`);
    const late = page.getByRole('region', { name: /^Terlambat/ });
    await expect(late).toContainText('terlambat sejak 1 Feb 2020');
    await expect(page.getByRole('region').first()).toHaveAccessibleName(/^Terlambat/);
    const waiting = page.getByRole('region', { name: /^Menunggu jawaban tertulis/ });
    const question = waiting.getByRole('listitem').filter({ hasText: 'Puskesmas pembantu kami' });
    await question.getByRole('button').click();
    await question.getByLabel('Isi jawaban').fill('Mulai bulan depan buka lima hari.');
    await page.reload({ waitUntil: 'networkidle' });
    await question.getByRole('button').click();
    await expect(question.getByLabel('Isi jawaban')).toHaveValue('Mulai bulan depan buka lima hari.');
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: 'terkirim' })).toBeVisible();
    await expect(question).toHaveCount(0);
  });

  await test.step('and marks its promise as done; the list comes as a table too', async () => {
    const { page, context } = officer;
    const late = page.getByRole('region', { name: /^Terlambat/ }).getByRole('listitem').filter({ hasText: 'dua minggu lagi' });
    await late.getByRole('button', { name: /^Tandai selesai/ }).click();
    await late.getByLabel('Apa yang sudah dilakukan').fill('Tanggul sudah kuat.');
    await late.getByRole('button', { name: 'Selesai' }).click();
    await expect(page.getByRole('status').filter({ hasText: 'Ditandai selesai' })).toBeVisible();
    const table = await context.request.get(String(await page.getByRole('link', { name: 'Unduh sebagai CSV' }).getAttribute('href')));
    expect(await table.text()).toContain('Tambah hari buka puskesmas pembantu.');
    await expectEnglish(page, agency.name);
  });

  await test.step('another agency’s desk is closed to it', async () => {
    const other = await agencyNamed(moderator, 'DLH');
    await officer.page.goto(`/instansi/${other.id}`);
    await expect(officer.page.getByRole('heading', { name: other.name })).toHaveCount(0);
  });

  await test.step('the asker’s phone says so when it next looks, and shows it on the question’s page and in the record', async () => {
    const { page } = asker;
    await page.goto(`/sesi/${forum.id}`);
    await expect(page.getByRole('region', { name: 'Pertanyaan saya di sesi ini' })).toContainText('dijawab tertulis');
    await expect(page.getByRole('region', { name: 'Hasil sesi' })).toContainText('Tambah hari buka puskesmas pembantu.');
    await expectAccessible(page);
    await expectNoSidewaysScrolling(page);
    await page.goto(`/sesi/${forum.id}/pertanyaan/2`);
    await expect(page.getByText(/^Jawaban tertulis, /)).toBeVisible();
    await expect(page.getByText('Mulai bulan depan buka lima hari.')).toBeVisible();
  });

  await test.step('what nobody answered is on the next session’s list by itself, announced later, until it is answered there', async () => {
    const created = await moderator.post('/api/v1/sessions', { data: { title: 'Sesi uji: berikutnya', ...hours(), venue: 'Pendopo Malowopati' } });
    const { id } = await created.json();
    await asker.page.goto(`/sesi/${id}`, { waitUntil: 'networkidle' });
    await asker.page.getByRole('link', { name: 'Lihat pertanyaannya' }).click();
    await expect(asker.page.getByText('Lampu jalan ke Kepohbaru mati semua.')).toBeVisible();
    await expect(asker.page.getByText('Puskesmas pembantu kami')).toHaveCount(0);
    await expectAccessible(asker.page);
    await expectNoSidewaysScrolling(asker.page);

    await moderator.post(`/api/v1/sessions/${id}/open`, { data: {} });
    const { page } = clerk;
    await page.goto(`/meja/${id}/catat`, { waitUntil: 'networkidle' });
    await page.getByRole('region', { name: 'Menunggu dari sesi sebelumnya' }).getByRole('listitem').filter({ hasText: 'Kepohbaru' }).getByRole('button', { name: /^Catat jawaban/ }).click();
    await expect(page.getByLabel('Jawaban untuk pertanyaan')).toBeFocused();
    await page.getByLabel('Isi jawaban').fill('Lampunya menyala sejak Senin.');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('region', { name: 'Menunggu dari sesi sebelumnya' })).not.toContainText('Kepohbaru');
    await expectAccessible(page);
    await page.setViewportSize({ width: 320, height: 640 });
    await expectNoSidewaysScrolling(page);
    await asker.page.reload();
    await expect(asker.page.getByRole('region', { name: 'Dijawab di sesi ini' })).toContainText('Lampunya menyala sejak Senin.');
  });

  await Promise.all([asker, clerk, officer].map(({ context }) => context.close()));
});

import { randomUUID } from 'node:crypto';
import { type Browser, type BrowserContext, type Page } from '@playwright/test';
import { becomeOfficial, expect, expectAccessible, test } from './forum';
import startServer from './global-setup';
import { expectEnglish, expectGood } from './screen';

/** What is Bojonegoro's own, and stands nowhere in another regency. */
const BOJONEGORO = /Bojonegoro|Malowopati|Suara Madani|BJN|\b1708\b|Dander/;
const PNG = Buffer.from('iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==', 'base64');

/** The product as Tuban starts it, for all tests here: no other is disturbed by what they settle. */
const before = { BROWSER_URL: process.env.BROWSER_URL, BROWSER_DATABASE_URL: process.env.BROWSER_DATABASE_URL };
let stop: () => Promise<void>;
let url: string;

test.describe.configure({ mode: 'serial' });
test.beforeAll(async () => {
  process.env.REGENCY = '35.23';
  stop = await startServer();
  url = process.env.BROWSER_URL!;
});
test.afterAll(async () => {
  await stop();
  delete process.env.REGENCY;
  Object.assign(process.env, before);
});

async function administrator(browser: Browser, javaScriptEnabled = true): Promise<BrowserContext> {
  const context = await browser.newContext({ baseURL: url, javaScriptEnabled, viewport: { width: 390, height: 844 }, locale: 'id-ID' });
  await becomeOfficial(context.request);
  return context;
}

const announce = async (context: BrowserContext) => {
  const data = { title: `Air bersih ${randomUUID().slice(0, 8)}`, date: new Date(Date.now() + 86_400_000).toISOString().slice(0, 10), startsAt: '09:00', endsAt: '11:00', venue: 'Pendopo Krida Manunggal' };
  const answer = await context.request.post('/api/v1/sessions', { data });
  expect(answer.ok(), await answer.text()).toBe(true);
  return (await answer.json()) as { id: string };
};

test('another regency sees its own places and name on every public page, and nothing of Bojonegoro', async ({ browser }) => {
  const context = await administrator(browser);
  const { id } = await announce(context);
  const page = await (await browser.newContext({ baseURL: url })).newPage();
  for (const path of ['/', '/sesi', `/sesi/${id}`, `/sesi/${id}/tanya`, `/sesi/${id}/urutan`, `/sesi/${id}/pertanyaan`, `/layar/${id}`, '/saya', '/masuk', '/tidak-ada', '/api/v1/installation', '/api/v1/places', '/api/v1/agencies']) {
    const answer = await page.goto(path);
    expect([path, BOJONEGORO.exec(await answer!.text())?.[0]]).toEqual([path, undefined]);
  }
  await page.goto('/');
  await expect(page.getByRole('banner')).toContainText('Kabupaten Tuban');
  await page.goto(`/sesi/${id}/tanya`);
  const kecamatan = await page.locator('select[name="place"] option').allInnerTexts();
  expect(kecamatan).toEqual(expect.arrayContaining(['Kenduruan', 'Jatirogo', 'Palang', 'Tuban']));
});

for (const javaScriptEnabled of [true, false]) {
  test(`an administrator ${javaScriptEnabled ? 'with' : 'without'} JavaScript settles name, colour, numbers and emblem`, async ({ browser }) => {
    const page = await (await administrator(browser, javaScriptEnabled)).newPage();
    await page.goto('/kelola/pemasangan');
    const forum = javaScriptEnabled ? 'Rembuk Warga' : 'Cangkrukan Tuban';

    await test.step('a colour that is too pale is refused with the nearest that is not', async () => {
      await page.getByLabel('Nama forum').fill(forum);
      await page.getByLabel('Telepon studio').fill('0356 321 456');
      await page.getByLabel('Nomor SMS').fill('0811-2233-445');
      await page.getByLabel('Hari').selectOption('3');
      await page.getByLabel('Pakai warna sendiri').check();
      await page.getByLabel('Warna', { exact: true }).fill('#ff8c00');
      await page.getByRole('button', { name: 'Simpan' }).click();
      await expect(page.getByText('Terlalu pucat: kontrasnya')).toBeVisible();
      await expect(page.getByLabel('Nama forum')).toHaveValue(forum);
      if (javaScriptEnabled) await expectGood(page);
      await page.getByRole('button', { name: /^Pakai #/ }).click();
      await expect(page.getByText('Tersimpan.')).toBeVisible();
    });

    await test.step('the emblem is a picture, by its own bytes', async () => {
      await page.getByLabel('Berkas lambang').setInputFiles({ name: 'lambang.png', mimeType: 'image/png', buffer: Buffer.from('<svg onload="alert(1)"/>') });
      await page.getByRole('button', { name: 'Tampilkan lambang ini' }).click();
      await expect(page.getByRole('alert')).toContainText('bukan PNG');
      await page.getByLabel('Berkas lambang').setInputFiles({ name: 'lambang.png', mimeType: 'image/png', buffer: PNG });
      await page.getByRole('button', { name: 'Tampilkan lambang ini' }).click();
      await expect(page.getByAltText('Lambang yang sekarang tampil')).toBeVisible();
    });

    await test.step('everybody sees it', async () => {
      await expect(page.getByRole('listitem').filter({ hasText: `${forum} · Kabupaten Tuban` }).first()).toBeVisible();
      await page.goto('/');
      await expect(page).toHaveTitle(`${forum} · Kabupaten Tuban`);
      await expect(page.getByRole('heading', { level: 1 })).toHaveText('Setiap Rabu, pemerintah menjawab. Anda yang bertanya.');
      await expect(page.getByRole('contentinfo').getByRole('link', { name: 'Telepon studio 0356 321 456' })).toHaveAttribute('href', 'tel:0356321456');
      await expect(page.getByRole('contentinfo').getByRole('link', { name: 'SMS ke 0811-2233-445' })).toHaveAttribute('href', 'sms:08112233445');
      await expect(page.locator('html')).toHaveAttribute('style', /--accent-day:#[0-9a-f]{6}/);
      if (javaScriptEnabled) await expectGood(page);
    });
  });
}

test('an administrator keeps the list of agencies', async ({ browser }) => {
  const page = await (await administrator(browser, false)).newPage();
  await page.goto('/kelola/instansi/csv');

  await test.step('a table is looked at, refused line by line, and taken when it is right', async () => {
    await send(page, '\ufeffcode;name;kind\r\ndinkes;Dinas Kesehatan;agency\r\ndinsos;=1+1;kantor\r\n');
    await expect(page.getByText('1 baris belum bisa diambil.')).toBeVisible();
    await expect(page.getByRole('row').filter({ hasText: 'dinsos' })).toContainText('belum bisa');
    await send(page, '\ufeffcode;name;short;kind\r\ndinkes;Dinas Kesehatan;Dinkes;agency\r\ndinsos;Dinas Sosial;;agency\r\ndisdik;Dinas Pendidikan;;agency\r\n');
    await expect(page.getByText('Semua 3 baris bisa diambil.')).toBeVisible();
    await page.getByRole('button', { name: 'Ambil semuanya' }).click();
    await expect(page.getByText('Sudah diambil.')).toBeVisible();
  });

  await test.step('one is renamed, and keeps what it was called', async () => {
    await page.goto('/kelola/instansi');
    await page.getByRole('link', { name: 'Dinas Kesehatan' }).click();
    await page.getByRole('region', { name: 'Ganti nama' }).getByLabel('Nama').fill('Dinas Kesehatan dan Gizi');
    await page.getByRole('button', { name: 'Ganti nama' }).click();
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Dinas Kesehatan dan Gizi');
    await expect(page.getByText('dulu Dinas Kesehatan, sampai')).toBeVisible();
  });

  await test.step('one is merged into another', async () => {
    await page.goto('/kelola/instansi');
    await page.getByRole('link', { name: 'Dinas Sosial' }).click();
    await page.getByLabel('Hari terakhir').fill('2025-12-31');
    await page.getByLabel('Dinas Kesehatan dan Gizi').check();
    await page.getByRole('button', { name: 'Akhiri' }).click();
    await expect(page.getByText('Diganti oleh: Dinas Kesehatan dan Gizi')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Batalkan akhirnya' })).toBeVisible();
  });

  await test.step('one is added, and a code that is taken is refused at its field', async () => {
    await page.goto('/kelola/instansi');
    await page.getByLabel('Nama').fill('Dinas Perhubungan');
    await page.getByLabel('Kode').fill('dinkes');
    await page.getByRole('button', { name: 'Tambah instansi' }).click();
    await expect(page.getByLabel('Kode')).toHaveAccessibleDescription('Kode ini sudah dipakai.');
    await page.getByLabel('Kode').fill('dishub');
    await page.getByRole('button', { name: 'Tambah instansi' }).click();
    await expect(page.getByRole('link', { name: 'Dinas Perhubungan' })).toBeVisible();
  });
});

test('an administrator teaches a spelling, and settles the usual rundown', async ({ browser }) => {
  const page = await (await administrator(browser)).newPage();

  await test.step('a spelling is tried, added, found and taken away', async () => {
    await page.goto('/kelola/wilayah?nama=Djatirogo');
    await expect(page.getByText('“Djatirogo” belum dikenali.')).toBeVisible();
    await page.getByLabel('Tempat', { exact: true }).selectOption({ label: 'Kec. Jatirogo' });
    await page.getByRole('textbox', { name: 'Ejaan lain' }).fill('Djatirogo');
    await page.getByRole('button', { name: 'Tambah ejaan' }).click();
    await expect(page.getByText('“Djatirogo” dikenali sebagai:')).toBeVisible();
    await expectGood(page);
    await page.getByRole('button', { name: 'Hapus ejaan Djatirogo untuk Jatirogo' }).click();
    await expect(page.getByText('Belum ada ejaan lain.')).toBeVisible();
  });

  await test.step('new sessions begin with the rundown that was settled', async () => {
    await page.goto('/kelola/acara', { waitUntil: 'networkidle' });
    await page.getByRole('button', { name: 'Hapus Jawaban atas pertanyaan sesi sebelumnya' }).click();
    await page.locator('[name="step-title"]').first().fill('Doa bersama');
    await expectGood(page);
    await page.getByRole('button', { name: 'Simpan' }).click();
    await expect(page.getByText('Tersimpan. Sesi baru memakainya.')).toBeVisible();
    await page.goto('/meja/baru');
    const titles = await page.locator('[name="step-title"]').evaluateAll((fields) => fields.map((field) => (field as HTMLInputElement).value));
    expect(titles).toEqual(['Doa bersama', 'Paparan narasumber', 'Dialog terbuka', 'Tanggapan pemerintah', 'Arahan Bupati']);
  });
});

test('the pages of administration are good to everybody, in English too', async ({ browser }) => {
  test.setTimeout(90_000);
  const page = await (await administrator(browser)).newPage();
  for (const [path, heading] of [['pemasangan', 'Installation'], ['instansi', 'Agencies'], ['instansi/csv', 'Agencies from CSV'], ['wilayah', 'Places']] as const) {
    await page.goto(`/kelola/${path}`);
    await expectGood(page);
    await expectEnglish(page, heading);
  }
  await page.goto('/kelola/instansi');
  await page.getByRole('link', { name: /^Dinas Pendidikan/ }).first().click();
  await expectAccessible(page);
});

async function send(page: Page, text: string) {
  await page.getByLabel('Berkas CSV').setInputFiles({ name: 'instansi.csv', mimeType: 'text/csv', buffer: Buffer.from(text) });
  await page.getByRole('button', { name: 'Periksa dulu' }).click();
}

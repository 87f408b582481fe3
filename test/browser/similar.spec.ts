import type { Page } from '@playwright/test';
import { expect, expectAccessible, type Forum, test } from './forum';

const BRIDGE = 'Papan jembatan gantung ke sekolah sudah banyak yang lepas. Anak-anak menyeberang sambil berpegangan kawat.';
const typed = 'Jembatan gantung menuju sekolah papannya lepas';
const field = (page: Page) => page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?');
const list = (page: Page) => page.getByRole('region', { name: 'Sudah ada yang mirip' });

/** A form that is alive. */
async function askForm(page: Page, forum: Forum) {
  await page.goto(`/sesi/${forum.id}`);
  await page.getByRole('link', { name: 'Ajukan pertanyaan' }).click();
  await expect(field(page)).toBeVisible();
}

test.describe('while a citizen types', () => {
  test('what was asked already stands beneath the text, and is supported instead', async ({ page, forum }) => {
    const no = await forum.ask(BRIDGE, { place: '35.22.02' });
    await forum.ask('Kapan embung desa dikeruk? Sudah dangkal penuh lumpur.');
    await forum.moderate('open');
    await askForm(page, forum);
    await field(page).pressSequentially(typed);
    await expect(list(page).getByRole('listitem')).toHaveCount(1);
    await expect(list(page)).toContainText(BRIDGE);
    await expect(list(page)).toContainText('Tambakrejo');
    await expect(page.getByRole('status').filter({ hasText: 'Sudah ada 1 pertanyaan yang mirip' })).toHaveCount(1);
    await expectAccessible(page);

    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await expect(list(page).getByRole('button', { name: /^1 ?Anda dukung/ })).toBeVisible();
    await expect(list(page).getByRole('status')).toContainText(`Pertanyaan no. ${no} Anda dukung`);
    await expectAccessible(page);
    await list(page).getByRole('link', { name: 'Kembali ke sesi' }).click();
    await expect(page.getByRole('button', { name: new RegExp(`^1 ?Anda dukung.*no. ${no}$`) })).toBeVisible();

    await page.getByRole('link', { name: 'Ajukan pertanyaan' }).click();
    await expect(field(page)).toHaveValue(typed);
    await page.getByLabel('Kecamatan').selectOption({ label: 'Dander' });
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await expect(page.getByText('Pertanyaan Anda masuk')).toBeVisible();
  });

  test('only the last text is looked up, and nothing moves once the field is left', async ({ page, forum }) => {
    await forum.ask(BRIDGE);
    await forum.ask('Kapan embung desa dikeruk? Sudah dangkal penuh lumpur.');
    const looked: string[] = [];
    await page.route('**/similar', async (route) => {
      looked.push(route.request().postDataJSON().text);
      await route.continue();
    });
    await askForm(page, forum);
    await field(page).pressSequentially('Embung desa sudah dangkal', { delay: 20 });
    await expect(list(page)).toContainText('embung');
    expect(looked).toEqual(['Embung desa sudah dangkal']);

    let answer = () => {};
    await page.route('**/similar', (route) => void (answer = () => void route.continue()));
    const second = page.waitForRequest('**/similar');
    await field(page).fill(typed);
    await second;
    await page.getByLabel('Nama').focus();
    const answered = page.waitForResponse('**/similar');
    answer();
    await (await answered).finished();
    await page.evaluate(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done)))); // whatever it changed is shown
    await expect(list(page)).toContainText('embung');
    await expect(list(page)).not.toContainText('jembatan');

    await page.unrouteAll();
    await field(page).fill('Pak');
    await expect(list(page)).toBeHidden();
  });

  test('it is quiet without network, and when the server refuses', async ({ page, context, forum }) => {
    await forum.ask(BRIDGE);
    await askForm(page, forum);
    await page.route('**/similar', (route) => route.fulfill({ status: 429, json: { code: 'too-many-requests', status: 429 } }));
    const refused = page.waitForResponse('**/similar');
    await field(page).fill(typed);
    await refused;
    await expect(list(page)).toBeHidden();

    await page.unrouteAll();
    let looks = 0;
    page.on('request', (request) => (looks += Number(request.url().endsWith('/similar'))));
    await context.setOffline(true);
    await expect(page.getByText('Sedang luring.')).toBeVisible();
    await field(page).fill(`${typed}, bahaya`);
    await page.evaluate(() => new Promise((done) => setTimeout(done, 700))); // longer than it waits after the last key
    expect(looks).toBe(0);
    await context.setOffline(false);
    await expect(page.getByText('Sedang luring.')).toBeHidden();
    await field(page).fill(`${typed}, bahaya untuk anak-anak`);
    await expect(list(page)).toContainText(BRIDGE);
  });
});

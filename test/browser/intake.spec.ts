import { expect, expectAccessible, test } from './forum';
import { expectEnglish, expectGood } from './screen';

test.use({ viewport: { width: 1440, height: 900 } });

test('takes down by keyboard what others ask: a radio call, the same person again, without network, with a slip to hand over', async ({ page, context, browser, baseURL, forum, signIn }) => {
  test.slow();
  await forum.moderate('open');
  await signIn(page);
  await page.goto(`/meja/${forum.id}/catat`);
  await page.getByRole('link', { name: 'Terima pertanyaan' }).click();
  await page.waitForLoadState('networkidle');
  const text = page.getByLabel('Apa pertanyaannya');
  const taken = page.getByRole('region', { name: 'Terakhir diterima' });
  const slip = page.getByRole('region', { name: 'Bukti pertanyaan no. 1' });

  await test.step('a radio call: a digit, the words, name and place, Ctrl+Enter', async () => {
    await expect(text).toBeFocused();
    await expectGood(page);
    await page.keyboard.press('Shift+Tab');
    await page.keyboard.press('2');
    await expect(page.getByRole('radio', { name: 'Telepon radio' })).toBeChecked();
    await expect(text).toBeFocused();
    await page.keyboard.type('Kapan saluran irigasi di dusun kami dikeruk?');
    await page.keyboard.press('Tab');
    await page.keyboard.type('Bu Sumiati');
    await page.keyboard.press('Tab');
    await page.keyboard.type('ngumpakdalem, dander');
    await page.keyboard.press('Control+Enter');
    await expect(page.getByRole('status').filter({ hasText: 'no. 1' })).toContainText('Pertanyaan no. 1 masuk antrean.');
    await expect(text).toBeFocused();
    await expect(text).toHaveValue('');
    await expect(taken.getByRole('listitem')).toContainText('No. 1 · Bu Sumiati');
    await expect(taken.getByText('urutan ke-1')).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Telepon radio' })).toBeChecked();
    await expectAccessible(page);
  });

  await test.step('the slip leads to the question on a phone, and is all that is printed', async () => {
    const code = (await slip.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/).textContent())!;
    await page.emulateMedia({ media: 'print' });
    await expect(slip.getByText(code)).toBeVisible();
    await expect(text).toBeHidden();
    await page.emulateMedia({ media: 'screen' });
    const phone = await browser.newContext({ baseURL });
    expect((await phone.request.get('/api/v1/me')).ok()).toBe(true);
    expect((await phone.request.post('/api/v1/me/recover', { data: { code } })).status()).toBe(204);
    expect((await (await phone.request.get(`/api/v1/sessions/${forum.id}/mine`)).json()).questions).toMatchObject([{ no: 1 }]);
    await phone.close();
  });

  await test.step('the same person is picked while the name is typed', async () => {
    await text.focus();
    await page.keyboard.type('Jembatan gantung di dusun kami juga rusak.');
    await page.keyboard.press('Tab');
    await page.keyboard.type('sumi');
    const same = page.getByRole('button', { name: /Bu Sumiati · Kec\. Dander · no\. 1/ });
    await expect(same).toBeVisible();
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Tab');
    await expect(same).toBeFocused();
    await page.keyboard.press('Enter');
    await expect(page.getByText('Orang yang sama: Bu Sumiati')).toBeVisible();
    await expect(page.getByLabel('Dari siapa')).toBeFocused();
    await expectAccessible(page);
    await page.keyboard.press('Control+Enter');
    await expect(taken.getByRole('listitem').first()).toContainText('No. 2 · Bu Sumiati');
    await expect(slip).toBeHidden();
  });

  await test.step('what is wrong is said at its field', async () => {
    await page.keyboard.type('Pendek');
    await page.getByLabel('Dari mana').fill('Negeri Antah');
    await page.keyboard.press('Control+Enter');
    await expect(text).toBeFocused();
    await expect(page.getByText('Pilih kecamatan atau desa dari daftar')).toBeVisible();
    await page.getByLabel('Dari mana').fill('');
  });

  await test.step('without network it is kept, and sent once when it returns', async () => {
    await context.setOffline(true);
    await text.fill('Lampu jalan menuju pasar mati semua sejak Lebaran.');
    await page.keyboard.press('Control+Enter');
    await expect(taken.getByText('Menunggu jaringan')).toBeVisible();
    await context.setOffline(false);
    await expect(taken.getByRole('listitem').first()).toContainText('No. 3');
    await expect(taken.getByText('Menunggu jaringan')).toBeHidden();
  });

  await test.step('what is refused stays, to be sent again', async () => {
    await forum.moderate('queue/close');
    await text.fill('Kapan pasar desa kami dibuka kembali?');
    await page.keyboard.press('Control+Enter');
    await expect(taken.getByRole('listitem').first()).toContainText('Kapan pasar desa');
    await forum.moderate('queue/reopen');
    await taken.getByRole('button', { name: 'Kirim lagi' }).click();
    await expect(taken.getByRole('listitem').first()).toContainText('No. 4');
  });

  await expectEnglish(page, 'Take questions');
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('the page is a form, and its answer shows the receipt', async ({ page, forum, signIn }) => {
    await signIn(page);
    await page.goto(`/meja/${forum.id}/terima`);
    await page.getByRole('radio', { name: 'Kertas' }).check({ force: true });
    await page.getByLabel('Apa pertanyaannya').fill('Kapan balai desa kami diperbaiki?');
    await page.getByLabel('Dari mana').fill('Kapas');
    await page.getByRole('button', { name: 'Masukkan ke antrean' }).click();
    await expect(page.getByText('Pertanyaan no. 1 masuk antrean.')).toBeVisible();
    await expect(page.getByText(/^[0-9A-Z]{5}-[0-9A-Z]{5}$/)).toBeVisible();
    await expect(page.getByRole('radio', { name: 'Kertas' })).toBeChecked();
  });
});

import type { Page } from '@playwright/test';
import { expect, expectAccessible, hours, test } from './forum';
import { expectAllInSight, expectGood } from './screen';

test('a notice, a break, a blanked hall and more time: the desk presses, phone and hall follow', async ({ page: desk, context, browser, baseURL, forum, signIn }) => {
  test.setTimeout(120_000);
  await forum.ask('Kapan pasar kecamatan kami dibangun kembali?');
  await forum.moderate('open');
  await signIn(desk);
  const phone = await (await browser.newContext({ baseURL, locale: 'id-ID', viewport: { width: 390, height: 844 } })).newPage();
  const hall = await context.newPage();
  await hall.setViewportSize({ width: 1920, height: 1080 });
  await desk.goto(`/meja/${forum.id}`);
  await hall.goto(`/layar/${forum.id}`);
  await phone.goto(`/sesi/${forum.id}`);
  await expect(desk.getByRole('button', { name: /Pengumuman/ })).toBeEnabled();

  await test.step('a notice', async () => {
    const words = 'Pintu utara sudah dibuka. Silakan masuk lewat sana.';
    await press(desk, 'Shift+P');
    await expectAccessible(desk);
    await desk.getByLabel('Isi pengumuman').fill(words);
    await desk.keyboard.press('Enter');
    for (const screen of [phone, hall, desk]) await expect(screen.getByText(words)).toBeVisible();
    await expectGood(phone);
    await expectAccessible(hall);
    await expectAllInSight(hall);
    await press(desk, 'Shift+P');
    for (const screen of [phone, hall, desk]) await expect(screen.getByText(words)).toBeHidden();
  });

  await test.step('a break of the radio, with and without somebody on the floor', async () => {
    await press(desk, 'Shift+R');
    await desk.keyboard.press('1');
    await desk.keyboard.press('Enter');
    for (const screen of [phone, hall, desk]) {
      await expect(screen.getByText(/Jeda siaran, kembali/)).toBeVisible();
      await expect(screen.getByRole('timer', { name: 'Sisa jeda siaran' })).toContainText(/^[23]:\d\d$/);
    }
    await expectAllInSight(hall);
    await expectAccessible(hall);
    await forum.callNext(0);
    await expect(hall.getByText(/Jeda siaran, kembali/)).toBeVisible();
    await expectAllInSight(hall);
    await press(desk, 'Shift+R');
    for (const screen of [phone, hall]) await expect(screen.getByText(/Jeda siaran, kembali/)).toBeHidden();
  });

  await test.step('a blanked hall', async () => {
    await press(desk, 'Shift+H');
    await expect(hall.getByRole('complementary')).toBeHidden();
    await expect(hall.getByRole('heading')).toHaveText(/Dialog Publik/);
    await expectAllInSight(hall);
    await expectAccessible(hall);
    await press(desk, 'Shift+H');
    await expect(hall.getByRole('complementary')).toBeVisible();
  });

  await test.step('more time, seen by all', async () => {
    await forum.moderate('steps/4/begin');
    const answers = phone.getByRole('listitem').filter({ hasText: 'Tanggapan pemerintah' });
    await expect(phone.getByRole('listitem').filter({ hasText: 'Dialog terbuka' })).toHaveAttribute('aria-current', 'step');
    const before = await minutesOf(answers);
    await press(desk, 'Shift+W');
    await desk.keyboard.press('3');
    await expectAccessible(desk);
    await desk.keyboard.press('Enter');
    await expect(phone.getByText(`sampai ${hours().endsAt.replace(':30', '.45')}`)).toBeVisible();
    await expect.poll(async () => (await minutesOf(answers)) - before).toBe(15);
  });
});

/** By the keyboard, when the command before is done. */
async function press(desk: Page, keys: string) {
  await expect(desk.getByRole('dialog')).toBeHidden();
  await desk.keyboard.press(keys);
}

const minutesOf = async (row: ReturnType<Page['locator']>) => {
  const [hours, minutes] = (await row.locator('.number').first().innerText()).split('.').map(Number);
  return hours! * 60 + minutes!;
};

import { randomBytes } from 'node:crypto';
import { expect, expectAccessible, type Forum, test } from './forum';

/** Phones that were never here press: beyond two hundred of one network they wait. */
async function pressed(address: string, forum: Forum, no: number, phones: number, network?: string) {
  const cookie = () => `dp_device=${randomBytes(32).toString('base64url')}.${randomBytes(5).toString('hex').toUpperCase()}`;
  const press = () =>
    fetch(`${address}/api/v1/sessions/${forum.id}/questions/${no}/support`, { method: 'PUT', headers: { cookie: cookie(), ...(network && { 'x-forwarded-for': network }) } });
  for (let left = phones; left > 0; left -= 50) {
    const answers = await Promise.all(Array.from({ length: Math.min(50, left) }, press));
    expect(answers.every(({ ok }) => ok)).toBe(true);
  }
}

test.describe('supports that wait', () => {
  test('are shown on the phone that gave one, before and after a reload, and can be taken back', async ({ page, forum, baseURL }) => {
    const no = await forum.ask('Kapan jembatan gantung di Ngraho diperbaiki?');
    await forum.moderate('open');
    await pressed(baseURL!, forum, no, 200);
    await page.goto(`/sesi/${forum.id}`);
    await page.getByRole('button', { name: /Dukung/ }).click();
    const waiting = page.getByRole('button', { name: /menunggu diperiksa/ });
    await expect(waiting).toContainText('200');
    await page.reload();
    await expect(waiting).toContainText('200');
    await expectAccessible(page);
    await waiting.click();
    await expect(page.getByRole('button', { name: /Dukung/ })).toContainText('200');
  });

  test('are let count, or dropped, by one key each at the desk', async ({ page, forum, signIn, baseURL }) => {
    const no = await forum.ask('Kapan jembatan gantung di Ngraho diperbaiki?');
    await forum.moderate('open');
    await pressed(baseURL!, forum, no, 212, '203.0.113.5');
    await pressed(baseURL!, forum, no, 205, '203.0.113.6');
    await signIn(page);
    await page.goto(`/meja/${forum.id}`);
    await expect(page.getByText('17 dukungan menunggu dari 2 jaringan')).toBeVisible();
    await expectAccessible(page);
    await page.keyboard.press('l');
    await expect(page.getByText('12 dukungan sekarang dihitung.')).toBeVisible();
    await page.keyboard.press('d');
    await expect(page.getByText('5 dukungan dibuang.')).toBeVisible();
    await expect(page.getByText(/dukungan menunggu dari/)).toBeHidden();
    await expect(page.getByRole('region', { name: 'Antrean' })).toContainText('412');
  });

  test('are none once the desk has named the hall’s network', async ({ page, forum, signIn, baseURL }) => {
    const no = await forum.ask('Kapan jembatan gantung di Ngraho diperbaiki?');
    await forum.moderate('open');
    await signIn(page);
    await page.goto(`/meja/${forum.id}`);
    await pressed(baseURL!, forum, no, 203);
    await expect(page.getByText('3 dukungan menunggu dari 1 jaringan')).toBeVisible({ timeout: 10_000 }); // it looks every five seconds
    await page.keyboard.press('h');
    await expect(page.getByText('Jaringan aula disebut')).toBeVisible();
    await pressed(baseURL!, forum, no, 10);
    await expect(page.getByText(/dukungan menunggu dari/)).toBeHidden();
    await expect(page.getByRole('region', { name: 'Antrean' })).toContainText('213');
  });
});

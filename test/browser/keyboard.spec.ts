import type { Locator, Page } from '@playwright/test';
import { expect, test } from './forum';

test.describe('a citizen without a mouse', () => {
  test('passes over the head, supports, asks, and sees at each stop where the focus is', async ({ page, forum }) => {
    for (let at = 1; at <= 9; at++) await forum.ask(`Mohon perhatian untuk jalan poros desa nomor ${at}, yang sudah lama rusak.`);
    await forum.moderate('open');
    await page.goto(`/sesi/${forum.id}`, { waitUntil: 'networkidle' });

    await page.keyboard.press('Tab');
    await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeFocused();
    await expect(page.getByRole('link', { name: 'Langsung ke isi' })).toBeInViewport();
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByRole('link', { name: 'Ajukan pertanyaan' }), 2);

    const support = page.getByRole('button', { name: /no\. 9$/ });
    await tabTo(page, support);
    await page.keyboard.press('Space');
    await expect(support).toContainText('Anda dukung');
    await expect(support).toBeFocused();

    await shiftTabTo(page, page.getByRole('link', { name: 'Ajukan pertanyaan' }));
    await page.keyboard.press('Enter');
    await tabTo(page, page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?'));
    await page.keyboard.type('Apakah jembatan Ngunut diperbaiki tahun ini?');
    await tabTo(page, page.getByLabel('Kecamatan'));
    await page.keyboard.type('Dander');
    await tabTo(page, page.getByRole('radio', { name: /^Dibacakan/ }));
    await page.keyboard.press('ArrowDown');
    await tabTo(page, page.getByLabel('Nomor telepon'));
    await page.keyboard.type('0812 0000 0077');
    await tabTo(page, page.getByRole('button', { name: 'Kirim pertanyaan' }));
    await page.keyboard.press('Enter');
    await expect(page.getByText('Pertanyaan Anda masuk')).toBeVisible();
  });

  test('answers the call, which holds the focus and gives it back', async ({ page, forum }) => {
    await forum.moderate('open');
    await page.goto(`/sesi/${forum.id}/tanya`);
    await page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?').fill('Apakah jembatan Ngunut diperbaiki tahun ini?');
    await page.getByLabel('Kecamatan').selectOption({ label: 'Dander' });
    await page.getByText('Saya hadir di tempat').click();
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    const before = page.getByRole('link', { name: 'Bagaimana urutan ditentukan?' });
    await before.focus();
    await forum.callNext(0);

    const called = page.getByRole('alertdialog', { name: 'Giliran Anda' });
    await expect(called).toBeVisible();
    await expectToHold(page, called);
    await page.keyboard.press('Escape');
    await expect(called).toBeVisible();
    await tabTo(page, called.getByRole('button', { name: /^Ya/ }), 4);
    await page.keyboard.press('Enter');
    await expect(called).toHaveCount(0);
    await expect(page.getByText('Anda siap. Maju ke mikrofon.')).toBeVisible();
    expect(await page.evaluate(() => document.activeElement?.isConnected)).toBe(true);
    await tabTo(page, page.getByRole('link', { name: 'Ajukan pertanyaan' }));
  });
});

test.describe('a moderator at the keys', () => {
  test.use({ viewport: { width: 1440, height: 900 } });

  test('opens the list of keys and closes it, types without pressing them, and can switch them off', async ({ page, forum, signIn }) => {
    await forum.ask('Lampu jalan antara Sumberrejo dan Kepohbaru mati semua.');
    await signIn(page);
    await page.goto(`/meja/${forum.id}`, { waitUntil: 'networkidle' });
    await expect(page.getByText('Lampu jalan antara Sumberrejo').first()).toBeVisible();
    const keys = page.getByRole('dialog', { name: 'Tombol', exact: true });
    const opening = page.getByRole('dialog', { name: /Buka sesi/ });

    await test.step('the list opens by its key and by its button, holds the focus and gives it back', async () => {
      await page.keyboard.press('?');
      await expect(keys).toBeVisible();
      await page.keyboard.press('Escape');
      await expect(keys).toHaveCount(0);
      const button = page.getByRole('button', { name: 'Tombol', exact: true });
      await tabTo(page, button);
      await page.keyboard.press('Enter');
      await expectToHold(page, keys);
      await page.keyboard.press('o');
      await expect(opening).toHaveCount(0);
      await page.keyboard.press('Escape');
      await expect(keys).toHaveCount(0);
      await expect(button).toBeFocused();
    });

    await test.step('whoever types presses no key', async () => {
      await page.keyboard.press('/');
      const search = page.locator('#desk-search');
      await expect(search).toBeFocused();
      await page.keyboard.type('sok?');
      await expect(search).toHaveValue('sok?');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await search.fill('');
      await search.blur();
    });

    await test.step('a key opens what it names', async () => {
      await page.keyboard.press('o');
      await expectToHold(page, opening);
      await page.keyboard.press('Escape');
      await expect(opening).toHaveCount(0);
    });

    await test.step('switched off they rest, the list apart, after a reload too', async () => {
      await page.keyboard.press('?');
      await tabTo(page, keys.getByRole('checkbox'), 4);
      await page.keyboard.press('Space');
      await page.keyboard.press('Escape');
      await page.reload({ waitUntil: 'networkidle' });
      await expect(page.getByText('Lampu jalan antara Sumberrejo').first()).toBeVisible();
      await page.keyboard.press('?');
      await expect(keys.getByRole('checkbox')).not.toBeChecked();
      await page.keyboard.press('Escape');
      await expect(keys).toHaveCount(0);
      await page.keyboard.press('o');
      await page.keyboard.press('/');
      await expect(page.getByRole('dialog')).toHaveCount(0);
      await expect(page.locator('#desk-search')).not.toBeFocused();
    });
  });
});

const tabTo = (page: Page, target: Locator, most = 40) => travel(page, 'Tab', target, most);
const shiftTabTo = (page: Page, target: Locator, most = 40) => travel(page, 'Shift+Tab', target, most);

/** Presses until the focus is there. Whatever has it on the way can be seen, and nothing covers it (WCAG 2.4.7, 2.4.11). */
async function travel(page: Page, key: string, target: Locator, most: number) {
  for (let presses = 0; presses < most; presses++) {
    await page.keyboard.press(key);
    expect(await page.evaluate(faultOfFocus)).toBe('');
    if (await target.evaluate((wanted) => wanted === document.activeElement)) return;
  }
  throw new Error(`The focus does not come to ${target} in ${most} presses`);
}

/** Runs in the page. */
function faultOfFocus(): string {
  const active = document.activeElement;
  if (!active || active === document.body || active.matches('dialog, main')) return '';
  const name = active.outerHTML.slice(0, 120);
  const outlined = [active, active.closest('label')].some((part) => part && getComputedStyle(part).outlineStyle !== 'none' && parseFloat(getComputedStyle(part).outlineWidth) >= 2);
  if (!outlined) return `the focus cannot be seen: ${name}`;
  const box = active.getBoundingClientRect();
  const on = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
  if (!on) return `the focus is off the screen: ${name}`;
  let cover: Element | null = on;
  while (cover && getComputedStyle(cover).position !== 'fixed') cover = cover.parentElement;
  return cover && !cover.contains(active) ? `the focus is covered: ${name}` : '';
}

/** Wherever Tab leads, it is in the dialog (or in the browser's own bars, which count as the page's body). */
async function expectToHold(page: Page, dialog: Locator) {
  await expect(dialog).toBeVisible();
  for (let presses = 0; presses < 8; presses++) {
    await page.keyboard.press(presses < 6 ? 'Tab' : 'Shift+Tab');
    expect(await dialog.evaluate((it) => document.activeElement === document.body || it.contains(document.activeElement))).toBe(true);
  }
}

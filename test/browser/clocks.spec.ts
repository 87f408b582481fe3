import type { Browser, Page } from '@playwright/test';
import { expect, test } from './forum';

const hour = 3_600_000;

/** How far apart two screens may turn over the same second, in milliseconds. */
const agreement = 200;

test('phones whose clocks are hours wrong turn over the seconds together with the hall screen', async ({ forum, browser, baseURL }) => {
  await forum.ask('Kapan tanggul di Kanor diperbaiki sebelum musim hujan?');
  await forum.moderate('open');
  const { no } = await forum.callNext(0);
  await forum.moderate(`turns/${no}/start`);

  const hall = await screen(browser, `${baseURL}/layar/${forum.id}`, 0);
  const fast = await screen(browser, `${baseURL}/sesi/${forum.id}`, 3 * hour);
  const slow = await screen(browser, `${baseURL}/sesi/${forum.id}`, -3 * hour);
  const shared = 4;
  const from = await hall.getByRole('timer').innerText();
  await expect.poll(async () => (await Promise.all([hall, fast, slow].map((page) => turnsOver(page, from)))).every((turns) => Object.keys(turns).length >= shared), { timeout: 15_000 }).toBe(true);

  const seen = await turnsOver(hall, from);
  for (const phone of [fast, slow]) {
    const turns = await turnsOver(phone, from);
    const apart = Object.keys(turns).filter((text) => text in seen).map((text) => Math.abs(turns[text]! - seen[text]!)).sort((one, other) => one - other);
    // A busy machine paints a second late here and there; a clock that is wrong is wrong each time.
    expect(apart[Math.floor(apart.length / 2)], JSON.stringify({ apart })).toBeLessThanOrEqual(agreement);
    expect(await everShown(phone), 'no wrong time while the page wakes up').toEqual(expect.not.arrayContaining([expect.stringMatching(/^−|^\d{2,}:|^[3-9]:[0-5][1-9]/)]));
  }
  await Promise.all([hall, fast, slow].map((page) => page.context().close()));
});

interface Noted { text: string; at: number }

/** A screen on a device whose clock is wrong by so much, which notes when its timer turns over, by a clock that is not. */
async function screen(browser: Browser, url: string, wrong: number): Promise<Page> {
  const context = await browser.newContext({ locale: 'id-ID', timezoneId: 'Asia/Jakarta' });
  const page = await context.newPage();
  await page.addInitScript((wrong) => {
    const Right = Date;
    globalThis.Date = class extends Right {
      constructor(...given: []) {
        super(...(given.length ? given : [Right.now() + wrong] as unknown as []));
      }
      static override now = () => Right.now() + wrong;
    } as DateConstructor;

    const noted: Noted[] = [];
    Object.assign(globalThis, { noted });
    new MutationObserver(() => {
      const text = document.querySelector('[role="timer"]')?.textContent ?? '';
      if (text && text !== noted.at(-1)?.text) noted.push({ text, at: performance.timeOrigin + performance.now() });
    }).observe(document, { subtree: true, childList: true, characterData: true });
  }, wrong);
  await page.goto(url);
  await expect(page.getByRole('timer').first()).toBeVisible();
  return page;
}

const notes = (page: Page) => page.evaluate(() => (globalThis as unknown as { noted: Noted[] }).noted);

const everShown = async (page: Page) => (await notes(page)).map(({ text }) => text);

/** When each second after `from` came up on this screen. */
async function turnsOver(page: Page, from: string): Promise<Record<string, number>> {
  return Object.fromEntries((await notes(page)).filter(({ text }) => text < from).map(({ text, at }) => [text, at]));
}

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, expectAccessible } from './forum';

/** The narrowest phone that must do (WCAG 1.4.10). */
const narrowest = { width: 320, height: 640 };

/** What every screen must be: accessible by day and by night, and without scrolling sideways on the narrowest phone. */
export async function expectGood(page: Page) {
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'dark' });
  await expectAccessible(page);
  await page.emulateMedia({ colorScheme: 'light' });
  const usual = page.viewportSize()!;
  await page.setViewportSize(narrowest);
  await expectNoSidewaysScrolling(page);
  await page.setViewportSize(usual);
}

export async function expectNoSidewaysScrolling(page: Page) {
  const beyond = await page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    return [...document.querySelectorAll('body *')].filter((part) => part.getBoundingClientRect().right > width + 1).map(({ outerHTML }) => outerHTML.slice(0, 90));
  });
  expect(beyond).toEqual([]);
}

/** A screen that nobody can scroll: every part of it stands inside, and none on another. */
export async function expectAllInSight(page: Page) {
  const faults = await page.evaluate(() => {
    const root = document.documentElement;
    const parts = [...document.querySelectorAll('main > *')].map((part) => ({ name: part.className.split(' ')[0] || part.tagName, box: part.getBoundingClientRect() }));
    const outside = parts.filter(({ box }) => box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1).map(({ name }) => `${name} leaves the screen`);
    const onEachOther = parts.flatMap((one, at) =>
      parts.slice(at + 1).filter(({ box }) => one.box.left < box.right - 1 && box.left < one.box.right - 1 && one.box.top < box.bottom - 1 && box.top < one.box.bottom - 1).map(({ name }) => `${one.name} and ${name} stand on each other`),
    );
    return [...(root.scrollHeight > innerHeight || root.scrollWidth > innerWidth ? ['the screen scrolls'] : []), ...outside, ...onEachOther];
  });
  expect(faults).toEqual([]);
}

/** The page once more in English: it says so, and no text of the interface is left in Indonesian. */
export async function expectEnglish(page: Page, heading: string | RegExp) {
  const cookie = { name: 'dp_locale', value: 'en', url: page.url() };
  await page.context().addCookies([cookie]);
  await page.reload();
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await expect(page.getByRole('heading', { name: heading }).first()).toBeVisible();
  const texts = await page.evaluate(() => {
    const english = (part: Element | null) => part?.closest('[lang]')?.getAttribute('lang') === 'en';
    const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const found: string[] = [];
    while (walker.nextNode()) if (english(walker.currentNode.parentElement) && !walker.currentNode.parentElement!.closest('script, style')) found.push(walker.currentNode.textContent!.trim());
    return [...found, ...[...document.querySelectorAll('[aria-label], [alt], [placeholder], [title]')].filter(english).flatMap((part) => ['aria-label', 'alt', 'placeholder', 'title'].map((name) => part.getAttribute(name) ?? ''))];
  });
  expect(texts.filter((text) => onlyIndonesian.some((words) => text === words || (words.length > 11 && text.includes(words))))).toEqual([]);
  await page.context().clearCookies({ name: cookie.name });
}

/** The interface's Indonesian, in the pieces between its placeholders, without what English has too. */
const onlyIndonesian = (() => {
  const english = new Set(pieces('en'));
  return pieces('id').filter((words) => !english.has(words));
})();

function pieces(locale: string): string[] {
  const folder = join(__dirname, '../../apps/web/messages', locale);
  const strings = (value: unknown): string[] => (typeof value === 'string' ? [value] : value && typeof value === 'object' ? ('match' in value ? Object.values(value.match as object) : Object.values(value)).flatMap(strings) : []);
  const messages = readdirSync(folder).flatMap((file) => strings(JSON.parse(readFileSync(join(folder, file), 'utf8'))));
  return messages.flatMap((message) => message.split(/\{.*?\}/)).map((words) => words.trim()).filter((words) => /\p{L}{3}/u.test(words));
}

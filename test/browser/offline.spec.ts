import type { BrowserContext, Page } from '@playwright/test';
import { expect, type Forum, test } from './forum';

const question = 'Sertifikat tanah program 2024 di Malo belum jadi.';
const waiting = (page: Page) => page.getByRole('region', { name: 'Tersimpan di ponsel ini' });
const mine = (page: Page) => page.getByRole('region', { name: 'Pertanyaan saya' });

test.describe('a phone whose network goes', () => {
  test.beforeEach(({ forum }) => forum.moderate('open'));

  test('opens the page again with what it showed last and what was typed, and sends that once when the network is back', async ({ page, forum, context }) => {
    const { question: called } = await callOne(forum);
    await arrive(page, forum);
    await keptBy(page, forum);
    await context.setOffline(true);
    await ask(page, question);
    await expect(waiting(page)).toContainText(question);

    await page.reload();
    await expect(page.getByText('Luring')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Segera dibacakan' })).toContainText(`no. ${called}`);
    await expect(waiting(page)).toContainText(question);

    await page.close();
    const again = await context.newPage();
    await again.goto(`/sesi/${forum.id}/tanya`);
    await expect(again).toHaveURL(new RegExp(`${forum.id}$`));
    await expect(waiting(again)).toContainText(question);

    await context.setOffline(false);
    await expect(mine(again)).toContainText('Giliran');
    await expect(waiting(again)).toHaveCount(0);
    expect(await sentTimes(context, forum)).toBe(1);
  });

  test('shows what changed last, not what the page came with', async ({ page, forum, context }) => {
    await arrive(page, forum);
    await keptBy(page, forum);
    const { question: called } = await callOne(forum);
    await expect(page.getByRole('region', { name: 'Segera dibacakan' })).toContainText(`no. ${called}`);
    await context.setOffline(true);
    await page.reload();
    await expect(page.getByText('Luring')).toBeVisible();
    await expect(page.getByRole('region', { name: 'Segera dibacakan' })).toContainText(`no. ${called}`);
  });

  test('keeps the answer that was lost on the way from becoming a second question', async ({ page, forum, context }) => {
    await onHttpAlone(page);
    let lost = 0;
    await page.route('**/api/v1/sessions/*/questions', async (route) => {
      if (route.request().method() !== 'POST' || lost > 0) return route.continue();
      lost += (await route.fetch()).ok() ? 1 : 0;
      await route.abort('connectionreset');
    });
    await page.goto(`/sesi/${forum.id}`);
    await ask(page, question, { twice: true });
    await expect(waiting(page)).toContainText(question);
    expect(lost).toBe(1);
    await expect(mine(page)).toContainText('Giliran', { timeout: 15_000 });
    await expect(waiting(page)).toHaveCount(0);
    expect(await sentTimes(context, forum)).toBe(1);
  });

  test('says so where the browser lets it keep nothing', async ({ page, forum, context }) => {
    await page.addInitScript(() => {
      Storage.prototype.setItem = () => {
        throw new DOMException('no room', 'QuotaExceededError');
      };
    });
    await arrive(page, forum);
    await page.getByRole('link', { name: 'Ajukan pertanyaan' }).click();
    await context.setOffline(true);
    await fill(page, question);
    await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
    await expect(page.getByText('Jangan tutup halaman ini')).toBeVisible();
    await context.setOffline(false);
    await expect(mine(page)).toContainText('Giliran');
    expect(await sentTimes(context, forum)).toBe(1);
  });

  test('keeps what two of its windows wrote', async ({ page, forum, context }) => {
    const other = await context.newPage();
    for (const window of [page, other]) {
      await arrive(window, forum);
      await window.getByRole('link', { name: 'Ajukan pertanyaan' }).click();
    }
    await context.setOffline(true);
    await send(page, 'Kapan jalan ke Kanor diaspal lagi?');
    await send(other, 'Kapan puskesmas di Sekar buka setiap hari?');
    await page.close();
    await context.setOffline(false);
    await expect(mine(other)).toHaveCount(2, { timeout: 15_000 });
  });

  test('is told at once that a support did not go through, and can press again', async ({ page, forum, context }) => {
    await forum.ask('Lampu jalan antara Sumberrejo dan Kepohbaru mati semua.');
    await arrive(page, forum);
    await context.setOffline(true);
    await expect(page.getByText('Luring')).toBeVisible();
    await page.getByRole('button', { name: /Dukung/ }).click();
    await expect(page.getByText('Belum ada sambungan')).toBeVisible();
    await expect(page.getByRole('button', { name: /^0 ?Dukung/ })).toBeEnabled();
    await context.setOffline(false);
    await expect(page.getByText('Luring')).toHaveCount(0);
    await page.getByRole('button', { name: /Dukung/ }).click();
    await expect(page.getByRole('button', { name: /^1 ?Anda dukung/ })).toBeVisible();
  });

  test('learns that the session ended meanwhile, and shows the question that came too late', async ({ page, forum, context }) => {
    await arrive(page, forum);
    await keptBy(page, forum);
    await context.setOffline(true);
    await ask(page, question);
    await expect(waiting(page)).toBeVisible();
    await forum.moderate('end');
    await expect.poll(() => stateOf(context, forum), { timeout: 20_000 }).toBe('ended');
    await context.setOffline(false);
    await expect(page.getByText('Catatan sesi').first()).toBeVisible({ timeout: 15_000 });
    await expect(page.getByText('Belum bisa diterima')).toBeVisible();
    await expect(page.getByText(question)).toBeVisible();
  });
});

test.describe('a phone on the network', () => {
  test.beforeEach(({ forum }) => forum.moderate('open'));

  test('always gets the page of the server, keeps few pages and no answer of the API, and clears up after an older version', async ({ page, forum }) => {
    await arrive(page, forum);
    await keptBy(page, forum);
    const { question: called } = await callOne(forum);
    const answer = await page.reload();
    expect(answer!.fromServiceWorker()).toBe(true);
    expect(await answer!.text()).toContain(`no. ${called}`);
    await expect.poll(() => page.evaluate(async () => (await (await caches.match(location.pathname))!.text()).includes('Segera dibacakan'))).toBe(true);

    for (const other of ['0', '1', '2', '3', '4', '5']) await page.evaluate(keepCopyAs, forum.id.slice(0, -1) + other);
    await page.reload();
    await expect.poll(() => keptPages(page).then((kept) => kept.filter((path) => !path.startsWith('/_app/immutable/')).length)).toBe(5);
    expect(await keptPages(page)).toContain(`/sesi/${forum.id}`);
    expect((await keptPages(page)).filter((path) => !/^\/(_app\/immutable|sesi)\//.test(path))).toEqual([]);

    await page.evaluate(async () => {
      await caches.open('dp:older');
      await (await navigator.serviceWorker.ready).unregister();
    });
    await page.reload();
    await expect.poll(() => page.evaluate(async () => (await caches.keys()).includes('dp:older')), { timeout: 15_000 }).toBe(false);
  });

  test('comes back by itself after the server hung up', async ({ page, forum }) => {
    let hangUp: (() => void) | undefined;
    let joined = 0;
    await page.routeWebSocket(/socket\.io/, (phone) => {
      const server = phone.connectToServer();
      phone.onMessage((message) => {
        if (String(message).includes('"join"')) joined++;
        server.send(message);
      });
      // Socket.IO's DISCONNECT packet, after which its client does not reconnect.
      hangUp = () => phone.send('41/floor,');
    });
    await page.goto(`/sesi/${forum.id}`);
    await expect.poll(() => joined).toBe(1);
    hangUp!();
    await expect(page.getByText('Luring')).toBeVisible();
    await expect.poll(() => joined, { timeout: 10_000 }).toBe(2);
    await expect(page.getByText('Luring')).toHaveCount(0);
  });
});

/** Opens the page and waits until it is alive: it counts itself among those who follow. */
async function arrive(page: Page, forum: Forum) {
  await page.goto(`/sesi/${forum.id}`);
  await expect(page.getByText(/\d mengikuti/)).toBeVisible();
}

async function callOne(forum: Forum) {
  await forum.ask('Kapan tanggul di Kanor diperbaiki sebelum musim hujan?');
  return forum.callNext(0);
}

/** The service worker holds the session's page and what it is built of. */
async function keptBy(page: Page, forum: Forum) {
  await expect.poll(() => keptPages(page), { timeout: 15_000 }).toContain(`/sesi/${forum.id}`);
}

const keptPages = (page: Page) =>
  page.evaluate(async () => (await Promise.all((await caches.keys()).map(async (name) => (await caches.open(name)).keys()))).flat().map(({ url }) => new URL(url).pathname));

/** As if another session had been visited. */
async function keepCopyAs(id: string) {
  const [name] = await caches.keys();
  await (await caches.open(name!)).put(`/sesi/${id}`, (await caches.match(location.pathname))!);
}

async function onHttpAlone(page: Page) {
  await page.routeWebSocket(/socket\.io/, (socket) => socket.close());
  await page.route('**/socket.io/**', (route) => route.abort());
}

async function fill(page: Page, text: string) {
  await page.getByLabel('Apa yang ingin Anda tanyakan atau sampaikan?').fill(text);
  await page.getByLabel('Kecamatan').selectOption({ label: 'Dander' });
}

async function send(page: Page, text: string) {
  await fill(page, text);
  await page.getByRole('button', { name: 'Kirim pertanyaan' }).click();
  await expect(waiting(page).filter({ hasText: text })).toBeVisible();
}

async function ask(page: Page, text: string, { twice } = { twice: false }) {
  await page.getByRole('link', { name: 'Ajukan pertanyaan' }).click();
  await fill(page, text);
  await page.getByRole('button', { name: 'Kirim pertanyaan' }).click({ clickCount: twice ? 2 : 1 });
}

async function sentTimes({ request }: BrowserContext, { id }: Forum): Promise<number> {
  const { items } = await (await request.get(`/api/v1/sessions/${id}/questions`)).json();
  return items.filter(({ text }: { text: string }) => text === question).length;
}

async function stateOf({ request }: BrowserContext, { id }: Forum): Promise<string> {
  return (await (await request.get(`/api/v1/sessions/${id}`)).json()).state;
}

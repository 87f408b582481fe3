import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { forgetInstallation } from '#lib/installation/known.server.ts';
import { manageApi } from '#lib/manage/manage-api.ts';
import { settle } from '#lib/manage/refused.ts';
import { settingsFrom, settingsRefused } from '#lib/manage/settings-form.ts';
import { m } from '#lib/paraglide/messages.js';
import { fail } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

const DONE = '/kelola/pemasangan?tersimpan';
/** In kB. */
const LARGEST = 200;

export const load: PageServerLoad = async ({ fetch, url }) => ({
  history: await orErrorPage(manageApi(fetch).history()),
  saved: url.searchParams.has('tersimpan'),
  largest: `${LARGEST} kB`,
});

export const actions: Actions = {
  simpan: async ({ request, fetch, url }) => {
    const settings = settingsFrom(await formOf(request));
    return settle(url, DONE, settings, () => manageApi(fetch).settle(settings).then(forgetInstallation), settingsRefused);
  },
  lambang: async ({ request, fetch, url }) => {
    const picture = (await formOf(request)).get('emblem');
    const refused = m.settle_refused_picture({ size: `${LARGEST} kB` });
    if (!(picture instanceof File) || picture.size === 0 || picture.size > LARGEST * 1024 || !/^image\/(png|jpeg|webp)$/.test(picture.type)) return fail(400, { typed: undefined, problems: {}, refused });
    return settle(url, DONE, undefined, () => manageApi(fetch).showEmblem(picture).then(forgetInstallation), ({ code }) => (code === 'picture-refused' ? { refused } : {}));
  },
  tanpa: async ({ fetch, url }) => settle(url, DONE, undefined, () => manageApi(fetch).removeEmblem().then(forgetInstallation), () => ({})),
};

import { api } from '#lib/api/api.ts';
import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { manageApi } from '#lib/manage/manage-api.ts';
import { type Problems, settle } from '#lib/manage/refused.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Actions, PageServerLoad } from './$types';

const HERE = '/kelola/wilayah';

export const load: PageServerLoad = async ({ fetch, url }) => {
  const name = url.searchParams.get('nama')?.trim().slice(0, 80);
  const { spellings, findPlace } = manageApi(fetch);
  const [kecamatan, list, found] = await orErrorPage(Promise.all([api(fetch).places(), spellings(), name ? findPlace(name) : []]));
  return { kecamatan, list, name, found };
};

export const actions: Actions = {
  tambah: async ({ request, fetch, url }) => {
    const form = await formOf(request);
    const typed = { place: String(form.get('place') ?? ''), alias: String(form.get('alias') ?? '').trim() };
    return settle(url, `${HERE}?nama=${encodeURIComponent(typed.alias)}`, typed, () => manageApi(fetch).addSpelling(typed.place, typed.alias), spellingRefused);
  },
  hapus: async ({ request, fetch, url }) => {
    const form = await formOf(request);
    return settle(url, HERE, undefined, () => manageApi(fetch).removeSpelling(String(form.get('place')), String(form.get('alias'))), () => ({}));
  },
};

function spellingRefused({ code, errors }: { code: string; errors?: unknown[] }): { problems?: Problems } {
  if (code === 'spelling-taken') return { problems: { alias: m.spellings_taken() } };
  return errors ? { problems: { alias: m.spellings_problem() } } : {};
}

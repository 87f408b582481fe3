import { api } from '#lib/api/api.ts';
import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { agencyFrom, agencyRefused } from '#lib/manage/agency-form.ts';
import { manageApi } from '#lib/manage/manage-api.ts';
import { settle } from '#lib/manage/refused.ts';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => ({ agencies: await orErrorPage(api(fetch).agencies()) });

export const actions: Actions = {
  tambah: async ({ request, fetch, url }) => {
    const typed = agencyFrom(await formOf(request));
    const { code, name, short, kind, validFrom } = typed;
    return settle(url, '/kelola/instansi', typed, () => manageApi(fetch).addAgency({ code, name, short, kind, validFrom }), agencyRefused);
  },
};

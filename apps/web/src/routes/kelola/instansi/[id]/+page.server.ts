import { api } from '#lib/api/api.ts';
import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { agencyFrom, agencyRefused } from '#lib/manage/agency-form.ts';
import { manageApi } from '#lib/manage/manage-api.ts';
import { settle } from '#lib/manage/refused.ts';
import { error } from '@sveltejs/kit';
import type { Actions, PageServerLoad, RequestEvent } from './$types';

export const load: PageServerLoad = async ({ fetch, params }) => {
  const agencies = await orErrorPage(api(fetch).agencies());
  const agency = agencies.find(({ id }) => id === params.id) ?? error(404);
  return { agencies, agency, today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date()) };
};

type Typed = ReturnType<typeof agencyFrom>;

/** One of the page's forms; what was typed stays in its own. */
const act = (which: string, work: (manage: ReturnType<typeof manageApi>, id: string, typed: Typed) => Promise<unknown>) => async ({ request, fetch, url, params }: RequestEvent) => {
  const typed = agencyFrom(await formOf(request));
  return settle(url, url.pathname, { ...typed, which }, () => work(manageApi(fetch), params.id, typed), agencyRefused);
};

export const actions: Actions = {
  nama: act('rename', (manage, id, { name, short, from }) => manage.renameAgency(id, { name, short, from })),
  perbaiki: act('correct', (manage, id, { name, short, kind, validFrom }) => manage.correctAgency(id, { name, short, kind, validFrom })),
  akhiri: act('end', (manage, id, { lastDay, successors }) => manage.endAgency(id, { lastDay, successors })),
  lanjut: act('reopen', (manage, id) => manage.reopenAgency(id)),
};

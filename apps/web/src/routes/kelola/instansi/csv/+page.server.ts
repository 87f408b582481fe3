import { ApiProblem } from '#lib/api/call.ts';
import { formOf } from '#lib/api/form.ts';
import { refusalText } from '#lib/api/refusals.ts';
import { manageApi } from '#lib/manage/manage-api.ts';
import { stillSignedIn } from '#lib/officials/signed-in.ts';
import { m } from '#lib/paraglide/messages.js';
import { fail, isRedirect, redirect } from '@sveltejs/kit';
import type { Actions, PageServerLoad } from './$types';

/** In kB. */
const LARGEST = 200;
const table = (text: string | File) => new Blob([text], { type: 'text/csv' });

export const load: PageServerLoad = async ({ url }) => ({ taken: url.searchParams.has('diambil'), today: new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Jakarta' }).format(new Date()) });

export const actions: Actions = {
  periksa: async ({ request, fetch, url }) => {
    const form = await formOf(request);
    const [file, from] = [form.get('file'), String(form.get('from') ?? '')];
    if (!(file instanceof File) || file.size === 0) return fail(400, { refused: m.csv_no_file() });
    if (file.size > LARGEST * 1024) return fail(400, { refused: m.csv_too_large({ size: `${LARGEST} kB` }) });
    return orRefused(async () => ({ report: await stillSignedIn(manageApi(fetch).checkTable(table(file), from), url), text: await file.text(), from }));
  },
  ambil: async ({ request, fetch, url }) => {
    const form = await formOf(request);
    const [text, from] = [String(form.get('text') ?? ''), String(form.get('from') ?? '')];
    return orRefused(async () => {
      await stillSignedIn(manageApi(fetch).takeTable(table(text), from), url);
      redirect(303, '/kelola/instansi/csv?diambil');
    });
  },
};

async function orRefused<T>(work: () => Promise<T>) {
  try {
    return await work();
  } catch (cause) {
    if (isRedirect(cause)) throw cause;
    const { code, title } = cause instanceof ApiProblem ? cause.problem : {};
    return fail(400, { refused: code === 'csv-unreadable' ? m.csv_unreadable({ why: title ?? '' }) : refusalText(cause) });
  }
}

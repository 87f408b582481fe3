import { api } from '#lib/api/api.ts';
import { formOf } from '#lib/api/form.ts';
import { orErrorPage } from '#lib/api/page-errors.ts';
import { currentAgencies } from '#lib/officials/agencies.ts';
import { stillSignedIn } from '#lib/officials/signed-in.ts';
import { appointmentFrom, problemOf, refusedAppointment } from '#lib/people/appointment.ts';
import { peopleApi } from '#lib/people/people-api.ts';
import { fail, isRedirect } from '@sveltejs/kit';
import { toString } from 'qrcode';
import type { Actions, PageServerLoad } from './$types';

export const load: PageServerLoad = async ({ fetch }) => {
  const { people, invitations } = peopleApi(fetch);
  const { sessions } = api(fetch);
  const [everybody, invited, agencies, live, scheduled] = await orErrorPage(
    Promise.all([people(), invitations(), currentAgencies(fetch), sessions({ state: 'live', limit: 20 }), sessions({ state: 'scheduled', limit: 50 })]),
  );
  return { people: everybody, invitations: invited, agencies, sessions: [...live.items, ...scheduled.items] };
};

export const actions: Actions = {
  undang: async ({ request, fetch, url }) => {
    const form = await formOf(request);
    const session = String(form.get('session') ?? '');
    const appointment = appointmentFrom(form);
    const problem = problemOf(appointment);
    if (problem) return fail(400, { refused: problem });
    return orRefused(async () => {
      const { link, expiresAt } = await stillSignedIn(peopleApi(fetch).invite({ ...appointment, ...(session && { session }) }), url);
      const svg = await toString(link, { type: 'svg', margin: 2 });
      return { invited: { link, expiresAt, roles: appointment.roles, qr: `data:image/svg+xml,${encodeURIComponent(svg)}` } };
    });
  },
  cabut: async ({ request, fetch, url }) => {
    const form = await formOf(request);
    return orRefused(() => stillSignedIn(peopleApi(fetch).revoke(String(form.get('invitation'))), url));
  },
  ubah: async ({ request, fetch, url }) => {
    const form = await formOf(request);
    const appointment = appointmentFrom(form);
    const problem = problemOf(appointment);
    if (problem) return fail(400, { refused: problem });
    return orRefused(() => stillSignedIn(peopleApi(fetch).appoint(String(form.get('official')), appointment), url));
  },
  akhiri: async ({ request, fetch, url }) => {
    const form = await formOf(request);
    return orRefused(() => stillSignedIn(peopleApi(fetch).appoint(String(form.get('official')), { roles: [] }), url));
  },
};

async function orRefused<T>(work: () => Promise<T>) {
  try {
    return (await work()) ?? { done: true };
  } catch (cause) {
    if (isRedirect(cause)) throw cause;
    return fail(400, { refused: refusedAppointment(cause) });
  }
}

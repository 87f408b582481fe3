import { ApiProblem } from '#lib/api/call.ts';
import { refusalText } from '#lib/api/refusals.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Appointment, Role } from './people-api.ts';

/** Only an agency's officer has one, whatever the form's other fields still say. */
export function appointmentFrom(form: FormData): Appointment {
  const roles = form.getAll('roles').map(String) as Role[];
  const agency = String(form.get('agency') ?? '');
  return { roles, ...(roles.includes('agency') && agency && { agency }) };
}

/** What to mend before it is sent. */
export function problemOf({ roles, agency }: Appointment): string | undefined {
  if (roles.length === 0) return m.people_problem_roles();
  return roles.includes('agency') && !agency ? m.people_problem_agency() : undefined;
}

export function refusedAppointment(cause: unknown): string {
  const code = cause instanceof ApiProblem ? cause.problem.code : '';
  if (code === 'last-administrator') return m.people_refused_last();
  if (code === 'not-permitted') return m.people_refused_role();
  return refusalText(cause);
}

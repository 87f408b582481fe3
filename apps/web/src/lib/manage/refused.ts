import { ApiProblem } from '#lib/api/call.ts';
import { refusalText } from '#lib/api/refusals.ts';
import { stillSignedIn } from '#lib/officials/signed-in.ts';
import { m } from '#lib/paraglide/messages.js';
import { fail, isRedirect, redirect } from '@sveltejs/kit';

/** What is to be mended, by field, in the reader's language. */
export type Problems = Record<string, string>;

/** What stands at which field, and above all of them; `undefined` for what only the form as a whole can say. */
type Said = (problem: ApiProblem['problem']) => { problems?: Problems; refused?: string };

const codes: Record<string, () => string> = { 'installation-moved': m.settle_refused_moved, 'rundown-moved': m.settle_refused_moved };

/** A form action: does it and goes on to where it shows, or says what to mend beside what was typed. */
export async function settle<Typed>(url: URL, to: string, typed: Typed, work: () => Promise<unknown>, said: Said) {
  try {
    await stillSignedIn(work(), url);
  } catch (cause) {
    if (isRedirect(cause)) throw cause;
    const { problems = {}, refused } = cause instanceof ApiProblem ? said(cause.problem) : {};
    const whole = cause instanceof ApiProblem ? codes[cause.problem.code]?.() : undefined;
    const summary = Object.keys(problems).length > 0 ? m.settle_problem_summary() : undefined;
    return fail(400, { typed, problems, refused: refused ?? summary ?? whole ?? refusalText(cause) });
  }
  redirect(303, to);
}

/** The texts of those fields that the API names. */
export function atFields({ errors = [] }: ApiProblem['problem'], texts: Record<string, () => string>): Problems {
  const fields = errors.map(({ pointer }) => pointer.split('/')[1]!);
  return Object.fromEntries(fields.filter((field) => texts[field]).map((field) => [field, texts[field]!()]));
}

/** A field as it was typed; nothing, where nothing was. */
export const field = (form: FormData, name: string) => String(form.get(name) ?? '').trim() || undefined;

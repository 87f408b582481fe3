import { ApiProblem } from '#lib/api/call.ts';
import { m } from '#lib/paraglide/messages.js';
import { otpOf, signInRefusal } from './sign-in.ts';

type InvitedField = 'name' | 'email' | 'password' | 'otp';
export type InvitedProblems = Partial<Record<InvitedField, string>>;

export function invitedFrom(form: FormData) {
  const field = (name: string) => String(form.get(name) ?? '').trim();
  return { name: field('name'), email: field('email'), password: String(form.get('password') ?? ''), otp: otpOf(form) };
}

/** What to mend, by field; the API has the last word. */
export function problemsOf({ name, email, password, otp }: ReturnType<typeof invitedFrom>): InvitedProblems {
  return {
    ...((name.length < 1 || name.length > 80) && { name: m.invited_problem_name() }),
    ...(!/^\S+@\S+\.\S+$/.test(email) && { email: m.invited_problem_email() }),
    ...(password.length < 12 && { password: m.invited_problem_password() }),
    ...(!/^\d{6}$/.test(otp) && { otp: m.invited_problem_otp() }),
  };
}

const fieldOf: Record<string, () => InvitedProblems> = {
  'wrong-otp': () => ({ otp: m.invited_problem_otp_wrong() }),
  'email-taken': () => ({ email: m.invited_problem_email_taken() }),
};

/** The API's refusal as the form shows it. */
export function refusedInvitation(cause: unknown): { problems: InvitedProblems; refused?: string } {
  const code = cause instanceof ApiProblem ? cause.problem.code : '';
  if (fieldOf[code]) return { problems: fieldOf[code]() };
  if (code === 'invitation-gone') return { problems: {}, refused: m.invited_gone() };
  return { problems: {}, refused: signInRefusal(cause) };
}

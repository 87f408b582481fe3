import { ApiProblem, Unreachable } from '#lib/api/call.ts';
import { refusalText } from '#lib/api/refusals.ts';
import { m } from '#lib/paraglide/messages.js';

/** Why signing in failed: one calm sentence, which never says which part was wrong. */
export function signInRefusal(cause: unknown) {
  if (cause instanceof Unreachable || !(cause instanceof ApiProblem)) return refusalText(cause);
  const { status, retryAfterSeconds } = cause.problem;
  if (status === 429) return m.sign_in_wait({ minutes: Math.max(1, Math.ceil(Number(retryAfterSeconds ?? 60) / 60)) });
  if (status >= 500) return refusalText(cause);
  return m.sign_in_refused();
}

/** Six digits, however they were typed: "123 456" is what many apps show. */
export const otpOf = (form: FormData) => String(form.get('otp') ?? '').replace(/\D/g, '');

/** What stands for the phone: its six digits, or a recovery code in their place. */
export const codeOf = (form: FormData) => String(form.get('recovery') ?? '').trim() || otpOf(form);

import { ApiProblem, Unreachable } from '#lib/api/call.ts';
import { error } from '@sveltejs/kit';

/** For a page's load: an API refusal becomes the page's own error, with the same status. */
export async function orErrorPage<T>(answer: Promise<T>): Promise<T> {
  try {
    return await answer;
  } catch (cause) {
    if (cause instanceof ApiProblem) error(cause.problem.status, { message: cause.problem.title, code: cause.problem.code });
    if (cause instanceof Unreachable) error(503, { message: 'unreachable', code: 'unreachable' });
    throw cause;
  }
}

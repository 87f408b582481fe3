import type { ProblemDetails } from '#lib/live/protocol.ts';

type Fetch = typeof fetch;

/** The API's refusal: RFC 9457, with a stable `code`. */
export class ApiProblem extends Error {
  readonly problem: ProblemDetails;

  constructor(problem: ProblemDetails) {
    super(problem.title);
    this.problem = problem;
  }
}

/** The API could not be reached: no network, or the server is away. */
export class Unreachable extends Error {}

/**
 * @param body sent as JSON; a file goes as it is
 * @throws ApiProblem
 * @throws Unreachable
 */
export async function call<T>(fetch: Fetch, method: string, path: string, body?: unknown): Promise<T> {
  const response = await send(fetch, `/api/v1${path}`, {
    method,
    headers: body === undefined ? {} : { 'content-type': body instanceof Blob ? body.type : 'application/json' },
    body: body === undefined || body instanceof Blob ? body : JSON.stringify(body),
  });
  if (!response.ok) throw new ApiProblem(await problemOf(response));
  return response.status === 204 ? (undefined as T) : response.json();
}

async function send(fetch: Fetch, path: string, init: RequestInit) {
  try {
    return await fetch(path, init);
  } catch (cause) {
    throw new Unreachable('unreachable', { cause });
  }
}

async function problemOf(response: Response): Promise<ProblemDetails> {
  const unnamed = { type: 'about:blank', title: response.statusText, status: response.status, code: `http-${response.status}` };
  if (!response.headers.get('content-type')?.includes('json')) return unnamed;
  return { ...unnamed, ...(await response.json()) };
}

import { type ArgumentsHost, Catch, type ExceptionFilter, HttpException, Logger, type ValidationError } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { InvalidInput, NotFound, Problem, TooManyRequests, Unavailable, type FieldError } from './problem';

const log = new Logger('Problem');

/** The one place where what was thrown becomes what the wire says, for HTTP here and for sockets in the gateway. */
export function asProblem(thrown: unknown): Problem {
  if (thrown instanceof Problem) return thrown;
  const status = statusOf(thrown);
  if (status === 404 || status === 414) return new NotFound(); // 414: an id longer than any
  if (status >= 400 && status < 500) return new Problem('bad-request', status, { title: (thrown as Error).message, hint: 'Mend the request, then send it again.' });
  log.error(thrown instanceof Error ? thrown : new Error('What was thrown is not an error'));
  if (isConnectionFault(thrown)) return new Unavailable();
  return new Problem('internal', 500, { title: 'Something broke on our side', hint: 'Nothing was changed. Try again; if it stays, tell the operator.' });
}

@Catch()
export class ProblemFilter implements ExceptionFilter {
  catch(thrown: unknown, host: ArgumentsHost) {
    refuse(thrown, host.switchToHttp().getResponse<FastifyReply>());
  }
}

/** Answers with a problem; also what Fastify itself refuses, before there is a route. */
export function refuse(thrown: unknown, reply: FastifyReply) {
  const problem = asProblem(thrown);
  if (problem instanceof TooManyRequests) void reply.header('retry-after', problem.retryAfterSeconds);
  void reply.status(problem.status).header('content-type', 'application/problem+json; charset=utf-8').send(problem.toDetails());
}

/** What class-validator found, as pointers into the body. */
export function invalid(errors: ValidationError[]): InvalidInput {
  return new InvalidInput(errors.flatMap((error) => fieldErrors(error, '')));
}

function fieldErrors(error: ValidationError, parent: string): FieldError[] {
  const pointer = `${parent}/${error.property}`;
  const own = Object.values(error.constraints ?? {}).map((detail) => ({ pointer, detail }));
  return [...own, ...(error.children ?? []).flatMap((child) => fieldErrors(child, pointer))];
}

function statusOf(thrown: unknown): number {
  if (thrown instanceof HttpException) return thrown.getStatus();
  const { statusCode } = (thrown ?? {}) as { statusCode?: number };
  return statusCode ?? 500;
}

/** SQLSTATE classes 08, 53 and 57 and Node's own network errors: the database is away, full or going down. */
function isConnectionFault(thrown: unknown): boolean {
  const { code, message } = (thrown ?? {}) as { code?: string; message?: string };
  return /^(08|53|57)|^E(CONN|PIPE|TIMEDOUT)/.test(code ?? '') || /timeout exceeded when trying to connect|Query read timeout|Connection terminated|not queryable/.test(message ?? '');
}

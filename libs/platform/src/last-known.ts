import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { catchError, of, tap, throwError, timeout } from 'rxjs';
import { Unavailable } from './problem';
import { asProblem } from './problem.filter';

const PATIENCE_MS = 1_500;
const ADDRESSES = 100;

/**
 * For what everybody reads alike: while the database is away or hangs, the answer of before is given again. A page that
 * is a minute old shows who speaks; an error shows nothing.
 */
@Injectable()
export class LastKnown implements NestInterceptor {
  /** By address, the one longest unread first. */
  private readonly known = new Map<string, unknown>();

  intercept(context: ExecutionContext, next: CallHandler<unknown>) {
    const { url } = context.switchToHttp().getRequest<FastifyRequest>();
    const fresh = next.handle().pipe(tap((body) => this.keep(url, body)));
    if (!this.known.has(url)) return fresh;
    const before = of(this.known.get(url));
    return fresh.pipe(
      timeout({ first: PATIENCE_MS, with: () => before }),
      catchError((fault: unknown) => (asProblem(fault) instanceof Unavailable ? before : throwError(() => fault))),
    );
  }

  private keep(url: string, body: unknown) {
    this.known.delete(url);
    this.known.set(url, body);
    if (this.known.size > ADDRESSES) this.known.delete(this.known.keys().next().value!);
  }
}

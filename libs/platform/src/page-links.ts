import { type CallHandler, type ExecutionContext, Injectable, type NestInterceptor } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { tap } from 'rxjs';
import type { Page } from './pagination';

/** Where a list goes on, said in a Link header too (RFC 8288). */
@Injectable()
export class PageLinks implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler<Partial<Page<unknown>> | undefined>) {
    const http = context.switchToHttp();
    return next.handle().pipe(
      tap((body) => {
        if (typeof body?.next === 'string') void http.getResponse<FastifyReply>().header('link', `<${onwards(http.getRequest<FastifyRequest>().url, body.next)}>; rel="next"`);
      }),
    );
  }
}

function onwards(address: string, cursor: string): string {
  const url = new URL(address, 'http://here');
  url.searchParams.set('cursor', cursor);
  return url.pathname + url.search;
}

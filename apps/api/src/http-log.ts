import type { Config } from '@dialog/platform';
import type { FastifyRequest } from 'fastify';
import type { Options } from 'pino-http';
import { loggedError } from './logged-error';

/** What Nest says of each module, controller and route it finds: sixty lines at every start. */
const ROUTINE = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'WebSocketsController']);
const INFO = 30;

/** An id, or a number that people give out: a question's, a turn's, a session's short code. */
const OURS = /^([\da-f-]{36}|\d{1,4})$/;

/** Fastify's `onRequest` hook: what the log calls a request. Visitors type addresses too, so it is the route, with nothing of theirs in it. */
export async function nameForLog({ raw, routeOptions: { url }, params }: FastifyRequest) {
  const given = params as Record<string, string>;
  const route = url?.replace(/:(\w+)/g, (name, key: string) => (OURS.test(given[key] ?? '') ? given[key]! : name));
  Object.assign(raw, { route: route ?? 'none' });
}

/** Method, route, status and time; never a header, a body, an address or what stands in a row. */
export function httpLog({ logLevel }: Pick<Config, 'logLevel'>): Options {
  return {
    level: logLevel,
    // the route is known only after the log's own start, so the request is named at its end
    quietReqLogger: true,
    quietResLogger: true,
    customSuccessObject: (req, _, answered: object) => ({ ...answered, req }),
    customErrorObject: (req, _, __, failed: object) => ({ ...failed, req }),
    wrapSerializers: false,
    serializers: {
      req: ({ method, route }: { method: string; route: string }) => ({ method, route }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: loggedError,
    },
    // whatever else is handed over stays out
    formatters: { log: ({ context, req, res, responseTime, err }) => ({ context, req, res, responseTime, err }) },
    customLogLevel: (_, { statusCode }, error) => (error || statusCode >= 500 ? 'error' : 'debug'),
    hooks: {
      logMethod(said, log, level) {
        const [about, words] = said as unknown as [{ context?: string; err?: unknown } | string, string?];
        const { context, err = about } = typeof about === 'string' ? {} : about;
        if (level <= INFO && ROUTINE.has(context ?? '')) return;
        // what comes without words of ours is an error, of which pino would take its own
        if (typeof about === 'string' || words !== undefined) log.apply(this, said);
        else log.call(this, { context, err }, loggedError(err).message);
      },
    },
  };
}

import type { Config } from '@dialog/platform';
import type { Options } from 'pino-http';
import { loggedError } from './logged-error';

/** What Nest says of each module, controller and route it finds: sixty lines at every start. */
const ROUTINE = new Set(['InstanceLoader', 'RoutesResolver', 'RouterExplorer', 'WebSocketsController']);
const INFO = 30;

/** Method, path, status and time; never a header, a body, an address, a token in a path or what stands in a row. */
export function httpLog({ logLevel }: Pick<Config, 'logLevel'>): Options {
  return {
    level: logLevel,
    quietReqLogger: true,
    wrapSerializers: false,
    serializers: {
      req: ({ method, url }: { method: string; url: string }) => ({ method, path: url.split('?')[0]!.replace(/(invitations|undangan)\/[^/]+/, '$1/…') }),
      res: ({ statusCode }: { statusCode: number }) => ({ statusCode }),
      err: loggedError,
    },
    customLogLevel: (_, { statusCode }, error) => (error || statusCode >= 500 ? 'error' : 'debug'),
    hooks: {
      logMethod(said, log, level) {
        const [about, words] = said as unknown as [{ context?: string; err?: unknown }, string?];
        if (level <= INFO && ROUTINE.has(about?.context ?? '')) return;
        // without words of ours pino would take the error's own
        const err = about instanceof Error ? about : about?.err;
        if (err instanceof Error && words === undefined) log.call(this, about, loggedError(err).message);
        else log.apply(this, said);
      },
    },
  };
}

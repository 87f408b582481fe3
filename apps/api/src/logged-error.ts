/** What the log says of an error: enough to find the fault, and nothing that a person wrote. */
export interface LoggedError {
  type: string;
  /** SQLSTATE, or Node's own ("ECONNREFUSED"). */
  code?: string;
  constraint?: string;
  table?: string;
  message: string;
  stack?: string;
  cause?: LoggedError;
}

/**
 * Errors of pg and TypeORM carry the rows they failed on: in `detail`, `parameters`, `query`, and quoted in `message`.
 * So what stands in quotes, long numbers and what is not named above stay out.
 */
export function loggedError(thrown: unknown): LoggedError {
  if (!isError(thrown)) return { type: typeof thrown, message: 'not an error' };
  const { code, constraint, table } = thrown as Error & Pick<LoggedError, 'code' | 'constraint' | 'table'>;
  return {
    type: thrown.constructor.name,
    ...(code && { code }),
    ...(constraint && { constraint }),
    ...(table && { table }),
    message: withoutValues(thrown.message),
    ...(thrown.stack && { stack: framesOf(thrown) }),
    ...(isError(thrown.cause) && { cause: loggedError(thrown.cause) }),
  };
}

/** pg-boss hands on a copy that is no Error. */
const isError = (thrown: unknown): thrown is Error => typeof thrown === 'object' && typeof (thrown as Error | null)?.message === 'string';

/** From the first quotation mark to the last, for a value may have some of its own. */
const withoutValues = (message: string) => message.replace(/"[^]*"|'[^]*'|`[^]*`/g, '"…"').replace(/\d{5,}/g, '…');

/** Without the message that stands above, for it may have lines that look like frames. */
function framesOf({ stack = '', message }: Error): string {
  const frames = message ? stack.replaceAll(message, '') : stack;
  return frames.split('\n').filter((line) => /^ +at /.test(line)).join('\n');
}

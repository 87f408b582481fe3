export interface FieldError {
  /** RFC 6901 pointer into the body: "/text". */
  pointer: string;
  detail: string;
}

/** What a problem says: a short title, what to do about it, and facts of its own. */
export interface ProblemFacts {
  title: string;
  hint?: string;
  errors?: FieldError[];
  [fact: string]: unknown;
}

/** RFC 9457 body. */
export interface ProblemDetails extends ProblemFacts {
  type: string;
  status: number;
  code: string;
}

/**
 * Something a person or a program can do about what went wrong. Each has a stable `code`; `docs/problems.md` lists them.
 * Services throw them; one filter turns them into problem+json, the gateway into an acknowledgement.
 */
export class Problem extends Error {
  constructor(
    readonly code: string,
    readonly status: number,
    readonly facts: ProblemFacts,
  ) {
    super(facts.title);
  }

  /** What goes over the wire, HTTP and socket alike. */
  toDetails(): ProblemDetails {
    return { type: `/api/docs/problems#${this.code}`, status: this.status, code: this.code, ...this.facts };
  }

  static invalid(code: string) {
    return withStatus(422, code);
  }
  static unauthenticated(code: string) {
    return withStatus(401, code);
  }
  static forbidden(code: string) {
    return withStatus(403, code);
  }
  static missing(code: string) {
    return withStatus(404, code);
  }
  static conflict(code: string) {
    return withStatus(409, code);
  }
  static tooMany(code: string) {
    return withStatus(429, code);
  }
  static unavailable(code: string) {
    return withStatus(503, code);
  }
}

/** The class of a problem, as documentation needs it. */
export interface ProblemClass {
  readonly code: string;
  readonly status: number;
}

function withStatus(status: number, code: string) {
  return class extends Problem {
    static readonly code = code;
    static readonly status = status;
    constructor(facts: ProblemFacts) {
      super(code, status, facts);
    }
  };
}

/** The body, query or address does not have the form it must have; `errors` says where. */
export class InvalidInput extends Problem.invalid('invalid-input') {
  constructor(errors: FieldError[]) {
    super({ title: 'Something in the request is not as it must be', hint: 'Mend the fields named in errors, then send again.', errors });
  }
}

export class NotFound extends Problem.missing('not-found') {
  constructor(what = 'There is nothing at this address') {
    super({ title: what, hint: 'Check the address.' });
  }
}

/** Too many requests from one device or network; nothing was done. */
export class TooManyRequests extends Problem.tooMany('too-many-requests') {
  constructor(readonly retryAfterSeconds: number) {
    super({ title: 'Too many requests', hint: `Wait ${retryAfterSeconds} s, then try again.`, retryAfterSeconds });
  }
}

/** The server or its database cannot take the request now. Nothing was done, unless the connection was lost at the very commit: then all of it may have been. */
export class Unavailable extends Problem.unavailable('unavailable') {
  constructor() {
    super({ title: 'The service cannot take this now', hint: 'Send the same again in a moment, with the same id: it is done once, even if it was done now.' });
  }
}

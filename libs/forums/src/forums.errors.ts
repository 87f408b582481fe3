import { type FieldError, Problem } from '@dialog/platform';
import type { SessionState } from './session.entity';

export class SessionUnknown extends Problem.missing('session-unknown') {
  constructor() {
    super({ title: 'There is no such session', hint: 'Look for it in the list of sessions. A short code ends with its session.' });
  }
}

/** It happened already, or cannot happen any more. */
export class SessionMovedOn extends Problem.conflict('session-moved-on') {
  constructor(state: SessionState) {
    super({ title: `The session is ${state}`, hint: 'Load it again to see how it stands.', state });
  }
}

/** What began is part of the record. */
export class StepBegan extends Problem.conflict('step-began') {
  constructor(no: number) {
    super({ title: `Step ${no} has begun and stays as it is`, hint: 'Keep the steps that have begun at their places; change or add only those to come.', no });
  }
}

/** Somebody else settled it meanwhile. */
export class RundownMoved extends Problem.conflict('rundown-moved') {
  constructor(no: number) {
    super({ title: 'The usual rundown was changed meanwhile', hint: 'Load it again, then settle what you want to change.', no });
  }
}

export class StepUnknown extends Problem.missing('step-unknown') {
  constructor() {
    super({ title: 'The rundown has no such step', hint: 'Load the rundown again.' });
  }
}

/** Every one of the 10,000 short codes belongs to a session that has not ended. */
export class NoCodeFree extends Problem.unavailable('no-code-free') {
  constructor() {
    super({ title: 'All short codes are taken', hint: 'End the sessions that are over, then try again.' });
  }
}

/** Nothing of the file was taken; each error names the record by its index in the file, and the field. */
export class ArchiveRefused extends Problem.invalid('archive-refused') {
  constructor(readonly errors: FieldError[]) {
    super({ title: 'The file of past sessions is not as it must be', hint: 'Mend the records named in errors; docs/past-sessions.schema.json has the format.', errors });
  }
}

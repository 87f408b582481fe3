import { type FieldError, Problem } from '@dialog/platform';

export class NoSuchAgency extends Problem.missing('no-such-agency') {
  constructor() {
    super({ title: 'There is no such agency', hint: 'Load the list of agencies again.' });
  }
}

/** A code is an agency's for ever: journals name it. */
export class AgencyCodeTaken extends Problem.conflict('agency-code-taken') {
  constructor(code: string) {
    super({ title: `Another agency has the code ${code}`, hint: 'Take another code.', taken: code });
  }
}

/** The file cannot be read as a table, or its head does not name the columns it must have. */
export class CsvUnreadable extends Problem.invalid('csv-unreadable') {
  constructor(why: string, line?: number) {
    super({ title: why, hint: 'Save the table as "CSV UTF-8", with the columns code, name and kind in its first line.', ...(line && { line }) });
  }
}

/** Nothing of the file was taken; each error names the line and the column. */
export class AgenciesRefused extends Problem.invalid('agencies-refused') {
  constructor(readonly errors: FieldError[]) {
    super({ title: 'The table of agencies is not as it must be', hint: 'Mend the lines named in errors, then send it again.', errors });
  }
}

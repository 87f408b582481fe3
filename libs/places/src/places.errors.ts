import { Problem } from '@dialog/platform';

export class NoSuchPlace extends Problem.missing('no-such-place') {
  constructor() {
    super({ title: 'There is no such place in this regency', hint: 'Take the code of a kecamatan, desa or kelurahan from the list of places.' });
  }
}

/** The place is called so already. */
export class SpellingTaken extends Problem.conflict('spelling-taken') {
  constructor(alias: string) {
    super({ title: `The place is found as "${alias}" already`, hint: 'Nothing needs to be added.' });
  }
}

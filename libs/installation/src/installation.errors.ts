import { Problem } from '@dialog/platform';
import { LARGEST_PICTURE } from './domain/picture';

/** Somebody else settled something meanwhile. */
export class InstallationMoved extends Problem.conflict('installation-moved') {
  constructor(no: number) {
    super({ title: 'The settings were changed meanwhile', hint: 'Load them again, then settle what you want to change.', no });
  }
}

/** Text in this colour could not be read by everybody (WCAG 2.2, 1.4.3). */
export class AccentTooPale extends Problem.invalid('accent-too-pale') {
  constructor(readonly contrast: { ratio: number; needed: number; nearest: string }) {
    super({ title: `The colour reaches ${contrast.ratio}:1 where text needs ${contrast.needed}:1`, hint: `Take a darker shade; the nearest is ${contrast.nearest}.`, ...contrast });
  }
}

/** Too large, or no picture that a page may show. */
export class PictureRefused extends Problem.invalid('picture-refused') {
  constructor() {
    super({ title: 'This is not a picture that can be used', hint: `Send a PNG, JPEG or WebP of at most ${LARGEST_PICTURE / 1024} kB.`, largest: LARGEST_PICTURE });
  }
}

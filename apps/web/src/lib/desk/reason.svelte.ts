const shortest = 5;

/** A reason that everybody will read. */
export class Reason {
  words = $state('');
  tooShort = $state(false);

  /** @returns the words, when they say something */
  given(): string | undefined {
    const words = this.words.trim();
    this.tooShort = words.length < shortest;
    return this.tooShort ? undefined : words;
  }
}

/** A hand that has not moved for so long has left, though the pointer still stands there. */
const rests = 10_000;

/** Whether a hand is on something: it moved, pressed or typed there a moment ago. */
export class Hand {
  on = $state(false);
  #rest?: ReturnType<typeof setTimeout>;

  moves = () => {
    clearTimeout(this.#rest);
    this.#rest = setTimeout(this.leaves, rests);
    this.on = true;
  };

  leaves = () => {
    clearTimeout(this.#rest);
    this.on = false;
  };
}

import type { TurnView } from '#lib/live/protocol.ts';
import { isOn, turnNow } from './refusals.ts';

/**
 * Which turn this desk saw as the last: a call names it, and is refused when it is not the last any more.
 * A desk that comes when nobody has the floor knows of none that has ended, and learns it from the first refusal.
 */
export class LastTurn {
  #no = 0;
  #seen = false;

  saw({ no }: Pick<TurnView, 'no'>) {
    this.#no = Math.max(this.#no, no);
    this.#seen = true;
  }

  /** @throws ApiProblem floor-moved, once this desk has seen a turn or somebody is on */
  async call(call: (after: number) => Promise<TurnView>): Promise<TurnView> {
    try {
      return await call(this.#no);
    } catch (cause) {
      const now = turnNow(cause);
      if (!now) throw cause;
      const stranger = !this.#seen && !isOn(now);
      this.saw(now);
      if (!stranger) throw cause;
      return call(now.no);
    }
  }
}

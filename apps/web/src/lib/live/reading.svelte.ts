import { on } from 'svelte/events';
import { Hand } from './hand.svelte.ts';

/** Whether somebody reads or touches a list: nothing may move under them. */
export class Reading {
  readonly #hand = new Hand();
  /** By keyboard: a finger leaves the focus behind where it pressed. */
  #focused = $state(false);
  /** The list's top has left the screen: whoever reads on must not lose the line. */
  #deep = $state(false);

  readonly on = $derived.by(() => this.#hand.on || this.#focused || this.#deep);

  /** An attachment: hears what happens on the list. */
  readonly of = (list: HTMLElement) => {
    const { moves, leaves } = this.#hand;
    this.#deep = list.getBoundingClientRect().top < 0;
    const ends = [
      ...(['pointermove', 'pointerdown', 'keydown'] as const).map((name) => on(list, name, moves)),
      // A finger leaves the screen after each touch, and is still there.
      on(list, 'pointerleave', ({ pointerType }) => pointerType === 'mouse' && leaves()),
      on(list, 'focusin', () => (this.#focused = list.querySelector(':focus-visible') !== null)),
      on(list, 'focusout', () => (this.#focused = false)),
      on(window, 'scroll', () => this.#scrolled(list), { passive: true }),
    ];
    return () => ends.forEach((end) => end());
  };

  #scrolled(list: HTMLElement) {
    const { top } = list.getBoundingClientRect();
    this.#deep = top < 0;
    if (top < innerHeight) this.#hand.moves();
  }
}

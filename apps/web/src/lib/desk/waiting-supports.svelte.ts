import type { WaitingSupports as Waiting } from '#lib/live/protocol.ts';

/** They change nothing on the stage, so nothing tells of them. */
const lookEvery = 5_000;

/** Supports that wait for the desk, as it last saw them. */
export class WaitingSupports {
  readonly #ask: () => Promise<Waiting>;
  now = $state.raw<Waiting>();

  constructor(ask: () => Promise<Waiting>) {
    this.#ask = ask;
  }

  readonly first = $derived.by(() => this.now?.items[0]);

  refresh = async () => void (this.now = await this.#ask());

  /** @returns how to stop looking */
  look(when: () => boolean): () => void {
    const again = () => (when() ? this.refresh().catch(() => undefined) : undefined); // the last state stays
    void again();
    const timer = setInterval(again, lookEvery);
    return () => clearInterval(timer);
  }
}

import { keep, kept } from '#lib/live/keep.ts';
import { Outbox } from '#lib/live/outbox.svelte.ts';
import type { intakeApi } from './intake-api.ts';
import type { IntakeCommand, TakenIn } from './intake.ts';

/** A question that was taken, as the list at the desk's hand shows it. */
export interface Taken { no: number; name?: string; text: string }

const SHOWN = 5;

/** What this desk took: the last five, the receipt to be handed over, and what waits for the network. */
export class Intake {
  readonly #shelf: string;
  readonly outbox: Outbox<IntakeCommand, TakenIn>;
  last = $state.raw<Taken[]>([]);
  receipt = $state.raw<{ no: number; code: string }>();

  constructor(session: string, api: ReturnType<typeof intakeApi>) {
    this.#shelf = `dp:taken:${session}`;
    this.outbox = new Outbox(`meja:${session}`, async (command) => {
      const taken = await api.take(command);
      this.#took(command, taken);
      return taken;
    });
  }

  restore() {
    this.last = kept<Taken[]>(this.#shelf, []);
    this.outbox.restore();
    void this.outbox.flush();
  }

  #took({ name }: IntakeCommand, { no, text, receipt }: TakenIn) {
    this.last = [{ no, name, text }, ...this.last.filter((one) => one.no !== no)].slice(0, SHOWN);
    this.receipt = receipt ? { no, code: receipt } : undefined;
    keep(this.#shelf, this.last);
  }
}

import type { Sight } from './line.mts';

/** A question as its phone knows it. */
export interface AskedByPhone {
  phone: number;
  id: string;
  /** Each number that was acknowledged for it. */
  numbers: number[];
  /** Code of a refusal that is for good. */
  refused?: string;
}

type Support = 'given' | 'taken back' | 'unsure';

/** What all phones were told: what the platform has to stand by. */
export class Ledger {
  readonly asks: AskedByPhone[] = [];
  /** Milliseconds from sending to the acknowledgement, of every command. */
  readonly acknowledged: number[] = [];
  /** Refusals that nothing people do explains. */
  readonly faults: string[] = [];
  readonly supports = new Map<number, Map<number, Support>>();
  /** When each turn was called: ISO 8601, by the platform's clock. */
  readonly calls = new Map<number, string>();
  readonly sights: { phone: number; sights: readonly Sight[] }[] = [];

  writes(phone: number, id: string): AskedByPhone {
    const ask = { phone, id, numbers: [] };
    this.asks.push(ask);
    return ask;
  }

  supported(phone: number, no: number, now: Support) {
    const own = this.supports.get(phone) ?? new Map<number, Support>();
    this.supports.set(phone, own.set(no, now));
  }
}

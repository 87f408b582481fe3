import { makeAll } from '../../test/load/pacing.mts';
import type { Desk } from '../client/desk.mts';
import { atRandom, passes, shuffled } from './chance.mts';
import { Citizen, type Manner } from './citizen.mts';
import type { Ledger } from './ledger.mts';
import type { Kept } from './reckoning.mts';
import { Phone } from './phone.mts';
import { Words } from './words.mts';

/** Of ten people, one does not answer a call and one says "belum bisa" at first. */
const MANNERS: readonly Manner[] = ['comes', 'comes', 'silent', 'comes', 'comes', 'comes', 'not now, at first', 'comes', 'comes', 'comes'];
/** Seconds between two moments in which several ask at once. */
const TOGETHER_EVERY = 90;
const TOGETHER = 4;
const QUIET_WITHIN_MS = 20_000;

/** All who follow a session by phone. */
export class Crowd {
  private readonly citizens: readonly Citizen[];
  private readonly over: AbortSignal;

  private constructor(citizens: readonly Citizen[], over: AbortSignal) {
    [this.citizens, this.over] = [citizens, over];
  }

  /** @param firstWithin seconds in which those come who knew beforehand what to ask */
  static async gather(url: string, desk: Desk, size: number, firstWithin: number, ledger: Ledger, over: AbortSignal): Promise<Crowd> {
    const words = new Words(await desk.places());
    const phones = await makeAll(size, 20, (no) => Phone.open(url, desk.session, no, ledger));
    phones[0]?.line.onChange(() => {
      const turn = phones[0]!.line.view?.turn;
      if (turn) ledger.calls.set(turn.no, turn.calledAt);
    });
    return new Crowd(phones.map((phone, i) => new Citizen(phone, words, MANNERS[i % MANNERS.length]!, { phones: size, firstWithin }, over)), over);
  }

  async live() {
    await Promise.all([this.askTogether(), ...this.citizens.map((citizen) => citizen.live())]);
  }

  /** All come back with what they typed. @param faults who still has something unsent, or does not show what the platform shows */
  async settle(desk: Desk, faults: string[]) {
    for (const citizen of this.citizens) citizen.settle();
    const { v } = await desk.stage();
    const isQuiet = ({ phone }: Citizen) => phone.unsent === 0 && phone.line.isJoined && phone.line.view!.v >= v;
    for (const until = Date.now() + QUIET_WITHIN_MS; Date.now() < until && !this.citizens.every(isQuiet); ) {
      await new Promise((resolve) => setTimeout(resolve, 200));
      for (const { phone } of this.citizens) if (phone.line.isJoined) await phone.flush();
    }
    for (const { phone } of this.citizens.filter((citizen) => !isQuiet(citizen))) faults.push(`phone ${phone.no} did not catch up`);
  }

  kept = (): Promise<Kept['phones']> => Promise.all(this.citizens.map(({ phone }) => phone.mine()));

  leave() {
    for (const { phone } of this.citizens) phone.line.close();
  }

  private async askTogether() {
    while (await passes(atRandom(TOGETHER_EVERY), this.over)) {
      await Promise.all(shuffled(this.citizens).slice(0, TOGETHER).map((citizen) => citizen.ask()));
    }
  }
}

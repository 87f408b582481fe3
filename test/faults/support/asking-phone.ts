import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Asked } from '../../../libs/floor/src/floor.events';
import { aQuestion } from '../../support/session';
import type { PagePhone } from './page-phone';
import type { Chance } from './random';

const MOST_OPEN = 20;

/** A citizen who asks, takes back and supports without end, each until it is answered. */
export class AskingPhone {
  /** Number of each question by the id the phone gave it, as it was acknowledged. */
  readonly asked = new Map<string, number>();
  readonly withdrawn = new Set<number>();
  readonly supported = new Set<number>();
  /** Milliseconds that each answer took. */
  readonly waited: number[] = [];
  /** What was refused though it should not have been. */
  readonly faults: string[] = [];
  private open: number[] = [];

  constructor(
    readonly page: PagePhone,
    /** Questions of others that stay in line. */
    private readonly standing: readonly number[],
    private readonly chance: Chance,
  ) {}

  async act(stop: AbortSignal) {
    while (!stop.aborted) {
      await this.actOnce();
      await pause(this.chance.between(350, 700));
    }
  }

  private actOnce() {
    if (this.open.length > MOST_OPEN) return this.withdraw();
    return this.chance.next() < 0.6 ? this.ask() : this.turnSupport();
  }

  private async ask() {
    const id = randomUUID();
    const no = await this.done<Asked>('ask', aQuestion({ id }));
    if (!no) return;
    this.asked.set(id, no.no);
    this.open.push(no.no);
  }

  private async withdraw() {
    const no = this.open.shift()!;
    if (await this.done('withdraw', { no })) this.withdrawn.add(no);
  }

  private async turnSupport() {
    const no = this.chance.oneOf(this.standing);
    const isSupporter = this.supported.has(no);
    if (!(await this.done(isSupporter ? 'unsupport' : 'support', { no }))) return;
    if (isSupporter) this.supported.delete(no);
    else this.supported.add(no);
  }

  private async done<T>(event: string, command: object): Promise<T | undefined> {
    const from = performance.now();
    const { data, problem } = await this.page.insist<T>(event, command);
    this.waited.push(performance.now() - from);
    if (problem) this.faults.push(`${event}: ${problem.code}`);
    return data;
  }
}

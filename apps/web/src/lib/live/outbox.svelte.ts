import { ApiProblem } from '#lib/api/call.ts';
import { keep, kept } from './keep.ts';
import type { AskCommand, Asked, ProblemDetails } from './protocol.ts';

export interface Unsent<Command = AskCommand> { command: Command; problem?: ProblemDetails }

/**
 * Questions written in this browser that the server has not confirmed. They outlive the page and are sent with the id they were
 * given when written: sent twice, the server answers the second like the first.
 */
export class Outbox<Command extends { id: string } = AskCommand, Answer = Asked> {
  readonly #key: string;
  readonly #send: (command: Command) => Promise<Answer>;
  #sending?: Promise<void>;
  #again?: ReturnType<typeof setTimeout>;
  unsent = $state.raw<Unsent<Command>[]>([]);
  /** This browser forbids storage, or has no room: what waits goes when the page does. */
  fragile = $state(false);

  constructor(session: string, send: (command: Command) => Promise<Answer>) {
    this.#key = `dp:outbox:${session}`;
    this.#send = send;
  }

  /** What an earlier page left unsent. */
  restore() {
    this.unsent = kept<Unsent<Command>[]>(this.#key, []);
  }

  /** Keeps the question first, then sends it; without an answer it stays kept. */
  async put(command: Command): Promise<Answer | undefined> {
    this.#write(command.id, { command });
    return this.#try(command);
  }

  /** Sends what waits, oldest first; stops at the first that finds no way out. */
  flush() {
    this.#sending ??= this.#flushAll().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  discard(id: string) {
    this.#write(id);
  }

  async #flushAll() {
    for (const { command, problem } of this.unsent) {
      if (!problem && !(await this.#try(command).catch(() => 'refused'))) return;
    }
  }

  async #try(command: Command): Promise<Answer | undefined> {
    try {
      const asked = await this.#send(command);
      this.discard(command.id);
      return asked;
    } catch (cause) {
      if (!(cause instanceof ApiProblem) || cause.problem.status === 429 || cause.problem.status >= 500) return this.#later();
      this.#write(command.id, { command, problem: cause.problem });
      throw cause;
    }
  }

  /** In case nothing tells that the network is back: an answer may be lost on a line that looks alive. */
  #later() {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => this.flush(), 4_000 + Math.random() * 4_000);
    return undefined;
  }

  /** Puts `now` in the place of what has this id. Another tab of this phone keeps its questions in the same place. */
  #write(id: string, now?: Unsent<Command>) {
    const waiting = new Map([...this.unsent, ...kept<Unsent<Command>[]>(this.#key, [])].map((one) => [one.command.id, one]));
    waiting.delete(id);
    if (now) waiting.set(id, now);
    this.unsent = [...waiting.values()];
    this.fragile = !keep(this.#key, this.unsent);
  }
}

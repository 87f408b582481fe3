import { ApiProblem } from '#lib/api/call.ts';
import { keep, kept } from './keep.ts';
import type { AskCommand, Asked, ProblemDetails } from './protocol.ts';

export interface Unsent { command: AskCommand; problem?: ProblemDetails }

/**
 * Questions written on this phone that the server has not confirmed. They outlive the page and are sent with the id they were
 * given when written: sent twice, the server answers the second like the first.
 */
export class Outbox {
  readonly #key: string;
  readonly #send: (command: AskCommand) => Promise<Asked>;
  #sending?: Promise<void>;
  unsent = $state.raw<Unsent[]>([]);

  constructor(session: string, send: (command: AskCommand) => Promise<Asked>) {
    this.#key = `dp:outbox:${session}`;
    this.#send = send;
  }

  /** What an earlier page left unsent. */
  restore() {
    this.unsent = kept<Unsent[]>(this.#key, []);
  }

  /** Keeps the question first, then sends it; without an answer it stays kept. */
  async put(command: AskCommand): Promise<Asked | undefined> {
    this.#replace(command.id, { command });
    return this.#try(command);
  }

  /** Sends what waits, oldest first; stops at the first that finds no way out. */
  flush() {
    this.#sending ??= this.#flushAll().finally(() => (this.#sending = undefined));
    return this.#sending;
  }

  discard(id: string) {
    this.#write(this.unsent.filter(({ command }) => command.id !== id));
  }

  async #flushAll() {
    for (const { command, problem } of this.unsent) {
      if (!problem && !(await this.#try(command).catch(() => 'refused'))) return;
    }
  }

  async #try(command: AskCommand): Promise<Asked | undefined> {
    try {
      const asked = await this.#send(command);
      this.discard(command.id);
      return asked;
    } catch (cause) {
      if (!(cause instanceof ApiProblem) || cause.problem.status === 429 || cause.problem.status >= 500) return undefined;
      this.#replace(command.id, { command, problem: cause.problem });
      throw cause;
    }
  }

  #replace(id: string, unsent: Unsent) {
    this.#write([...this.unsent.filter(({ command }) => command.id !== id), unsent]);
  }

  #write(unsent: Unsent[]) {
    this.unsent = unsent;
    keep(this.#key, unsent);
  }
}

import type { AnswerKind, AuthorityLevel } from '#lib/api/types.ts';
import { newId } from '#lib/live/ids.ts';
import { keep, kept } from '#lib/live/keep.ts';
import { m } from '#lib/paraglide/messages.js';

interface Typed { id: string; agency: string; kind: AnswerKind; level: AuthorityLevel; owner: string; due: string; text: string }

const empty = (): Typed => ({ id: newId(), agency: '', kind: 'informed', level: 'regency', owner: '', due: '', text: '' });

/** What is typed into one answer. It stays in this browser until it is sent, through a lost network and a closed window. */
export class KeptAnswer {
  readonly #place: string;
  /** Sent again, also after the network was lost, it is one answer. */
  readonly id: string;
  agency = $state('');
  kind = $state<AnswerKind>('informed');
  level = $state<AuthorityLevel>('regency');
  owner = $state('');
  due = $state('');
  text = $state('');

  /** @param about tells one answer from another: its session, its question, what it corrects */
  constructor(about: string) {
    this.#place = `dp:answer:${about}`;
    const { id, ...typed } = kept(this.#place, empty());
    this.id = id;
    Object.assign(this, typed);
  }

  keep() {
    const { id, agency, kind, level, owner, due, text } = this;
    if (text || owner || due) keep(this.#place, { id, agency, kind, level, owner, due, text } satisfies Typed);
  }

  forget() {
    keep(this.#place, null);
  }

  get problems(): Partial<Record<'text' | 'due', string>> {
    return {
      ...(!this.text.trim() && { text: m.clerk_problem_text() }),
      ...(this.due && !/^\d{4}-\d\d-\d\d$/.test(this.due) && { due: m.clerk_problem_due() }),
    };
  }

  /** As it is sent. */
  get answer() {
    const { id, agency, kind, level, owner, due, text } = this;
    return { id, kind, level, text: text.trim(), ...(agency && { agency }), ...(owner.trim() && { owner: owner.trim() }), ...(due && { due }) };
  }
}

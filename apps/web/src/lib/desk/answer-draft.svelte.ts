import type { AnswerKind, AuthorityLevel } from '#lib/api/types.ts';
import { newId } from '#lib/live/ids.ts';
import { m } from '#lib/paraglide/messages.js';
import type { NewAnswer } from './desk-api.ts';

export type AnswerProblems = Partial<Record<'text' | 'due', string>>;

/** What is typed into the answer of one question. */
export class AnswerDraft {
  /** Pressed again, also after the network was lost, it is one answer. */
  readonly id = newId();
  carried = $state(false);
  agency = $state('');
  kind = $state<AnswerKind>('informed');
  level = $state<AuthorityLevel>('regency');
  owner = $state('');
  due = $state('');
  text = $state('');
  readonly clear: () => void;

  constructor(clear: () => void) {
    this.clear = clear;
  }
}

const drafts = new Map<string, AnswerDraft>();

/** The draft of a question's answer: a dialog that was closed by mistake opens with what was typed. */
export function draftFor(session: string, no: number): AnswerDraft {
  const key = `${session} ${no}`;
  const draft = drafts.get(key) ?? new AnswerDraft(() => drafts.delete(key));
  drafts.set(key, draft);
  return draft;
}

export function problemsOf({ text, due }: AnswerDraft): AnswerProblems {
  return {
    ...(!text.trim() && { text: m.desk_answer_text_missing() }),
    ...(due && !/^\d{4}-\d\d-\d\d$/.test(due) && { due: m.session_problem_date() }),
  };
}

export const answerOf = ({ id, agency, kind, level, owner, due, text }: AnswerDraft): NewAnswer => ({
  id,
  kind,
  level,
  text: text.trim(),
  ...(agency && { agency }),
  ...(owner.trim() && { owner: owner.trim() }),
  ...(due && { due }),
});

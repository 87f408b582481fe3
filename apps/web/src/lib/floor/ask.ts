import type { AskCommand, Mode, ProblemDetails } from '#lib/live/protocol.ts';
import { m } from '#lib/paraglide/messages.js';

/** What the form holds, as typed. */
export interface Draft { id: string; text: string; place: string; village: string; name: string; mode: Mode; phone: string }

export type AskField = 'text' | 'place' | 'village' | 'name' | 'phone';
export type AskProblems = Partial<Record<AskField, string>>;

export const shortest = 10;
export const longest = 1_000;

/** Characters as a reader counts them. */
export const lengthOf = (text: string) => [...text.trim()].length;

/** What stands in the way of sending it, by field; the API has the last word. */
export function problemsOf({ text, place, mode, phone }: Draft): AskProblems {
  const problems: AskProblems = {};
  if (lengthOf(text) < shortest) problems.text = m.ask_problem_text_short();
  if (lengthOf(text) > longest) problems.text = m.ask_problem_text_long();
  if (!place) problems.place = m.ask_problem_place();
  if (mode === 'phone' && !/^(\+?62|0)[\d\s.-]{7,16}$/.test(phone.trim())) problems.phone = m.ask_problem_phone();
  return problems;
}

/** The fields that the API refused; its texts are English, so each field has its own here. */
export function refusedFields({ errors }: ProblemDetails): AskProblems {
  const texts: Record<AskField, () => string> = {
    text: m.ask_problem_text_short,
    place: m.ask_problem_place,
    village: m.ask_problem_village,
    name: m.refusal_other,
    phone: m.ask_problem_phone,
  };
  const fields = (errors ?? []).map(({ pointer }) => pointer.slice(1)).filter((field): field is AskField => field in texts);
  return Object.fromEntries(fields.map((field) => [field, texts[field]()]));
}

export function commandOf({ id, text, place, village, name, mode, phone }: Draft): AskCommand {
  return {
    id,
    text: text.trim(),
    place,
    mode,
    ...(village && village.startsWith(place) && { village }),
    ...(name.trim() && { name: name.trim() }),
    ...(mode === 'phone' && { phone: phone.trim() }),
  };
}

export function draftFrom(form: FormData): Draft {
  const field = (name: string) => {
    const value = form.get(name);
    return typeof value === 'string' ? value : '';
  };
  const mode = field('mode');
  const village = field('village');
  return {
    id: field('id'),
    text: field('text'),
    // Without JavaScript all villages are offered: one that was chosen says its kecamatan too.
    place: field('place') || village.slice(0, 8),
    village,
    name: field('name'),
    mode: mode === 'phone' || mode === 'speak' ? mode : 'read',
    phone: field('phone'),
  };
}

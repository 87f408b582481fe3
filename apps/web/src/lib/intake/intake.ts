import type { components } from '#lib/api/schema.d.ts';
import type { Kecamatan } from '#lib/api/types.ts';
import { newId } from '#lib/live/ids.ts';
import { m } from '#lib/paraglide/messages.js';

type Answers = components['schemas'];
export type TakenIn = Answers['TakenIn'];
export type DeskPerson = Answers['DeskPerson'];
export type IntakeCommand = Answers['IntakeDto'];
export type Channel = IntakeCommand['channel'];

/** In the order of their keys, 1 to 6. */
export const channels: { code: Channel; label: () => string }[] = [
  { code: 'hall', label: m.intake_hall },
  { code: 'radio', label: m.intake_radio },
  { code: 'phone', label: m.intake_phone },
  { code: 'sms', label: m.intake_sms },
  { code: 'whatsapp', label: m.intake_whatsapp },
  { code: 'paper', label: m.intake_paper },
];

/** What the form holds, as typed. */
export interface IntakeDraft { id: string; channel: Channel; text: string; name: string; place: string; phone: string; asker?: number }
export type IntakeProblems = Partial<Record<'text' | 'place' | 'phone', string>>;

export const emptyDraft = (channel: Channel = 'hall'): IntakeDraft => ({ id: newId(), channel, text: '', name: '', place: '', phone: '' });

interface Place { place: string; village?: string }

/** Every place by the words that name it: "Dander"; "Ngumpakdalem, Dander". */
export function placesByName(districts: Kecamatan[]): Map<string, Place> {
  const all = districts.flatMap(({ code, name, villages }): [string, Place][] => [[name, { place: code }], ...villages.map((desa): [string, Place] => [`${desa.name}, ${name}`, { place: code, village: desa.code }])]);
  return new Map([...all, [m.place_outside(), { place: 'outside' }]]);
}

/** The place that the typed words name, whatever their case; a village by itself where only one has the name. @returns undefined when none is named */
export function placeNamed(typed: string, places: Map<string, Place>): Place | undefined {
  const words = typed.trim().replace(/^(kec|kecamatan)\.?\s+/i, '').toLocaleLowerCase();
  if (!words) return { place: 'unsaid' };
  const all = [...places].map(([name, place]) => ({ name: name.toLocaleLowerCase(), place }));
  const villages = all.filter(({ name }) => name.startsWith(`${words},`));
  return all.find(({ name }) => name === words)?.place ?? (villages.length === 1 ? villages[0]!.place : undefined);
}

export function problemsOf({ text, place, phone }: IntakeDraft, places: Map<string, Place>): IntakeProblems {
  return {
    ...([...text.trim()].length < 10 && { text: m.ask_problem_text_short() }),
    ...(!placeNamed(place, places) && { place: m.intake_problem_place() }),
    ...(phone.trim() && !/^(?=(\D*\d){9,15}\D*$)(\+?62|0)[\d\s.-]{7,16}$/.test(phone.trim()) && { phone: m.ask_problem_phone() }),
  };
}

export function commandOf({ id, channel, text, name, place: typed, phone, asker }: IntakeDraft, places: Map<string, Place>): IntakeCommand {
  const { place = 'unsaid', village } = placeNamed(typed, places) ?? {};
  return { id, channel, text: text.trim(), place, ...(village && { village }), ...(name.trim() && { name: name.trim() }), ...(phone.trim() && { phone: phone.trim() }), ...(asker && { asker }) };
}

export function draftFrom(form: FormData): IntakeDraft {
  const field = (name: string) => String(form.get(name) ?? '');
  const channel = channels.find(({ code }) => code === field('channel'))?.code ?? 'hall';
  return { id: field('id'), channel, text: field('text'), name: field('name'), place: field('place'), phone: field('phone'), ...(Number(field('asker')) && { asker: Number(field('asker')) }) };
}

import type { ApiProblem } from '#lib/api/call.ts';
import { count } from '#lib/format/format.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Settings } from './manage-api.ts';
import { atFields, field } from './refused.ts';

export function settingsFrom(form: FormData): Settings {
  const line = (name: string) => field(form, name);
  return {
    after: Number(form.get('after')),
    forum: line('forum') ?? '',
    regencyName: line('regencyName') ?? '',
    accent: line('nearest') ?? (form.has('own') ? line('accent') : undefined),
    venue: line('venue') ?? '',
    weekday: Number(form.get('weekday')),
    startsAt: line('startsAt') ?? '',
    endsAt: line('endsAt') ?? '',
    radio: line('radio'),
    studioPhone: line('studioPhone'),
    smsNumber: line('smsNumber'),
    smsKeyword: line('smsKeyword'),
    whatsapp: line('whatsapp'),
  };
}

const texts = {
  forum: () => m.settle_problem_name({ most: 60 }),
  regencyName: () => m.settle_problem_name({ most: 80 }),
  venue: () => m.settle_problem_name({ most: 200 }),
  radio: () => m.settle_problem_name({ most: 120 }),
  startsAt: m.settle_problem_time,
  endsAt: m.settle_problem_time,
  studioPhone: m.settle_problem_number,
  smsNumber: m.settle_problem_number,
  whatsapp: m.settle_problem_number,
  smsKeyword: m.settle_problem_keyword,
};

/** A colour that is too pale is refused with the nearest that is not. */
export function settingsRefused(problem: ApiProblem['problem']) {
  if (problem.code !== 'accent-too-pale') return { problems: atFields(problem, texts) };
  const { ratio, needed, nearest } = problem as unknown as { ratio: number; needed: number; nearest: string };
  return { problems: { accent: m.settle_colour_pale({ ratio: ratioText(ratio), needed: ratioText(needed), nearest }), nearest } };
}

const ratioText = (ratio: number) => `${count(ratio)}:1`;

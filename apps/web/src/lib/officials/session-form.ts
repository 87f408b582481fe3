import { ApiProblem } from '#lib/api/call.ts';
import { refusalText } from '#lib/api/refusals.ts';
import type { StepKind } from '#lib/api/types.ts';
import { m } from '#lib/paraglide/messages.js';
import type { Amendment, Announcement, PlannedStep } from './official-api.ts';
import type { SessionDraft, StepDraft } from './session-draft.ts';

/** What to mend, by field: "title", "steps/2/link". */
export type SessionProblems = Record<string, string>;

export function draftFrom(form: FormData): SessionDraft {
  const field = (name: string) => String(form.get(name) ?? '').trim();
  const column = (name: string) => form.getAll(`step-${name}`).map(String);
  const [titles, kinds, agencies, links, minutes, numbers] = ['title', 'kind', 'agency', 'link', 'minutes', 'no'].map(column) as string[][];
  return {
    title: field('title'),
    date: field('date'),
    startsAt: field('startsAt'),
    endsAt: field('endsAt'),
    venue: field('venue'),
    speakingMinutes: field('speakingMinutes'),
    answerSeconds: field('answerSeconds'),
    openLimit: field('openLimit'),
    acceptance: field('acceptance') === 'after-acceptance' ? 'after-acceptance' : 'at-once',
    steps: titles!.map((title, at): StepDraft => ({
      key: `sent-${at}`,
      no: Number(numbers![at]) || undefined,
      kind: kinds![at] as StepKind,
      title: title.trim(),
      agency: agencies![at] ?? '',
      link: links![at]?.trim() ?? '',
      minutes: minutes![at] ?? '',
    })),
  };
}

/** What is wrong before anything is sent. With `hours`, date and hours are asked for too. */
export function problemsOf(draft: SessionDraft, { hours }: { hours: boolean }): SessionProblems {
  const problems: SessionProblems = {};
  const check = (field: string, right: boolean, problem: () => string) => right || (problems[field] = problem());
  check('title', within(draft.title.length, 3, 200), m.session_problem_title);
  check('venue', within(draft.venue.length, 1, 200), m.session_problem_venue);
  check('speakingMinutes', within(Number(draft.speakingMinutes), 0.5, 30), m.session_problem_speaking);
  check('answerSeconds', whole(draft.answerSeconds, 10, 600), m.session_problem_answer);
  check('openLimit', whole(draft.openLimit, 1, 50), m.session_problem_limit);
  check('steps', within(draft.steps.length, 1, 50), m.session_problem_steps);
  if (hours) {
    check('date', /^\d{4}-\d\d-\d\d$/.test(draft.date), m.session_problem_date);
    check('startsAt', /^\d\d:\d\d$/.test(draft.startsAt), m.session_problem_time);
    check('endsAt', /^\d\d:\d\d$/.test(draft.endsAt), m.session_problem_time);
  }
  draft.steps.forEach(({ title, link, minutes }, at) => {
    check(`steps/${at}/title`, within(title.length, 1, 200), m.session_problem_step_title);
    check(`steps/${at}/link`, link === '' || (URL.canParse(link) && /^https?:/.test(link)), m.session_problem_link);
    check(`steps/${at}/minutes`, minutes === '' || whole(minutes, 1, 600), m.session_problem_minutes);
  });
  return problems;
}

const within = (value: number, least: number, most: number) => value >= least && value <= most;
const whole = (text: string, least: number, most: number) => /^\d+$/.test(text) && within(Number(text), least, most);

export const amendmentOf = ({ title, venue, speakingMinutes, answerSeconds, openLimit, acceptance }: SessionDraft): Amendment => ({
  title,
  venue,
  speakingSeconds: Math.round(Number(speakingMinutes) * 60),
  answerSeconds: Number(answerSeconds),
  openLimit: Number(openLimit),
  acceptance,
});

export const announcementOf = (draft: SessionDraft): Announcement => ({
  ...amendmentOf(draft),
  date: draft.date,
  startsAt: draft.startsAt,
  endsAt: draft.endsAt,
  steps: draft.steps.map((step) => ({ ...plannedStepOf(step), no: undefined })),
});

export const plannedStepOf = ({ no, kind, title, agency, link, minutes }: StepDraft): PlannedStep => ({
  no,
  kind,
  title,
  ...(agency && { agency }),
  ...(link && { link }),
  ...(minutes && { minutes: Number(minutes) }),
});

const fieldTexts: Record<string, () => string> = {
  title: m.session_problem_title,
  venue: m.session_problem_venue,
  date: m.session_problem_past,
  startsAt: m.session_problem_time,
  endsAt: m.session_problem_hours,
  speakingSeconds: m.session_problem_speaking,
  answerSeconds: m.session_problem_answer,
  openLimit: m.session_problem_limit,
  link: m.session_problem_link,
  minutes: m.session_problem_minutes,
  agency: m.session_problem_agency,
};

/** The API's refusal as the form shows it; its texts are English, so each field has its own here. */
export function refusedSession(cause: unknown): { problems: SessionProblems; refused: string } {
  if (!(cause instanceof ApiProblem)) return { problems: {}, refused: refusalText(cause) };
  const { code, errors = [] } = cause.problem;
  const fields = errors.map(({ pointer }) => pointer.slice(1).replace('speakingSeconds', 'speakingMinutes'));
  const text = (field: string) => (fieldTexts[field.split('/').at(-1)!] ?? m.refusal_other)();
  const problems = Object.fromEntries(fields.map((field) => [field, text(field)]));
  const whole: Record<string, () => string> = { 'session-moved-on': m.session_refused_moved, 'step-began': m.session_refused_began };
  return { problems, refused: fields.length > 0 ? m.session_problem_summary() : (whole[code]?.() ?? refusalText(cause)) };
}

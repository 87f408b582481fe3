import type { Installation, Session, Step, StepKind, UsualStep } from '#lib/api/types.ts';
import { m } from '#lib/paraglide/messages.js';

/** A row of the rundown as the form holds it, all as typed. */
export interface StepDraft {
  /** Tells rows apart while they move; of no meaning beyond the page. */
  key: string;
  no?: number;
  kind: StepKind;
  title: string;
  agency: string;
  link: string;
  minutes: string;
  /** It has begun, so it stays as it is. */
  begun?: boolean;
}

export interface SessionDraft {
  title: string;
  date: string;
  startsAt: string;
  endsAt: string;
  venue: string;
  speakingMinutes: string;
  answerSeconds: string;
  openLimit: string;
  acceptance: Session['acceptance'];
  steps: StepDraft[];
}

export const stepKinds: Record<StepKind, () => string> = {
  opening: m.step_opening,
  'last-answers': m.step_last_answers,
  briefing: m.step_briefing,
  dialogue: m.step_dialogue,
  answers: m.step_answers,
  directions: m.step_directions,
  other: m.step_other,
};

/** A session as it usually is here: day, hours and place as settled, in the usual steps. */
export const usualDraft = (now: Date, { weekday, startsAt, endsAt, venue }: Installation, steps: UsualStep[]): SessionDraft => ({
  title: '',
  date: nextDay(now, weekday),
  startsAt,
  endsAt,
  venue,
  speakingMinutes: '3',
  answerSeconds: '60',
  openLimit: '3',
  acceptance: 'at-once',
  steps: usualSteps(steps),
});

export const usualSteps = (steps: UsualStep[]): StepDraft[] =>
  steps.map(({ kind, title, minutes }, index) => ({ key: `usual-${index}`, kind, title, agency: '', link: '', minutes: String(minutes) }));

export const draftOf = (session: Session): SessionDraft => ({
  title: session.title,
  date: session.date,
  startsAt: localTime(session.startsAt),
  endsAt: localTime(session.endsAt),
  venue: session.venue,
  speakingMinutes: String(session.speakingSeconds / 60),
  answerSeconds: String(session.answerSeconds),
  openLimit: String(session.openLimit),
  acceptance: session.acceptance,
  steps: session.steps.map(stepDraftOf),
});

const stepDraftOf = ({ no, kind, title, agency, link, minutes, beganAt }: Step): StepDraft => ({
  key: `step-${no}`,
  no,
  kind,
  title,
  agency: agency?.id ?? '',
  link: link ?? '',
  minutes: minutes ? String(minutes) : '',
  begun: Boolean(beganAt),
});

/** When each row is planned to begin, "13:10", as long as the rows before it say how long they take. */
export function plannedTimes({ startsAt, steps }: Pick<SessionDraft, 'startsAt' | 'steps'>): (string | undefined)[] {
  let at = /^\d\d:\d\d$/.test(startsAt) ? Number(startsAt.slice(0, 2)) * 60 + Number(startsAt.slice(3)) : NaN;
  return steps.map(({ minutes }) => {
    const begins = at;
    at += Number(minutes) || NaN;
    return Number.isNaN(begins) ? undefined : `${pad(Math.floor(begins / 60) % 24)}:${pad(begins % 60)}`;
  });
}

const pad = (part: number) => String(part).padStart(2, '0');

/** "13:00" in the regency's time, from an ISO time. */
const localTime = (at: string | undefined) =>
  at ? new Intl.DateTimeFormat('en-GB', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }).format(new Date(at)) : '';

const localDay = (at: Date) => new Intl.DateTimeFormat('en-CA', { timeZone: 'Asia/Jakarta' }).format(at);

/** Today's is over by the time somebody plans: the next one. */
function nextDay(now: Date, weekday: number) {
  const day = new Date(`${localDay(now)}T00:00:00Z`);
  day.setUTCDate(day.getUTCDate() + ((weekday - day.getUTCDay() + 7) % 7 || 7));
  return day.toISOString().slice(0, 10);
}

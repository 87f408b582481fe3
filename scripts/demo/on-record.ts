import type { Queryable } from '@dialog/platform';
import { today } from '../../libs/forums/src/domain/hours';
import { fridayAfter, fridaysBefore } from './calendar';
import { script, type ScriptedSession } from './script';

export interface OnRecord {
  id: string;
  title: string;
  state: 'scheduled' | 'live' | 'ended';
  date: string;
  startsAt: Date;
  endsAt: Date;
  code: string;
  /** When the last thing happened in it. */
  lastAt: Date | null;
}

/** The platform's own sessions, and what the one clock says. */
export async function readRecord(owner: Queryable): Promise<{ now: Date; sessions: OnRecord[] }> {
  const { rows } = await owner.query<{ now: Date }>('select clock() as now', []);
  const { rows: sessions } = await owner.query<OnRecord>(
    `select s.id, s.title, s.state, s.held_on as date, s.starts_at as "startsAt", s.ends_at as "endsAt", s.code, f.last_at as "lastAt"
       from session s join floor f on f.session = s.id order by s.starts_at`,
    [],
  );
  return { now: rows[0]!.now, sessions };
}

/** What a visitor would miss. */
export interface Missing {
  /** Left on, on a day before. */
  toEnd: OnRecord[];
  /** Announced by an earlier start; the day has passed. */
  toHold: { session: OnRecord; script: ScriptedSession }[];
  past: { friday: string; script: ScriptedSession }[];
  /** The next Friday's. */
  toAnnounce?: { friday: string; script: ScriptedSession };
  toOpen: boolean;
}

export function whatIsMissing({ now, sessions }: { now: Date; sessions: OnRecord[] }): Missing {
  const day = today(now);
  const isOver = ({ date, endsAt }: OnRecord) => date < day && endsAt < now;
  const toEnd = sessions.filter((session) => session.state === 'live' && isOver(session));
  const fridays = fridaysBefore(day, script.history.length);
  const titles = new Set(sessions.map(({ title }) => title));
  return {
    toEnd,
    toHold: sessions.filter((session) => session.state === 'scheduled' && isOver(session)).flatMap((session) => scripted(session)),
    past: script.history.map((each, weeks) => ({ friday: fridays[weeks]!, script: each })).filter((each) => !titles.has(each.script.title)).toReversed(),
    toAnnounce: sessions.some(({ state, startsAt }) => state === 'scheduled' && startsAt > now) ? undefined : nextAnnounced(day, sessions),
    toOpen: !sessions.some((session) => session.state === 'live' && !toEnd.includes(session)),
  };
}

export const isNothing = ({ toEnd, toHold, past, toAnnounce, toOpen }: Missing) => toEnd.length + toHold.length + past.length === 0 && !toAnnounce && !toOpen;

function scripted(session: OnRecord) {
  const found = [...script.upcoming, ...script.history, script.live].find(({ title }) => title === session.title);
  return found ? [{ session, script: found }] : [];
}

/** The topics follow one another. */
function nextAnnounced(day: string, sessions: OnRecord[]) {
  const topics = new Set(script.upcoming.map(({ title }) => title));
  const before = sessions.filter(({ title }) => topics.has(title)).length;
  return { friday: fridayAfter(day), script: script.upcoming[before % script.upcoming.length]! };
}

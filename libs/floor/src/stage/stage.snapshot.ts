import type { DeviceId } from '@dialog/identity';
import type { Queryable } from '@dialog/platform';
import type { Group, Mode, MyQuestion, QuestionState, Ruling, SessionState } from '../floor.events';
import { APPEAL_JSON, RULING_JSON } from '../questions/question.rows';
import { ON_THE_FLOOR, TURNS, type TurnRow } from '../turns/turn.view';

/** What the desk did with a question. */
interface DeskMarks {
  accepted: boolean;
  held: true | null;
  raised: number | null;
  raisedFor: string | null;
  mergedInto: number | null;
  ruling: Ruling | null;
  appeal: MyQuestion['appeal'] | null;
}

export interface QuestionRow {
  no: number;
  id: string;
  asker: number;
  /** Of whoever asked by a phone; stays inside the server. */
  device: DeviceId | null;
  name: string | null;
  place: string;
  grp: Group;
  mode: Mode;
  text: string;
  topic: string;
  state: QuestionState;
  seen: boolean;
  supports: number;
  asked_seq: number;
  asker_turns: number;
  callable: boolean;
  /** Null while the desk did nothing with it, which is most: each such read of a count would carry it. */
  desk: DeskMarks | null;
  passed: 'once' | 'away' | null;
  /** The last two digits of the number to call, for the asker's own phone. */
  phone_ending: string | null;
}

/** All that a stage needs to know at one version, read in one statement and so in one moment. */
export interface Snapshot {
  v: number;
  seq: number;
  head: string;
  at: string;
  state: SessionState;
  opened_at: string | null;
  ending_at: string | null;
  ended_at: string | null;
  ends_at: string | null;
  notice: string | null;
  notice_since: string | null;
  blank: boolean | null;
  break_until: string | null;
  queue_closed: boolean;
  speaking_seconds: number;
  asked: number;
  last_turn: number;
  answers: number;
  turns: number;
  first_call: string | null;
  last_call: string | null;
  step: { no: number; title: string; agency: string | null; since: string; kind: string; minutes: number | null; last: boolean } | null;
  turn: TurnRow | null;
  groups: Record<Group, number> | null;
  places: Record<string, number> | null;
  /** Questions that changed since the version known; at first all that are open. */
  changed: QuestionRow[] | null;
}

const DESK = `case when q.revision > 0 or not q.accepted then json_build_object('accepted', q.accepted, 'held', nullif(q.held, false), 'raised', q.raised,
  'raisedFor', q.raised_reason, 'mergedInto', q.merged_into, 'ruling', ${RULING_JSON}, 'appeal', ${APPEAL_JSON}) end`;

const SNAPSHOT = `
  select f.v, f.seq, encode(f.head, 'hex') as head, clock() as at, s.state, s.opened_at, f.ending_at, s.ended_at, s.ends_at, h.notice, h.notice_since, h.blank, h.break_until, f.queue_closed, s.speaking_seconds,
    f.last_no as asked, f.last_turn, f.last_answer as answers, calls.turns, calls.first_call, calls.last_call,
    (select json_build_object('no', t.no, 'title', t.title, 'agency', agency_name(t.agency, t.began_at), 'since', t.began_at, 'kind', t.kind, 'minutes', t.minutes, 'last', not exists (select from step n where n.session = s.id and n.no > t.no))
      from step t where t.session = s.id and t.began_at is not null and t.ended_at is null) as step,
    (select to_json(t) from (${TURNS} where t.session = $1 and ${ON_THE_FLOOR}) t) as turn,
    (select json_object_agg(grp, seq) from (select grp, max(called_seq) as seq from turn where session = $1 and state <> 'missed' group by grp) g) as groups,
    (select json_object_agg(place, seq) from (select place, max(called_seq) as seq from turn where session = $1 and state <> 'missed' group by place) p) as places,
    (select json_agg(c) from (
      select q.no, q.id, q.asker, a.device, q.name, q.place, q.grp, q.mode, q.text, q.topic, q.state, q.seen, n.supports, q.asked_seq, q.asker_turns, q.callable, ${DESK} as desk, a.passed, right(p.phone, 2) as phone_ending
      from (select no from question where session = $1 and rev > $2 union select no from tally where session = $1 and rev > $2 and $2 > 0) w,
        lateral (select * from question where session = $1 and no = w.no and ($2 > 0 or state = 'open') limit 1) q,
        lateral (select supports from tally where session = $1 and no = w.no limit 1) n,
        lateral (select device, passed from asker where session = $1 and no = q.asker limit 1) a
        left join lateral (select phone from question_phone where session = $1 and no = q.no limit 1) p on true) c) as changed
  from floor f join session s on s.id = f.session left join hall h on h.session = f.session,
    lateral (select count(*)::int as turns, min(called_at) as first_call, max(called_at) as last_call from turn where session = $1 and state <> 'missed') calls
  where f.session = $1`;

/** @param known the version the caller has already; 0 for none */
export async function snapshot(database: Queryable, session: string, known: number): Promise<Snapshot | undefined> {
  const { rows } = await database.query<Snapshot>(SNAPSHOT, [session, known]);
  return rows[0];
}

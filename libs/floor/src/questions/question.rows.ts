import { ANSWER_JSON } from '../answers/answer.view';
import { WRITTEN_JSON } from '../follow-up/written-answer.view';
import { TOLD } from './public-and-open';

/** Why `question q` is hidden or declined. */
export const RULING_JSON = `case when q.rule is not null then json_build_object('kind', q.state, 'rule', q.rule, 'reason', q.reason, 'by', q.ruled_by, 'at', q.ruled_at) end`;

/** Seq of the act by which `question q` is hidden, declined or merged; null when the session has ended and its acts are forgotten. */
export const RULING_SEQ = `(select r.seq from act r where r.session = q.session and r.undone is null and r.kind in ('question.hidden', 'question.declined', 'questions.merged')
  and r.touched @> jsonb_build_array(jsonb_build_object('no', q.no, 'state', q.state)) order by r.seq desc limit 1)`;

/** What became of the appeal of `question q`, for its author. */
export const APPEAL_JSON = `case when q.rule is not null or q.merged_into is not null then (
  select json_strip_nulls(json_build_object('state', case when p.decided is null then 'open' else 'upheld' end,
    'reason', (select w.text from words w where w.session = p.session and w.seq = p.decided and w.field = 'reason')))
  from appeal p where p.session = q.session and p.question = q.no and p.ruling = coalesce(${RULING_SEQ}, p.ruling)
  order by p.ruling desc limit 1) end`;

const agencyJson = (id: string) => `(select json_build_object('id', g.id, 'name', agency_name(g.id, q.asked_at)) from agency g where g.id = ${id})`;

const questionWith = (words: string) => `
  select q.no, ${words}, q.place, q.grp as group, q.mode, q.state, q.revision, q.accepted, q.held, q.labels, q.planned, q.merged_into as "mergedInto", q.raised_reason as raised,
    s.supports, q.seen, q.masked, nullif(q.erased, false) as erased, q.asked_at as "askedAt", a.passed, ${RULING_JSON} as ruling, ${agencyJson('q.handed_to')} as "handedTo", ${agencyJson('q.carried_to')} as "carriedTo",
    array(select m.no from question m where m.session = q.session and m.merged_into = q.no order by m.no) as merged,
    coalesce((select json_agg(json_strip_nulls(json_build_object('no', t.no, 'state', t.state, 'calledAt', t.called_at, 'startedAt', t.started_at,
      'endedAt', t.ended_at, 'spokenSeconds', round(t.spoken_ms / 1000.0), 'outOfOrder', t.reason)) order by t.no)
      from turn t where t.session = q.session and t.question = q.no), '[]') as turns,
    coalesce((select json_agg(${ANSWER_JSON} order by n.no) from answer n where n.session = q.session and n.question = q.no), '[]') as answers,
    coalesce((select json_agg(${WRITTEN_JSON} order by w.at) from written_answer w where w.session = q.session and w.question = q.no), '[]') as written
  from question q join tally s on s.session = q.session and s.no = q.no join asker a on a.session = q.session and a.no = q.asker`;

/** As the desk reads it. */
export const QUESTION = questionWith('q.name, q.village, q.text, q.topic');

const told = (words: string) => `case when ${TOLD} then q.${words} else '' end as ${words}`;
const toldIfAny = (words: string) => `case when ${TOLD} then q.${words} end as ${words}`;

/** As everybody does. */
export const PUBLIC_QUESTION = questionWith(`${toldIfAny('name')}, ${toldIfAny('village')}, ${told('text')}, ${told('topic')}`);

import type { Asked, Group, Mode } from '../floor.events';
import type { Channel } from '../intake/channels';
import type { Officer } from '../journal/entry-kinds';
import { FloorClosed, QueueClosed, TooManyOpen } from '../floor.errors';
import type { FloorTransaction } from './floor-transaction';
import { ON_THE_FLOOR } from '../turns/turn.view';

/** A question as it will stand: its text masked and cleaned, its place known to exist. */
export interface NewQuestion {
  id: string;
  device: string;
  name?: string;
  place: string;
  village?: string;
  group: Group;
  mode: Mode;
  phone?: string;
  text: string;
  masked: boolean;
  topic: string;
  /** An official typed it for somebody: accepted and seen, and no limit of a phone's holds. */
  taken?: { by: Officer; channel: Channel };
}

export interface AskWrite {
  kind: 'ask';
  question: NewQuestion;
}

/** What the database knows of whoever asks. */
interface Known {
  asker: number | null;
  turns: number | null;
  passed: string | null;
  open: number;
  /** This very question came before. */
  repeated: number | null;
  text: string | null;
  masked: boolean | null;
}

interface Asker {
  no: number;
  isNew: boolean;
  turns: number;
  away: boolean;
  open: number;
}

type Row = NewQuestion & { no: number; asker: Asker; seq: number };

/**
 * Puts all questions of a batch at once; an id sent again gets its first answer.
 * @param ready the lock is held; what is looked up travels with it
 */
export async function askAll(floor: FloorTransaction, writes: AskWrite[], results: Map<unknown, unknown>, ready: Promise<void>) {
  if (writes.length === 0) return;
  const [known] = await Promise.all([lookUp(floor, writes), ready]);
  const askers = new Map<string, Asker>();
  const rows = new Map<string, Row>();
  writes.forEach((write, i) => results.set(write, askOne(floor, write.question, known[i]!, askers, rows)));
  await insert(floor, [...rows.values()], [...askers.entries()]);
}

/** Puts one question within a write of the desk's. @throws FloorClosed QueueClosed TooManyOpen */
export async function askWithin(floor: FloorTransaction, question: NewQuestion): Promise<Asked> {
  const results = new Map<unknown, Asked | Error>();
  const write: AskWrite = { kind: 'ask', question };
  await askAll(floor, [write], results, floor.locked);
  const result = results.get(write)!;
  if (result instanceof Error) throw result;
  return result;
}

function askOne(floor: FloorTransaction, question: NewQuestion, known: Known, askers: Map<string, Asker>, rows: Map<string, Row>): Asked | Error {
  const key = `${question.device} ${question.id}`;
  if (known.repeated) return { no: known.repeated, text: known.text!, masked: known.masked! };
  const twice = rows.get(key);
  if (twice) return { no: twice.no, text: twice.text, masked: twice.masked };
  if (floor.rules.state === 'ended') return new FloorClosed('ended');

  if (floor.row.queue_closed) return new QueueClosed();

  const asker = askers.get(question.device) ?? askerOf(floor, known);
  if (asker.open >= floor.rules.open_limit && !question.taken) return new TooManyOpen(floor.rules.open_limit);
  askers.set(question.device, asker);
  asker.open += 1;

  const no = (floor.row.last_no += 1);
  const { group, place, mode, text, name, masked, taken } = question;
  const waits = mustWait(floor, question) || undefined;
  const seq = floor.record('question.asked', taken?.by ?? `asker:${asker.no}`, { question: no, asker: asker.no, group, place, mode, waits, channel: taken?.channel }, { text, name });
  rows.set(key, { ...question, no, asker, seq });
  return { no, text, masked };
}

/** In this session a question is public, and in line, when a moderator has accepted it. */
const mustWait = ({ rules }: FloorTransaction, { taken }: NewQuestion) => !taken && rules.acceptance === 'after-acceptance';

function askerOf(floor: FloorTransaction, { asker, turns, passed, open }: Known): Asker {
  // whoever has the floor is away until the turn has ended; the row says so where it is kept (turns.service.ts)
  if (asker) return { no: asker, isNew: false, turns: turns!, away: passed !== null, open };
  return { no: (floor.row.last_asker += 1), isNew: true, turns: 0, away: false, open: 0 };
}

async function lookUp(floor: FloorTransaction, writes: AskWrite[]): Promise<Known[]> {
  const { rows } = await floor.query<Known>(
    `select a.no as asker, a.turns,
       case when a.passed is not null or exists (
         select from turn t where t.session = $1 and t.asker = a.no and ${ON_THE_FLOOR}) then 'away' end as passed,
       (select count(*)::int from question o where o.session = $1 and o.asker = a.no and o.state = 'open') as open,
       q.no as repeated, q.text, q.masked
     from unnest($2::uuid[], $3::uuid[]) with ordinality w(device, id, i)
       left join lateral (select no, turns, passed from asker where session = $1 and device = w.device limit 1) a on true
       left join lateral (select no, text, masked from question where session = $1 and asker = a.no and id = w.id limit 1) q on true
     order by w.i`,
    [floor.session, writes.map((w) => w.question.device), writes.map((w) => w.question.id)],
  );
  return rows;
}

async function insert(floor: FloorTransaction, rows: Row[], askers: [string, Asker][]) {
  if (rows.length === 0) return;
  const added = askers.filter(([, { isNew }]) => isNew);
  const phones = rows.filter(({ phone }) => phone);
  await Promise.all([
    added.length > 0 &&
      floor.query('insert into asker (session, no, device) select $1, no, device from unnest($2::int[], $3::uuid[]) as a(no, device)', [
        floor.session, added.map(([, { no }]) => no), added.map(([device]) => device),
      ]),
    insertQuestions(floor, rows),
    phones.length > 0 &&
      floor.query('insert into question_phone select $1, no, phone from unnest($2::int[], $3::text[]) as p(no, phone)', [
        floor.session, phones.map(({ no }) => no), phones.map(({ phone }) => phone),
      ]),
  ]);
  floor.changed('beat');
}

async function insertQuestions(floor: FloorTransaction, rows: Row[]) {
  await floor.query(
    `insert into question (session, no, id, asker, name, place, village, grp, mode, text, masked, topic, asked_seq, asked_at, asker_turns, asker_away, rev, accepted, seen, channel)
     select $1, no, id, asker, name, place, village, grp, mode, text, masked, topic, seq, $2, turns, away, $3, accepted, channel is not null, channel
     from unnest($4::int[], $5::uuid[], $6::int[], $7::text[], $8::text[], $9::text[], $10::text[], $11::text[], $12::text[], $13::boolean[], $14::text[], $15::bigint[], $16::int[], $17::boolean[], $18::boolean[], $19::text[])
       as q(no, id, asker, name, place, village, grp, mode, text, masked, topic, seq, turns, away, accepted, channel)`,
    [
      floor.session, floor.now, floor.version,
      rows.map((q) => q.no), rows.map((q) => q.id), rows.map((q) => q.asker.no), rows.map((q) => q.name ?? null), rows.map((q) => q.place),
      rows.map((q) => q.village ?? null), rows.map((q) => q.group), rows.map((q) => q.mode), rows.map((q) => q.text), rows.map((q) => q.masked),
      rows.map((q) => q.topic), rows.map((q) => q.seq), rows.map((q) => q.asker.turns), rows.map((q) => q.asker.away),
      rows.map((q) => !mustWait(floor, q)), rows.map((q) => q.taken?.channel ?? null),
    ],
  );
}

import { NoSuchQuestion, QuestionChanged } from '../floor.errors';
import type { Label, QuestionState, Rule } from '../floor.events';
import { QUESTION } from '../questions/question.rows';
import { type QuestionView, withoutNulls } from '../questions/question.view';
import { ON_THE_FLOOR } from '../turns/turn.view';
import type { FloorTransaction } from '../writes/floor-transaction';

/** What the desk can change of a question: its row's columns, as an act finds them and as it leaves them. */
export interface Moderated {
  state: QuestionState;
  accepted: boolean;
  seen: boolean;
  held: boolean;
  labels: Label[];
  planned: boolean;
  handed_to: string | null;
  place: string;
  village: string | null;
  topic: string;
  raised: number | null;
  raised_reason: string | null;
  merged_into: number | null;
  rule: Rule | null;
  reason: string | null;
  ruled_by: string | null;
  ruled_at: string | null;
}

const COLUMNS: readonly (keyof Moderated)[] = [
  'state', 'accepted', 'seen', 'held', 'labels', 'planned', 'handed_to', 'place', 'village', 'topic', 'raised', 'raised_reason', 'merged_into', 'rule', 'reason', 'ruled_by', 'ruled_at',
];

/** What the line does not depend on. */
const BESIDE: readonly (keyof Moderated)[] = ['labels', 'planned', 'handed_to'];

/** They differ in that at most. */
export const isBeside = (now: Moderated, was: Moderated): boolean =>
  COLUMNS.every((column) => BESIDE.includes(column) || JSON.stringify(now[column]) === JSON.stringify(was[column]));

/** A question under the session's lock. */
export interface Standing {
  no: number;
  revision: number;
  asker: number;
  onFloor: boolean;
  now: Moderated;
}

/** By number. @throws NoSuchQuestion */
export async function standing(floor: FloorTransaction, numbers: number[]): Promise<Map<number, Standing>> {
  const { rows } = await floor.query<Standing>(
    `select q.no, q.revision, q.asker, json_build_object(${COLUMNS.map((column) => `'${column}', q.${column}`).join(', ')}) as now,
       exists (select from turn t where t.session = $1 and t.question = q.no and ${ON_THE_FLOOR}) as "onFloor"
     from unnest($2::int[]) w(no), lateral (select * from question where session = $1 and no = w.no limit 1) q order by q.no`,
    [floor.session, numbers],
  );
  const found = new Map(rows.map((row) => [row.no, row]));
  for (const no of numbers) if (!found.has(no)) throw new NoSuchQuestion(no);
  return found;
}

/** @throws QuestionChanged carries the question as it is now */
export async function mustBeAt(floor: FloorTransaction, { no, revision }: Standing, seen: number) {
  if (revision === seen) return;
  const { rows } = await floor.query<QuestionView>(`${QUESTION} where q.session = $1 and q.no = $2`, [floor.session, no]);
  throw new QuestionChanged(no, withoutNulls(rows[0]!));
}

/** Leaves a question so, at its next revision. */
export async function leave(floor: FloorTransaction, { no, revision }: Standing, so: Moderated): Promise<Touched> {
  await floor.query(
    `update question q set (${COLUMNS.join(', ')}) = row(${COLUMNS.map((column) => `w.${column}`).join(', ')}), revision = q.revision + 1, rev = $4
     from jsonb_populate_record(null::question, $3::jsonb) w where q.session = $1 and q.no = $2`,
    [floor.session, no, JSON.stringify(so), floor.version],
  );
  floor.changed('beat');
  return { no, revision: revision + 1 };
}

/** What came of an act for a question: the next act names this revision. */
export interface Touched {
  no: number;
  revision: number;
}

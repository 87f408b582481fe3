import type { FloorOnRecord, Question } from './floor-on-record';
import type { Recorded } from './recorded';

/** What an act of the desk found, so that its undoing can be read. */
export interface ActOnRecord {
  at: string;
  /** Questions as they were before and after. */
  questions: Map<number, { before: Question; after: Question }>;
  wasClosed: boolean;
  undone: boolean;
}

/** What an act makes of the question it is about. */
const changes: Partial<Record<string, (entry: Recorded, question: Question) => Partial<Question>>> = {
  'question.accepted': () => ({ accepted: true }),
  'question.hidden': ({ seq }) => ({ state: 'hidden', ruling: seq }),
  'question.declined': ({ seq }) => ({ state: 'declined', ruling: seq }),
  'question.restored': () => ({ state: 'open', ruling: undefined }),
  'question.held': () => ({ held: true }),
  'question.released': () => ({ held: false }),
  'question.labelled': () => ({}),
  'question.edited': ({ body }, { place }) => ({ place: body.place ?? place }),
  'question.handed': () => ({}),
  'question.planned': () => ({}),
  'question.unplanned': () => ({}),
  'queue.reordered': ({ seq, body }) => ({ raised: body.raised ? seq : undefined }),
  'questions.split': () => ({ state: 'open', mergedInto: undefined, ruling: undefined }),
};

const others = ['questions.merged', 'queue.closed', 'queue.reopened'];

export const isAct = (kind: string) => kind in changes || others.includes(kind);

/** Takes in what the desk did; each question it touches has a new revision. */
export function takeAct(floor: FloorOnRecord, entry: Recorded) {
  const { questions, closed: wasClosed } = floor;
  const touched = touchedBy(floor, entry);
  const before = new Map([...touched.keys()].map((no) => [no, { ...questions.get(no)! }]));
  for (const [no, change] of touched) Object.assign(questions.get(no)!, change, { revision: before.get(no)!.revision + 1 });
  if (entry.kind === 'queue.closed' || entry.kind === 'queue.reopened') floor.closed = entry.kind === 'queue.closed';
  if (entry.body.counts) floor.counted(entry.body.counts);
  const traces = new Map([...before].map(([no, was]) => [no, { before: was, after: { ...questions.get(no)! } }]));
  floor.acts.set(entry.seq, { at: entry.at, questions: traces, wasClosed, undone: false });
}

function touchedBy({ questions }: FloorOnRecord, entry: Recorded): Map<number, Partial<Question>> {
  const { kind, body: { question: no, merged, from } } = entry;
  if (kind === 'questions.merged') {
    const united = [...questions].filter(([each, { mergedInto }]) => merged.includes(each) || merged.includes(mergedInto ?? 0));
    return new Map([[no, {}], ...united.map(([each]) => [each, { state: 'merged', mergedInto: no, ruling: entry.seq }] as [number, Partial<Question>])]);
  }
  const change = changes[kind]?.(entry, questions.get(no)!);
  if (!change) return new Map();
  return new Map([[no, change], ...(kind === 'questions.split' ? [[from, {}] as [number, object]] : [])]);
}

/** As though the act had not been, but for revisions, and for supporters, which the entry counts anew. */
export function takeUndoing(floor: FloorOnRecord, { body: { of, counts } }: Recorded) {
  const act = floor.acts.get(of)!;
  act.undone = true;
  floor.closed = act.wasClosed;
  for (const [no, { before }] of act.questions) {
    const now = floor.questions.get(no)!;
    Object.assign(now, { raised: undefined, mergedInto: undefined, ruling: undefined }, before, { revision: now.revision + 1, supports: now.supports });
  }
  if (counts) floor.counted(counts);
}

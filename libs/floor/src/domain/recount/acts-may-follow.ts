import type { ActOnRecord } from './acts-on-record';
import type { FloorOnRecord, Question } from './floor-on-record';
import type { Recorded } from './recorded';

type WhyNot = string | undefined;
type Check = (floor: FloorOnRecord, entry: Recorded) => WhyNot;

/** "10 seconds", from the act to its undoing. */
const UNDO_MS = 10_000;
const STANDING: Question['state'][] = ['open', 'spoken', 'answered', 'carried'];

/** Why an act of the desk cannot follow what stands before it. */
export const actsMayFollow: Partial<Record<string, Check>> = {
  'question.accepted': offFloor('accepted', ({ state, accepted }) => state === 'open' && !accepted),
  'question.hidden': offFloor('hidden', ({ state }) => state === 'open'),
  'question.declined': offFloor('declined', ({ state }) => state === 'open'),
  'question.restored': offFloor('restored', ({ state }) => state === 'hidden' || state === 'declined'),
  'question.held': offFloor('held', ({ state, held }) => state === 'open' && !held),
  'question.released': offFloor('released', ({ state, held }) => state === 'open' && held),
  'question.edited': offFloor('edited', ({ state }) => state === 'open'),
  'question.labelled': onAny('labelled', ({ state }) => STANDING.includes(state)),
  'question.planned': onAny('planned', ({ state }) => STANDING.includes(state)),
  'question.unplanned': onAny('unplanned', ({ state }) => STANDING.includes(state)),
  'question.handed': onAny('handed', ({ state }) => state === 'open' || state === 'spoken'),
  'queue.reordered': (floor, entry) => offFloor('reordered', ({ state, raised }) => state === 'open' && (raised !== undefined) !== entry.body.raised)(floor, entry),
  'queue.closed': ({ closed }) => (closed ? 'The queue is closed, and is already' : undefined),
  'queue.reopened': ({ closed }) => (closed ? undefined : 'The queue is opened, and is already'),
  'questions.merged': notMerged,
  'questions.split': notSplit,
  'action.undone': notUndone,
};

function onAny(done: string, can: (question: Question) => boolean): Check {
  return ({ questions }, { body: { question: no } }) => {
    const question = questions.get(no);
    return question && can(question) ? undefined : `Question ${no} is ${done}, and cannot be`;
  };
}

function offFloor(done: string, can: (question: Question) => boolean): Check {
  return (floor, entry) => (floor.onFloor()?.question === entry.body.question ? `Question ${entry.body.question} is ${done}, and is on the floor` : onAny(done, can)(floor, entry));
}

function notMerged(floor: FloorOnRecord, entry: Recorded): WhyNot {
  const { question: into, merged, counts } = entry.body;
  const cannot = [into, ...merged].find((no) => !isInLine(floor, no));
  if (cannot) return `Question ${cannot} is united with others, and cannot be`;
  if (new Set(merged).size < merged.length || merged.some((no) => no <= into)) return `Question ${into} is not the earliest of those united`;
  const supports = [into, ...merged].map((no) => floor.questions.get(no)!.supports);
  const most = supports.reduce((sum, n) => sum + n, 0) + merged.filter((no) => hasUnited(floor, no)).length;
  // the survivor's author, who may have supported another, does not count for it
  const least = Math.max(supports[0]!, ...supports.slice(1).map((n) => n - 1));
  const united = counts[into];
  return united !== undefined && united >= least && united <= most && Object.keys(counts).length === 1
    ? undefined
    : `Question ${into} has ${united} supporters when it is united, and can have ${least} to ${most}`;
}

const isInLine = (floor: FloorOnRecord, no: number) => {
  const question = floor.questions.get(no);
  return question?.state === 'open' && question.accepted && floor.onFloor()?.question !== no;
};

/** Its author counts for the survivor where another was supported: one more than either has. */
const hasUnited = ({ questions }: FloorOnRecord, no: number) => [...questions.values()].some(({ mergedInto }) => mergedInto === no);

function notSplit({ questions }: FloorOnRecord, { body: { question: no, from, counts } }: Recorded): WhyNot {
  const question = questions.get(no);
  if (question?.state !== 'merged' || question.mergedInto !== from) return `Question ${no} is split from ${from}, and is not united with it`;
  const [rest, own, all] = [counts[from] ?? -1, counts[no] ?? -1, questions.get(from)!.supports];
  return rest >= 0 && own >= 0 && rest <= all && rest + own >= all ? undefined : `Of ${all} supporters ${rest} stay with question ${from} and ${own} are given back to ${no}`;
}

function notUndone(floor: FloorOnRecord, { at, body: { of, counts } }: Recorded): WhyNot {
  const act = floor.acts.get(of);
  if (!act || act.undone) return `What stands at ${of} is taken back, and cannot be`;
  if (Date.parse(at) - Date.parse(act.at) > UNDO_MS) return `What stands at ${of} is taken back after more than ten seconds`;
  const changed = [...act.questions].find(([no, trace]) => !standsAsLeft(floor.questions.get(no)!, trace));
  if (changed) return `What stands at ${of} is taken back, and question ${changed[0]} has changed since`;
  const foreign = Object.keys(counts ?? {}).find((no) => !act.questions.has(Number(no)));
  return foreign && `What stands at ${of} is taken back, and counts question ${foreign}`;
}

const standsAsLeft = (now: Question, { after }: ActOnRecord['questions'] extends Map<number, infer T> ? T : never) => now.revision === after.revision && now.state === after.state;

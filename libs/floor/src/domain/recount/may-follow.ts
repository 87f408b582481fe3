import { actsMayFollow } from './acts-may-follow';
import { appealsMayFollow } from './appeals-on-record';
import { afterStep } from '../turn-states';
import type { FloorOnRecord } from './floor-on-record';
import { notInHall } from './hall-on-record';
import { type Recorded, turnSteps } from './recorded';

type WhyNot = string | undefined;

const BEFORE_OPENING = ['question.asked', 'question.withdrawn', 'question.seen', 'supports.released', 'supports.dropped', 'hall.named', 'session.opened', ...Object.keys(actsMayFollow), ...Object.keys(appealsMayFollow), 'supports.counted'];
/** The last questions are carried with the end, in one step: nothing comes between. */
const WITH_THE_END = ['question.carried', 'session.ended'];

/** Officials who take down questions of others. */
const TAKES_QUESTIONS: unknown[] = ['moderator', 'clerk'];

/** Why an entry cannot follow those before it; undefined when it can. */
export function whyNot(floor: FloorOnRecord, entry: Recorded): WhyNot {
  return misplaced(floor, entry.kind) ?? (turnSteps[entry.kind] ? noStep(floor, entry) : (kinds[entry.kind] ?? actsMayFollow[entry.kind] ?? appealsMayFollow[entry.kind] ?? notInHall[entry.kind])?.(floor, entry));
}

const kinds: Partial<Record<string, (floor: FloorOnRecord, entry: Recorded) => WhyNot>> = {
  'question.asked': notAsked,
  'question.withdrawn': notWithdrawn,
  'question.seen': ({ questions }, { body: { question } }) => (questions.has(question) ? undefined : `Question ${question} was never asked`),
  'question.carried': notCarried,
  'supports.counted': notCounted,
  'supports.released': notCounted,
  'supports.dropped': notCounted,
  'turn.called': notCalled,
  'asker.returned': ({ askers }, { body: { asker } }) => (askers.get(asker)?.passed ? undefined : `Asker ${asker} is back, and was not passed over`),
  'answer.given': notAnswered,
  'direction.given': notDirected,
  'decision.taken': ({ decisions }, { body: { decision } }) => (decision === decisions + 1 ? undefined : `Decision ${decision} is taken, and the next is ${decisions + 1}`),
};

function misplaced({ stage }: FloorOnRecord, kind: string): WhyNot {
  if (stage === 'ended') return `${kind} stands after the end`;
  if (stage === 'ending' && !WITH_THE_END.includes(kind)) return `${kind} stands within the end`;
  if (stage === 'announced' && !BEFORE_OPENING.includes(kind)) return `${kind} stands before the session was opened`;
  if (stage !== 'announced' && kind === 'session.opened') return 'The session is opened a second time';
  return undefined;
}

function notAsked({ questions, askers, closed }: FloorOnRecord, { actor, body: { question, asker, channel } }: Recorded): WhyNot {
  if (closed) return `Question ${question} is asked while the queue is closed`;
  if (question !== questions.size + 1) return `Question ${question} is asked, and the next is ${questions.size + 1}`;
  if (asker > askers.size + 1) return `Asker ${asker} asks, and the next new one is ${askers.size + 1}`;
  // The desk speaks for whom it added; a phone for its own person, also when the desk added them.
  const known = askers.get(asker);
  const may = channel === undefined ? actor === `asker:${asker}` : TAKES_QUESTIONS.includes(actor) && (known?.byDesk ?? true);
  return may ? undefined : `Question ${question} of asker ${asker} is asked by ${actor}`;
}

function notWithdrawn(floor: FloorOnRecord, { actor, body: { question: no } }: Recorded): WhyNot {
  const question = floor.questions.get(no);
  if (question?.state !== 'open' || floor.onFloor()?.question === no) return `Question ${no} is withdrawn, and is not waiting`;
  if (actor !== `asker:${question.asker}`) return `Question ${no} is withdrawn by ${actor}, who did not ask it`;
  return undefined;
}

/** The desk carries what was put; the end, all that is left. */
function notCarried(floor: FloorOnRecord, { actor, body: { question: no } }: Recorded): WhyNot {
  const state = floor.questions.get(no)?.state;
  const left = !floor.onFloor() && (state === 'open' || state === 'spoken');
  const put = floor.wasPut(no) && state !== 'answered' && state !== 'carried';
  return (actor === 'system' ? left : put) ? undefined : `Question ${no} is carried, and cannot be`;
}

function notAnswered(floor: FloorOnRecord, { body: { answer, question, corrects } }: Recorded): WhyNot {
  const next = floor.answers.length + 1;
  if (answer !== next) return `Answer ${answer} is given, and the next is ${next}`;
  if (corrects && floor.answers[corrects - 1] !== question) return `Answer ${answer} corrects ${corrects}, which is no answer to question ${question}`;
  return floor.wasPut(question) ? undefined : `Question ${question} is answered, and was not put`;
}

function notDirected({ directions, questions }: FloorOnRecord, { body: { direction, question } }: Recorded): WhyNot {
  if (direction !== directions + 1) return `Direction ${direction} is given, and the next is ${directions + 1}`;
  return question === undefined || questions.has(question) ? undefined : `Direction ${direction} is on question ${question}, which nobody asked`;
}

function notCalled(floor: FloorOnRecord, { body: { turn, question } }: Recorded): WhyNot {
  if (floor.onFloor()) return `Question ${question} is called while turn ${floor.turns.size} is on`;
  if (turn !== floor.turns.size + 1) return `Turn ${turn} is called, and the next is ${floor.turns.size + 1}`;
  return [...floor.waiting()].some(({ no }) => no === question) ? undefined : `Question ${question} is called, and cannot be`;
}

function noStep({ turns }: FloorOnRecord, { kind, body: { turn: no } }: Recorded): WhyNot {
  const turn = turns.get(no);
  if (!turn) return `Turn ${no} was never called: ${kind} cannot follow`;
  return afterStep(turn.state, turnSteps[kind]!) ? undefined : `Turn ${no} is ${turn.state}: ${kind} cannot follow`;
}

function notCounted({ questions }: FloorOnRecord, { body: { counts } }: Recorded): WhyNot {
  const no = Object.keys(counts).find((each) => !questions.has(Number(each)));
  return no && `Supporters are counted of question ${no}, which nobody asked`;
}

import { nextInLine, ORDER_RULE } from '../fair-order';
import type { FloorOnRecord } from './floor-on-record';
import type { Recorded } from './recorded';

type Broken = string | undefined;

/** What was promised and an entry does not keep, though it could follow: the order of calls, and a whole end. */
export function notAsPublished(floor: FloorOnRecord, entry: Recorded): Broken {
  return promises[entry.kind]?.(floor, entry.body);
}

const promises: Partial<Record<string, (floor: FloorOnRecord, body: Recorded['body']) => Broken>> = {
  'session.opened': (_, { order }) => (order === ORDER_RULE ? undefined : `Calls are to follow ${order}, a rule that is not known here`),
  'turn.called': outOfOrder,
  'session.ended': notWhole,
};

function outOfOrder(floor: FloorOnRecord, { question, reason }: Recorded['body']): Broken {
  if (reason) return undefined;
  const first = nextInLine(floor.waiting(), floor.heard())!.no;
  return first === question ? undefined : `Question ${question} is called without a reason, and the published order puts ${first} first`;
}

function notWhole(floor: FloorOnRecord, { asked, turns, answers, carried }: Recorded['body']): Broken {
  if (floor.onFloor()) return `The session ends while turn ${floor.turns.size} is on`;
  const left = [...floor.questions].find(([, { state }]) => state === 'open' || state === 'spoken');
  if (left) return `The session ends, and question ${left[0]} is neither answered nor carried`;
  const read = floor.totals();
  const same = asked === read.asked && turns === read.turns && answers === read.answers && carried === read.carried;
  return same ? undefined : `The totals at the end are not those of the journal: ${Object.values(read).join(', ')}`;
}

import { type Heard, inFairOrder, type Waiting, why, type Why } from './fair-order';
import { type Pick, Rehearsal } from './rehearsal';

/** A place in the list: which question, and what put it before the one behind it. */
export interface Listed {
  no: number;
  why: Why;
}

/** All that can be called in a session, kept so that the beginning of the list is read without looking at the rest. */
export class Queue {
  private readonly questions = new Map<number, Waiting>();
  private readonly ofAsker = new Map<number, Map<number, Waiting>>();
  /** By turns (what was raised in front of all), then by group and place: inside such a bucket the fair order has only supporters and seq left to compare. */
  private readonly levels = new Map<number, Map<string, Waiting[]>>();

  get size(): number {
    return this.questions.size;
  }

  /** Adds a question, or replaces what was known of it. When its asker's turns change, each of the asker's questions is put again. */
  put(question: Waiting): void {
    this.remove(question.no);
    const own = { ...question };
    this.questions.set(own.no, own);
    under(this.ofAsker, own.asker, () => new Map<number, Waiting>()).set(own.no, own);

    const level = under(this.levels, levelOf(own), () => new Map<string, Waiting[]>());
    const bucket = under(level, bucketOf(own), (): Waiting[] => []);
    bucket.splice(placeIn(bucket, own), 0, own);
  }

  /** Takes a question out; one that is not in is no fault. */
  remove(no: number): void {
    const own = this.questions.get(no);
    if (!own) return;
    this.questions.delete(no);

    const others = this.ofAsker.get(own.asker)!;
    others.delete(no);
    if (others.size === 0) this.ofAsker.delete(own.asker);

    const level = this.levels.get(levelOf(own))!;
    const bucket = level.get(bucketOf(own))!;
    bucket.splice(placeIn(bucket, own), 1);
    if (bucket.length === 0) level.delete(bucketOf(own));
    if (level.size === 0) this.levels.delete(levelOf(own));
  }

  /** The first `n` of the list: the choice repeated, each pick counted as if it had spoken. Changes nothing. */
  first(n: number, heard: Heard): Listed[] {
    const levels = [...this.levels].sort(([a], [b]) => a - b).map(([, level]) => [...level.values()]);
    const rehearsal = new Rehearsal(levels, (asker) => this.ofAsker.get(asker)!.values(), heard);
    const picks: Pick[] = [];
    for (let pick = rehearsal.next(); pick; pick = picks.length > n ? undefined : rehearsal.next()) picks.push(pick);
    return picks.slice(0, n).map(({ question, heard: then }, i) => ({ no: question.no, why: why(question, asItStood(picks[i + 1]?.question, question), then) }));
  }
}

/** Whoever follows with a further question of the same asker had a turn less when the first was chosen. */
function asItStood(next: Waiting | undefined, chosen: Waiting): Waiting | undefined {
  return next && next.asker === chosen.asker ? { ...next, turns: next.turns - 1 } : next;
}

const levelOf = ({ raised, turns }: Waiting) => (raised === undefined ? turns : -1);
const bucketOf = ({ raised, group, place }: Waiting) => (raised === undefined ? `${group} ${place}` : '');

const EQUALLY_HEARD: Heard = { groups: new Map(), places: new Map() };

/** Where a question stands in its bucket, or would stand. */
function placeIn(bucket: readonly Waiting[], question: Waiting): number {
  let low = 0;
  let high = bucket.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if (inFairOrder(bucket[middle]!, question, EQUALLY_HEARD) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function under<K, V>(map: Map<K, V>, key: K, empty: () => V): V {
  let value = map.get(key);
  if (value === undefined) map.set(key, (value = empty()));
  return value;
}

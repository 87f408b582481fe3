/** Names the rule below in every journal, so that calls of old sessions are checked against the rule of their day. */
export const ORDER_RULE = 'adil-1';

/** Whose voice it is: the hall, the radio, everyone else. */
export type Group = 'hall' | 'radio' | 'remote';

/** A question that can be called now. */
export interface Waiting {
  no: number;
  /** The asker's number within the session. */
  asker: number;
  group: Group;
  /** Kecamatan; unknown is one place like any other. */
  place: string;
  supports: number;
  /** Of its `question.asked` entry: unique, so the order is total. */
  seq: number;
  /** Turns its asker has had in this session. */
  turns: number;
  /** Seq of the entry by which a moderator put it in front, for a reason on record. */
  raised?: number;
}

/** The seq of the `turn.called` entry by which each was last heard. Absent: not heard yet, which is earlier than any. */
export interface Heard {
  groups: ReadonlyMap<Group, number>;
  places: ReadonlyMap<string, number>;
}

/** What put a question before the one that follows it; `raised`: a moderator did; `-never`: its group or place was not heard at all; `only`: none follows. */
export type Why = 'raised' | 'turns' | 'group' | 'group-never' | 'place' | 'place-never' | 'supports' | 'earlier' | 'only';

const NEVER = 0;

/** What was raised comes first, as it was raised. Then who spoke less; then the group, then the place heard longest ago; then more supporters; then who asked earlier. */
export function inFairOrder(a: Waiting, b: Waiting, { groups, places }: Heard): number {
  return (
    (a.raised ?? Infinity) - (b.raised ?? Infinity) ||
    a.turns - b.turns ||
    (groups.get(a.group) ?? NEVER) - (groups.get(b.group) ?? NEVER) ||
    (places.get(a.place) ?? NEVER) - (places.get(b.place) ?? NEVER) ||
    b.supports - a.supports ||
    a.seq - b.seq
  );
}

/** Whom the published order calls next; undefined when nobody waits. */
export function nextInLine(waiting: Iterable<Waiting>, heard: Heard): Waiting | undefined {
  let first: Waiting | undefined;
  for (const one of waiting) {
    if (!first || inFairOrder(one, first, heard) < 0) first = one;
  }
  return first;
}

/**
 * Why `chosen` stands before the one that follows it in the list: neighbours are what people compare.
 * @param chosen what `nextInLine` chose
 * @param next whom it chooses after that, as it stood when `chosen` was chosen
 */
export function why(chosen: Waiting, next: Waiting | undefined, { groups, places }: Heard): Why {
  if (chosen.raised !== undefined) return 'raised';
  if (!next) return 'only';
  if (chosen.turns !== next.turns) return 'turns';
  if (groups.get(chosen.group) !== groups.get(next.group)) return groups.has(chosen.group) ? 'group' : 'group-never';
  if (places.get(chosen.place) !== places.get(next.place)) return places.has(chosen.place) ? 'place' : 'place-never';
  return chosen.supports === next.supports ? 'earlier' : 'supports';
}

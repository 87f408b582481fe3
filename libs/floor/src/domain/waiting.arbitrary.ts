import fc from 'fast-check';
import { type Group, type Heard, nextInLine, type Waiting, why } from './fair-order';

const group = fc.constantFrom<Group[]>('hall', 'radio', 'remote');
const place = fc.constantFrom('35.22.06', '35.22.15', '35.22.28', 'outside', 'unsaid');

/** Few are raised, in another order than they were asked. */
const front = fc.oneof({ weight: 8, arbitrary: fc.constant(0) }, { weight: 1, arbitrary: fc.integer({ min: 1, max: 4 }) });

/** Few values of each, so that ties are many. */
export const question = (no: number) =>
  fc
    .record({ asker: fc.integer({ min: 1, max: 8 }), group, place, supports: fc.nat(3), turns: fc.nat(2), front })
    .map(({ front: at, ...known }): Waiting => ({ no, seq: no * 2, ...known, ...(at && { raised: at * 100 + no }) }));

/** Questions of one session; their numbers and seq differ, all else may not. */
export const questions = (maxLength = 30) =>
  fc.nat(maxLength).chain((count) => fc.tuple(...Array.from({ length: count }, (_, i) => question(i + 1))));

/** As a history leaves it: every turn was one group's and one place's. */
export const heard = fc.array(fc.tuple(group, place), { maxLength: 6 }).map((turns): Heard => {
  const groups = new Map(turns.map(([of], i) => [of, 100 + i]));
  return { groups, places: new Map(turns.map(([, from], i) => [from, 100 + i])) };
});

/** The rule read aloud: choose, count as spoken, choose again. Looks at everything each time. */
export function repeated(waiting: readonly Waiting[], before: Heard, n = waiting.length) {
  const picks: { chosen: Waiting; waiting: Waiting[]; heard: Heard }[] = [];
  let heardNow = before;
  let left = [...waiting];
  for (let seq = 1000; picks.length <= n && left.length > 0; seq++) {
    const chosen = nextInLine(left, heardNow)!;
    picks.push({ chosen, waiting: left, heard: heardNow });
    heardNow = { groups: new Map(heardNow.groups).set(chosen.group, seq), places: new Map(heardNow.places).set(chosen.place, seq) };
    left = left.filter(({ no }) => no !== chosen.no).map((one) => (one.asker === chosen.asker ? { ...one, turns: one.turns + 1 } : one));
  }
  return picks.slice(0, n).map(({ chosen, waiting: beside, heard: earlier }, i) => {
    const next = beside.find(({ no }) => no === picks[i + 1]?.chosen.no);
    return { no: chosen.no, why: why(chosen, next, earlier), chosen };
  });
}

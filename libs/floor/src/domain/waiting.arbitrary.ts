import fc from 'fast-check';
import { type Group, type Heard, nextInLine, type Waiting, why, type Why } from './fair-order';

const group = fc.constantFrom<Group[]>('hall', 'radio', 'remote');
const place = fc.constantFrom('35.22.06', '35.22.15', '35.22.28', 'outside', 'unsaid');

/** Few values of each, so that ties are many. */
export const question = (no: number) =>
  fc
    .record({ asker: fc.integer({ min: 1, max: 8 }), group, place, supports: fc.nat(3), turns: fc.nat(2) })
    .map((known): Waiting => ({ no, seq: no * 2, ...known }));

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
  const list: { no: number; why: Why; chosen: Waiting }[] = [];
  const groups = new Map(before.groups);
  const places = new Map(before.places);
  let left = [...waiting];
  for (let seq = 1000; list.length < n && left.length > 0; seq++) {
    const chosen = nextInLine(left, { groups, places })!;
    left = left.filter(({ no }) => no !== chosen.no);
    list.push({ no: chosen.no, why: why(chosen, left, { groups, places }), chosen });
    groups.set(chosen.group, seq);
    places.set(chosen.place, seq);
    left = left.map((one) => (one.asker === chosen.asker ? { ...one, turns: one.turns + 1 } : one));
  }
  return list;
}

import fc from 'fast-check';
import { type Group, type Heard, inFairOrder, nextInLine, type Waiting, why } from './fair-order';
import { heard, question, questions, repeated } from './waiting.arbitrary';

const silence: Heard = { groups: new Map(), places: new Map() };
const one = (known: Partial<Waiting> & { no: number }): Waiting => ({
  asker: known.no, group: 'remote', place: 'Dander', supports: 0, seq: known.no, turns: 0, ...known,
});
const after = (groups: [Group, number][], places: [string, number][] = []): Heard => ({ groups: new Map(groups), places: new Map(places) });

describe('who is next', () => {
  it('is nobody when nobody waits', () => {
    expect(nextInLine([], silence)).toBeUndefined();
  });

  it('is who spoke less, though the other has a group never heard and more supporters', () => {
    const chosen = nextInLine([one({ no: 1, turns: 1, group: 'hall', supports: 99 }), one({ no: 2 })], after([['remote', 7]]));
    expect(chosen?.no).toBe(2);
  });

  it('is of the group heard longest ago, whatever the supporters', () => {
    const chosen = nextInLine([one({ no: 1, group: 'hall', supports: 99 }), one({ no: 2 })], after([['hall', 9], ['remote', 5]]));
    expect(chosen?.no).toBe(2);
  });

  it('is of a group never heard before any that was heard', () => {
    const chosen = nextInLine([one({ no: 1, supports: 99 }), one({ no: 2, group: 'radio' })], after([['remote', 1]]));
    expect(chosen?.no).toBe(2);
  });

  it('is of the kecamatan heard longest ago inside a group', () => {
    const heardBoth = after([['remote', 9]], [['Dander', 9], ['Kedewan', 5]]);
    expect(nextInLine([one({ no: 1, supports: 99 }), one({ no: 2, place: 'Kedewan' })], heardBoth)?.no).toBe(2);
  });

  it('is who has more supporters, then who asked earlier', () => {
    expect(nextInLine([one({ no: 1 }), one({ no: 2, supports: 1 })], silence)?.no).toBe(2);
    expect(nextInLine([one({ no: 2 }), one({ no: 1 })], silence)?.no).toBe(1);
  });

  it('is what a moderator raised first, before all else', () => {
    expect(nextInLine([one({ no: 1, supports: 9 }), one({ no: 2, turns: 3, raised: 12 }), one({ no: 3, raised: 11 })], silence)?.no).toBe(3);
  });

  it('does not depend on the order in which the waiting are named', () => {
    const shuffled = questions().chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(fc.property(shuffled, heard, ([all, mixed], before) => {
      expect(nextInLine(mixed, before)).toEqual(nextInLine(all, before));
    }));
  });

  it('leaves no two questions undecided and never goes in a circle', () => {
    fc.assert(fc.property(question(1), question(2), question(3), heard, (a, b, c, before) => {
      expect(Math.sign(inFairOrder(a, b, before))).toBe(-Math.sign(inFairOrder(b, a, before)));
      expect(inFairOrder(a, b, before)).not.toBe(0);
      const [first, second, third] = [a, b, c].sort((x, y) => inFairOrder(x, y, before)) as [Waiting, Waiting, Waiting];
      expect(inFairOrder(first, third, before)).toBeLessThan(0);
      expect(inFairOrder(second, third, before)).toBeLessThan(0);
    }));
  });
});

describe('the round', () => {
  it('lets nobody speak twice while anyone who can be called has not spoken once, unless a moderator raised what he asked', () => {
    fc.assert(fc.property(questions(), heard, (all, before) => {
      const spoken = repeated(all.map((each) => ({ ...each, turns: 0, raised: undefined })), before).map(({ chosen }) => chosen.asker);
      const askers = new Set(spoken).size;
      expect(new Set(spoken.slice(0, askers)).size).toBe(askers);
    }));
  });

  it('calls everyone who waits exactly once for each question', () => {
    fc.assert(fc.property(questions(), heard, (all, before) => {
      expect(repeated(all, before).map(({ no }) => no).sort((a, b) => a - b)).toEqual(all.map(({ no }) => no));
    }));
  });

  it('never moves a question back because it gained supporters', () => {
    const chosenOne = questions().filter((all) => all.length > 0).chain((all) => fc.tuple(fc.constant(all), fc.constantFrom(...all)));
    fc.assert(fc.property(chosenOne, fc.integer({ min: 1, max: 5 }), heard, ([all, mine], more, before) => {
      const liked = all.map((each) => (each === mine ? { ...each, supports: each.supports + more } : each));
      const place = (list: Waiting[]) => repeated(list, before).findIndex(({ no }) => no === mine.no);
      expect(place(liked)).toBeLessThanOrEqual(place(all));
    }));
  });

  it('calls a group that comes late next, once, and then lets the groups take turns', () => {
    fc.assert(fc.property(fc.integer({ min: 1, max: 50 }), fc.integer({ min: 2, max: 12 }), fc.nat(99), (turnsOfTheHall, many, supports) => {
      const hall = Array.from({ length: many }, (_, i) => one({ no: i + 1, group: 'hall', supports }));
      const radio = Array.from({ length: many }, (_, i) => one({ no: 500 + i, group: 'radio' }));
      const groups = repeated([...hall, ...radio], after([['hall', turnsOfTheHall]])).map(({ chosen }) => chosen.group);
      expect(groups).toEqual(Array.from({ length: 2 * many }, (_, i) => (i % 2 === 0 ? 'radio' : 'hall')));
    }));
  });

  it('hears every kecamatan of a group before any of them again', () => {
    const places = ['Balen', 'Dander', 'Kedewan', 'Sekar'];
    const crowd = places.flatMap((place, p) => Array.from({ length: 5 - p }, (_, i) => one({ no: p * 10 + i + 1, place, supports: 50 - 10 * p })));
    expect(new Set(repeated(crowd, silence, 4).map(({ chosen }) => chosen.place)).size).toBe(4);
  });
});

describe('why someone came first', () => {
  const reason = (waiting: Waiting[], before: Heard) => repeated(waiting, before, 1)[0]?.why;

  it.each([
    ['only', [one({ no: 1 })], silence],
    ['raised', [one({ no: 1, raised: 9, turns: 5 }), one({ no: 2 })], silence],
    ['turns', [one({ no: 1, turns: 1 }), one({ no: 2, turns: 2, group: 'hall' })], silence],
    ['group', [one({ no: 1 }), one({ no: 2, group: 'hall' })], after([['remote', 3], ['hall', 4]])],
    ['group-never', [one({ no: 1 }), one({ no: 2, group: 'hall' })], after([['hall', 4]])],
    ['place', [one({ no: 1 }), one({ no: 2, place: 'Sekar' })], after([['remote', 4]], [['Dander', 3], ['Sekar', 4]])],
    ['place-never', [one({ no: 1 }), one({ no: 2, place: 'Sekar' })], after([['remote', 4]], [['Sekar', 4]])],
    ['supports', [one({ no: 1, supports: 2 }), one({ no: 2, supports: 1 })], silence],
    ['earlier', [one({ no: 1 }), one({ no: 2 })], silence],
  ] as const)('%s', (expected, waiting, before) => {
    expect(reason([...waiting], before)).toBe(expected);
  });

  it('compares with the one that follows, not with just anyone', () => {
    const waiting = [one({ no: 1, supports: 5 }), one({ no: 2, turns: 3 }), one({ no: 3, supports: 4 })];
    expect(reason(waiting, silence)).toBe('supports');
  });

  it('tells of the group where fewer supporters stand before more', () => {
    const waiting = [one({ no: 1, asker: 1, group: 'remote', supports: 23 }), one({ no: 2, asker: 2, group: 'hall', supports: 30 }), one({ no: 3, asker: 3, group: 'remote', supports: 20 })];
    const before: Heard = { groups: new Map<Group, number>([['hall', 9], ['remote', 5]]), places: new Map() };
    expect(repeated(waiting, before).map(({ no, why: because }) => [no, because])).toEqual([[1, 'group'], [2, 'group'], [3, 'only']]);
  });

  it('names a criterion in which the two really differ, and in no earlier one', () => {
    fc.assert(fc.property(questions().filter((all) => all.length > 1), heard, (all, before) => {
      const chosen = nextInLine(all, before)!;
      const others = all.filter((each) => each !== chosen);
      const second = nextInLine(others, before)!;
      const differs = {
        raised: chosen.raised !== undefined,
        turns: chosen.turns !== second.turns,
        group: before.groups.get(chosen.group) !== before.groups.get(second.group),
        place: before.places.get(chosen.place) !== before.places.get(second.place),
        supports: chosen.supports !== second.supports,
        earlier: true,
      };
      const named = why(chosen, second, before).replace('-never', '');
      expect(named).toBe(Object.entries(differs).find(([, real]) => real)![0]);
    }));
  });
});

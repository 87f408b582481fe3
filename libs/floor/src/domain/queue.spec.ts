import fc from 'fast-check';
import type { Heard, Waiting } from './fair-order';
import { Queue } from './queue';
import { Rehearsal } from './rehearsal';
import { heard, question, questions, repeated } from './waiting.arbitrary';

const steps = fc.array(
  fc.oneof(
    { weight: 4, arbitrary: fc.integer({ min: 1, max: 25 }).chain(question).map((put) => ({ put })) },
    { weight: 1, arbitrary: fc.integer({ min: 1, max: 25 }).map((remove) => ({ remove })) },
  ),
  { maxLength: 80 },
);

function filled(all: readonly Waiting[]) {
  const queue = new Queue();
  all.forEach((each) => queue.put(each));
  return queue;
}

const plain = (list: ReturnType<typeof repeated>) => list.map(({ no, why }) => ({ no, why }));

describe('the list in memory', () => {
  it('is the choice repeated, whatever was put, changed and removed before', () => {
    fc.assert(fc.property(steps, heard, fc.nat(60), (history, before, n) => {
      const queue = new Queue();
      const known = new Map<number, Waiting>();
      for (const step of history) {
        if ('put' in step) {
          queue.put(step.put);
          known.set(step.put.no, step.put);
        } else {
          queue.remove(step.remove);
          known.delete(step.remove);
        }
      }
      expect(queue.size).toBe(known.size);
      expect(queue.first(n, before)).toEqual(plain(repeated([...known.values()], before, n)));
    }), { numRuns: 500 });
  });

  it('does not depend on the order in which the questions were put', () => {
    const shuffled = questions().chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })));
    fc.assert(fc.property(shuffled, heard, ([all, mixed], before) => {
      expect(filled(mixed).first(50, before)).toEqual(filled(all).first(50, before));
    }));
  });

  it('foretells whom real calls would take, if nobody came, pressed or left', () => {
    fc.assert(fc.property(questions(15), heard, (all, before) => {
      const queue = filled(all);
      const foretold = queue.first(all.length, before).map(({ no }) => no);
      expect(callOneByOne(queue, all, before)).toEqual(foretold);
    }));
  });

  it('is only read: asked twice, it answers the same', () => {
    fc.assert(fc.property(questions(), heard, (all, before) => {
      const queue = filled(all);
      const groups = new Map(before.groups);
      expect(queue.first(50, before)).toEqual(queue.first(50, before));
      expect(queue.size).toBe(all.length);
      expect(before.groups).toEqual(groups);
    }));
  });

  it('keeps what it was told, though the teller changes his copy', () => {
    const mine: Waiting = { no: 1, asker: 1, group: 'hall', place: 'Dander', supports: 0, seq: 1, turns: 0 };
    const queue = filled([mine]);
    mine.turns = 5;
    queue.remove(1);
    expect(queue.size).toBe(0);
  });

  it('takes out what is not in without complaint', () => {
    expect(() => new Queue().remove(7)).not.toThrow();
  });

  it('places the further questions of one asker behind everyone who has not spoken', () => {
    const of = (no: number, asker: number, supports: number): Waiting => ({ no, asker, group: 'hall', place: 'Dander', supports, seq: no, turns: 0 });
    const queue = filled([of(1, 1, 90), of(2, 1, 80), of(3, 1, 70), of(4, 2, 0), of(5, 3, 0)]);
    const list = queue.first(9, { groups: new Map(), places: new Map() });
    expect(list.map(({ no }) => no)).toEqual([1, 4, 5, 2, 3]);
    expect(list.map(({ why }) => why)).toEqual(['supports', 'earlier', 'turns', 'supports', 'only']);
  });

  it('reads the beginning without looking at twenty thousand', () => {
    const looked = new Set<unknown>();
    const buckets = Array.from({ length: 80 }, (_, bucket) => watched(crowd(bucket, 250), looked));
    const rehearsal = new Rehearsal([buckets], () => [], { groups: new Map(), places: new Map() });
    const list = Array.from({ length: 50 }, () => rehearsal.next()?.question.no);
    expect(new Set(list).size).toBe(50);
    expect(looked.size).toBeLessThanOrEqual(80 + 50);
  });
});

const crowd = (bucket: number, size: number) =>
  Array.from({ length: size }, (_, i): Waiting => {
    const no = bucket * size + i + 1;
    return { no, asker: no, group: (['hall', 'radio', 'remote'] as const)[bucket % 3]!, place: `${bucket}`, supports: size - i, seq: no, turns: 0 };
  });

/** The same questions; each one that is looked at is noted. */
const watched = (questions: Waiting[], looked: Set<unknown>) =>
  new Proxy(questions, {
    get(all, key) {
      const value = Reflect.get(all, key);
      if (typeof value === 'object') looked.add(value);
      return value;
    },
  });

function callOneByOne(queue: Queue, all: readonly Waiting[], before: Heard): number[] {
  const groups = new Map(before.groups);
  const places = new Map(before.places);
  const waiting = new Map(all.map((each) => [each.no, each]));
  const called: number[] = [];
  for (let seq = 500; waiting.size > 0; seq += 3) {
    const { no } = queue.first(1, { groups, places })[0]!;
    const turn = waiting.get(no)!;
    called.push(no);
    queue.remove(no);
    waiting.delete(no);
    groups.set(turn.group, seq);
    places.set(turn.place, seq);
    for (const other of waiting.values()) {
      if (other.asker !== turn.asker) continue;
      const again = { ...other, turns: other.turns + 1 };
      waiting.set(again.no, again);
      queue.put(again);
    }
  }
  return called;
}

import { mergePatch } from '../src/lib/live/merge-patch';
import type { StageFrame, StageView } from '../src/lib/live/protocol';
import { ServerClock } from '../src/lib/live/server-clock';
import { follow } from '../src/lib/live/stage';

const view = { v: 4, seq: 9, state: 'live', order: [1, 2], lines: { 1: { supports: 3 }, 2: { supports: 1 } }, totals: { open: 2 } } as unknown as StageView;
const frame = (from: number, v: number, what: Partial<StageFrame>): StageFrame => ({ from, v, seq: 10, at: Date.parse('2026-11-27T06:00:00.000Z'), ...what });

describe('following the stage', () => {
  it('applies a frame that builds on what it has', () => {
    const next = follow(view, frame(4, 5, { moved: [[1]], patch: { lines: { 1: null, 2: { supports: 2 } } } })) as StageView;
    expect(next).toMatchObject({ v: 5, seq: 10, order: [2], lines: { 2: { supports: 2 } } });
    expect(next.lines).not.toHaveProperty('1');
  });

  it('leaves alone what it was given', () => {
    follow(view, frame(4, 5, { moved: [[1]], patch: { lines: { 1: null } } }));
    expect(view.lines).toHaveProperty('1');
    expect(view.order).toEqual([1, 2]);
  });

  it('keeps as they are the parts a frame does not name', () => {
    const next = follow(view, frame(4, 5, {})) as StageView;
    expect(next.order).toBe(view.order);
    expect(next.lines).toBe(view.lines);
    expect(next).toMatchObject({ v: 5, seq: 10 });
  });

  it.each<[string, number[], StageFrame['moved'], number[]]>([
    ['a call', [3, 1, 2], [[3]], [1, 2]],
    ['a new one at the end', [3, 1], [[2, 2]], [3, 1, 2]],
    ['two that changed places', [3, 1, 2], [[1, 0]], [1, 3, 2]],
    ['one that comes between and pushes another out', [3, 1, 2], [[2], [9, 1]], [3, 9, 1]],
    ['a new order altogether', [1, 2, 3, 4], [[4, 0], [3, 1], [2, 2]], [4, 3, 2, 1]],
    ['the first ones', [], [[5, 0], [6, 1]], [5, 6]],
  ])('puts in order what moved: %s', (_, order, moved, after) => {
    expect((follow({ ...view, order }, frame(4, 5, { moved })) as StageView).order).toEqual(after);
  });

  it('lets pass a frame it has already', () => expect(follow(view, frame(3, 4, {}))).toBe('known'));
  it('notices a gap', () => expect(follow(view, frame(5, 6, {}))).toBe('gap'));
});

describe('a merge patch', () => {
  it.each([
    [{ a: 'b' }, { a: 'c' }, { a: 'c' }],
    [{ a: 'b', b: 'c' }, { a: null }, { b: 'c' }],
    [{ a: ['b'] }, { a: 'c' }, { a: 'c' }],
    [{ a: { b: 'c' } }, { a: { b: 'd', c: null } }, { a: { b: 'd' } }],
    [{ e: null }, { a: 1 }, { e: null, a: 1 }],
    [[1, 2], { a: 'b', c: null }, { a: 'b' }],
    [{}, { a: { bb: { ccc: null } } }, { a: { bb: {} } }],
  ])('of %j with %j is %j, as RFC 7396 says', (target, patch, merged) => expect(mergePatch(target, patch)).toEqual(merged));
});

describe('the server clock', () => {
  const server = Date.parse('2026-11-27T06:00:00.000Z');
  let monotonic = 1_000;
  beforeEach(() => {
    monotonic = 1_000;
    jest.spyOn(performance, 'now').mockImplementation(() => monotonic);
    // A phone two hours wrong.
    jest.spyOn(Date, 'now').mockImplementation(() => server + 7_200_000);
  });
  afterEach(() => jest.restoreAllMocks());

  /** The server stamps `oneWay` ms after the question left and `oneWay` ms before the answer arrives. */
  const ask = (clock: ServerClock, oneWay: number) => {
    const askedAt = monotonic;
    const at = new Date(server + monotonic - 1_000 + oneWay).toISOString();
    monotonic += 2 * oneWay;
    clock.answered(at, askedAt);
  };

  it('is right whatever the phone thinks, to half a round trip', () => {
    const clock = new ServerClock();
    ask(clock, 150);
    expect(Math.abs(clock.now() - (server + monotonic - 1_000))).toBeLessThanOrEqual(150);
  });

  it('gets better with each quicker message', () => {
    const clock = new ServerClock();
    ask(clock, 400);
    clock.heard(server + monotonic - 1_000);
    monotonic += 20;
    ask(clock, 10);
    expect(Math.abs(clock.now() - (server + monotonic - 1_000))).toBeLessThanOrEqual(10);
  });

  it('goes back with the server’s clock, but not with a message that was late', () => {
    const clock = new ServerClock();
    ask(clock, 10);
    clock.heard(server + monotonic - 1_000 - 8_000);
    expect(Math.abs(clock.now() - (server + monotonic - 1_000))).toBeLessThanOrEqual(10);
    clock.heard(server + monotonic - 1_000 - 60_000);
    expect(Math.abs(clock.now() - (server + monotonic - 1_000 - 60_000))).toBeLessThanOrEqual(10);
  });

  it('starts anew after a sleep', () => {
    const clock = new ServerClock();
    ask(clock, 50);
    clock.forget();
    expect(clock.now()).toBe(server + 7_200_000);
  });
});

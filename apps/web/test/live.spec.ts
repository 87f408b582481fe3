import { mergePatch } from '../src/lib/live/merge-patch';
import type { StageView } from '../src/lib/live/protocol';
import { ServerClock } from '../src/lib/live/server-clock';
import { follow } from '../src/lib/live/stage';

const view = { v: 4, seq: 9, state: 'live', order: [1, 2], lines: { 1: { supports: 3 }, 2: { supports: 1 } }, totals: { open: 2 } } as unknown as StageView;
const frame = (from: number, v: number, patch: Record<string, unknown>) => ({ from, v, patch, seq: 10, at: '2026-11-27T06:00:00.000Z' });

describe('following the stage', () => {
  it('applies a frame that builds on what it has', () => {
    const next = follow(view, frame(4, 5, { order: [2], lines: { 1: null, 2: { supports: 2 } } })) as StageView;
    expect(next).toMatchObject({ v: 5, seq: 10, order: [2], lines: { 2: { supports: 2 } } });
    expect(next.lines).not.toHaveProperty('1');
  });

  it('leaves alone what it was given', () => {
    follow(view, frame(4, 5, { lines: { 1: null } }));
    expect(view.lines).toHaveProperty('1');
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
    clock.heard(new Date(server + monotonic - 1_000).toISOString());
    monotonic += 20;
    ask(clock, 10);
    expect(Math.abs(clock.now() - (server + monotonic - 1_000))).toBeLessThanOrEqual(10);
  });

  it('starts anew after a sleep', () => {
    const clock = new ServerClock();
    ask(clock, 50);
    clock.forget();
    expect(clock.now()).toBe(server + 7_200_000);
  });
});

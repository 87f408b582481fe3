import { TestApp } from '../../../../test/support/app';
import { expectUpToDate } from '../../../../test/support/up-to-date';
import type { StageFrame } from '../floor.events';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

describe('the three lanes', () => {
  it('let a call overtake counts that wait', async () => {
    const session = await app.open();
    const [author, ...phones] = await session.phones(4);
    await author!.asks();
    using follower = await session.follow(author!);
    await follower.join();
    await phones[0]!.support(1);
    await follower.until(() => follower.view.lines[1]?.supports === 1);
    const [frame] = follower.frames.slice(-1);
    await Promise.all(phones.slice(1).map((phone) => phone.support(1))); // would come a second after that frame
    const heard = follower.frames.length;
    await session.next(0);
    await follower.until(() => follower.view.turn !== undefined);
    expect(follower.frames.length - heard).toBe(1); // nothing between, and the counts came along
    expect(follower.frames.at(-1)!.at - Date.parse(follower.view.turn!.calledAt)).toBeLessThan(1_000);
    expect(follower.frames.at(-1)!.from).toBe(frame!.v);
    await expectUpToDate(session, follower);
  });

  it('send only counts once a second, whatever the number of people who press', async () => {
    const session = await app.open();
    await (await session.phone()).asks();
    const phones = await session.phones(60);
    using follower = await session.follow(phones[0]!);
    await follower.join();
    await follower.reached(await session.version());
    const before = follower.frames.length;
    for (const phone of phones) await phone.support(1);
    await follower.until(() => follower.view.lines[1]?.supports === 60);
    expectApart(follower.frames.slice(before), 1_000);
    await expectUpToDate(session, follower);
  });

  it('send questions four times a second at most', async () => {
    const session = await app.open();
    const phones = await session.phones(40);
    using follower = await session.follow(phones[0]!);
    await follower.join();
    for (const phone of phones) await phone.asks();
    await follower.until(() => follower.view.totals.asked === 40);
    expectApart(follower.frames, 250);
    expect(follower.frames.length).toBeLessThan(40);
    await expectUpToDate(session, follower);
  });

  /** Frames leave so far apart; how long the reading of one takes is not counted. */
  function expectApart(frames: StageFrame[], ms: number) {
    const times = frames.map(({ at }) => at);
    const longest = times.at(-1)! - times[0]!;
    expect(frames.length).toBeLessThanOrEqual(Math.floor(longest / (ms * 0.9)) + 1);
  }
});

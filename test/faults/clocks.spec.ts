import { ProceedingsService } from '@dialog/floor';
import { TestApp } from '../support/app';
import { anAnswer, type TestSession } from '../support/session';

let app: TestApp;
let session: TestSession;
beforeEach(async () => {
  app = await TestApp.start();
  session = await app.open();
});
afterEach(() => app[Symbol.asyncDispose]());

const at = (text: string | undefined) => Date.parse(text!);
const times = async () => (await session.lines()).map((line) => at(line.at));

/** What `clock()` says now. */
async function now(): Promise<number> {
  const [row] = await app.database.query<{ at: Date }>('select clock() as at');
  return row!.at.getTime();
}

describe('a server whose clock steps back by a minute while somebody speaks', () => {
  it('keeps the journal’s entries in order, and gives each turn the time it was promised', async () => {
    const [siti, joko] = await session.phones(2);
    await siti!.asks();
    await joko!.asks();
    await app.database.moveClock('10 minutes'); // the clock was too fast all the while
    await session.next(0);
    await session.turn(1, 'start');
    const { endsAt, limit } = (await session.stage()).turn!;

    await app.database.moveClock('-1 minute');
    expect((await session.stage()).turn).toMatchObject({ state: 'speaking', endsAt, limit });
    await siti!.asks({ text: 'Sesudah jam mundur, apakah ini masih berurutan?' });
    await session.turn(1, 'pause');
    const { left } = (await session.stage()).turn!;
    expect(left).toBeLessThanOrEqual(limit * 1_000);
    expect(left).toBeGreaterThan((limit - 10) * 1_000);
    await session.turn(1, 'resume');
    expect(at((await session.stage()).turn!.endsAt)).toBeGreaterThanOrEqual(at(endsAt));
    await session.turn(1, 'end');
    expect((await session.desk('POST', '/questions/1/answers', anAnswer())).status).toBe(201);
    await session.next(1);
    await session.turn(2, 'start');
    await session.turn(2, 'end');
    await expectInOrder();
  });

  it('counts a turn’s time on, and never below nought', async () => {
    await (await session.phone()).asks();
    await session.next(0);
    await session.turn(1, 'start');
    await app.database.moveClock('-1 minute');
    await session.turn(1, 'end');
    const { body } = await app.stranger().get<{ turns: { spokenSeconds: number }[] }>(`${session.path}/questions/1`);
    expect(body.turns[0]!.spokenSeconds).toBeGreaterThanOrEqual(0);
    expect(body.turns[0]!.spokenSeconds).toBeLessThan(10);
    await expectInOrder();
  });

  it('lets phones count down to the same moment as before: what they hear is the server’s time', async () => {
    await (await session.phone()).asks();
    using follower = await session.follow(await app.phone());
    await follower.join();
    await session.next(0);
    await session.turn(1, 'start');
    await follower.until(() => follower.view.turn?.state === 'speaking');
    const { endsAt } = follower.view.turn!;
    await app.database.moveClock('-1 minute');
    await (await session.phone()).asks();
    await follower.until(() => follower.view.totals.asked === 2);
    expect(follower.view.turn!.endsAt).toBe(endsAt);
    const joined = await follower.join();
    expect(Math.abs(at(joined.at) - (await now()))).toBeLessThan(3_000);
  });

  it('ends the session once, ten seconds after the press by its own count', async () => {
    await (await session.phone()).asks();
    await session.wholeTurn(0);
    await session.desk('POST', '/end');
    await app.database.moveClock('-1 minute');
    await app.get(ProceedingsService).endWhatIsDue();
    expect((await session.stage()).state).toBe('live');
    await app.database.moveClock('71 seconds');
    await app.get(ProceedingsService).endWhatIsDue();
    await app.get(ProceedingsService).endWhatIsDue();
    expect((await session.kinds()).filter((kind) => kind === 'session.ended')).toHaveLength(1);
    await expectInOrder();
  });
});

/** No entry before the one before it, and everything that can be recomputed from them agrees. */
async function expectInOrder() {
  const found = await times();
  expect(found).toEqual(found.toSorted((one, other) => one - other));
  expect(await session.verdict()).toMatchObject({ faults: [] });
}

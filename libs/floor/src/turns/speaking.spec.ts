import { refused, TestApp } from '../../../../test/support/app';
import { eventually } from '../../../../test/support/eventually';
import { anAnswer } from '../../../../test/support/session';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

describe('a turn', () => {
  it('starts, pauses, goes on and ends, and the time spoken leaves out the pauses', async () => {
    const { session } = await app.withQuestions({});
    await session.next(0);
    await session.turn(1, 'start');
    await app.database.moveClock('90 seconds');
    expect(await session.turn(1, 'pause')).toMatchObject({ status: 200, body: { state: 'paused', left: expect.closeTo(90_000, -4) } });
    await app.database.moveClock('10 minutes');
    const resumed = await session.turn(1, 'resume');
    expect(resumed).toMatchObject({ status: 200, body: { state: 'speaking', endsAt: expect.any(String) } });
    await app.database.moveClock('100 seconds');
    expect(await session.turn(1, 'end')).toMatchObject({ status: 200, body: { state: 'ended' } });
    const [turn] = await session.rows<{ spoken_ms: number }>('turn');
    expect(turn!.spoken_ms).toBeGreaterThanOrEqual(190_000);
    expect(turn!.spoken_ms).toBeLessThan(200_000);
    expect((await session.lines()).at(-1)).toMatchObject({ kind: 'turn.ended', body: { turn: 1, spokenMs: turn!.spoken_ms } });
    expect((await session.kinds()).slice(-5)).toEqual(['turn.called', 'turn.started', 'turn.paused', 'turn.resumed', 'turn.ended']);
  });

  it('lasts as long as the session says, from the start, and may go over', async () => {
    const session = await app.open({ speakingSeconds: 30, answerSeconds: 20 });
    await (await session.phone()).asks();
    const { body: called } = await session.next(0);
    expect(called.limit).toBe(30);
    expect(Date.parse(called.answerBy) - Date.parse(called.calledAt)).toBe(20_000);
    const { body: started } = await session.turn(1, 'start');
    const [{ running_since }] = (await session.rows<{ running_since: Date }>('turn')) as [{ running_since: Date }];
    expect(Date.parse(started.endsAt!) - running_since.getTime()).toBe(30_000);
    await app.database.moveClock('45 seconds');
    expect((await session.turn(1, 'pause')).body.left).toBeLessThanOrEqual(-15_000);
  });

  it('has its limit on record, also when the settings change between two turns', async () => {
    const { session } = await app.withQuestions({}, {});
    await session.wholeTurn(0);
    await app.moderator.send('PATCH', session.path, { speakingSeconds: 45 });
    await session.next(1);
    expect((await session.lines()).flatMap(({ kind, body }) => (kind === 'turn.called' ? [body.limitSeconds] : []))).toEqual([180, 45]);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('takes each step once however often it is pressed, and none that its state does not have', async () => {
    const { session } = await app.withQuestions({ mode: 'speak' });
    await session.next(0);
    for (const step of ['pause', 'resume', 'end'] as const) expect(await session.turn(1, step)).toMatchObject({ status: 409, body: { code: 'turn-moved', state: 'called' } });
    await Promise.all([session.turn(1, 'start'), session.turn(1, 'start')]);
    await session.turn(1, 'pause');
    await session.turn(1, 'pause');
    await session.turn(1, 'end');
    await session.turn(1, 'end');
    for (const step of ['start', 'pause', 'resume', 'missed'] as const) expect(await session.turn(1, step)).toMatchObject({ status: 409, body: { code: 'turn-moved', state: 'ended' } });
    expect((await session.kinds()).slice(2)).toEqual(['turn.called', 'turn.started', 'turn.paused', 'turn.ended']);
    expect(await session.turn(2, 'start')).toMatchObject(refused('no-such-turn', 404));
  });

  it('is answered by the called phone alone: "ya, saya siap"', async () => {
    const { session, phones: [called, other] } = await app.withQuestions({ mode: 'speak' }, { mode: 'speak' });
    await session.next(0);
    expect(await other!.reply(1, true)).toMatchObject(refused('not-yours', 403));
    expect(await called!.reply(1, true)).toMatchObject({ status: 200, body: { turn: 1 } });
    await eventually(async () => expect((await session.stage()).turn).toMatchObject({ ready: true, state: 'called' }));
    const version = await session.version();
    expect(await called!.reply(1, true)).toMatchObject({ status: 200, body: { turn: 1 } });
    expect(await session.version()).toBe(version);
    await session.turn(1, 'start');
    expect(await called!.reply(1, false)).toMatchObject({ status: 409, body: { code: 'turn-moved', state: 'speaking' } });
    expect(await called!.reply(2, true)).toMatchObject(refused('no-such-turn', 404));
  });

  it('has its answer only once it was put, and one may be on record while it still speaks', async () => {
    const { session } = await app.withQuestions({}, {});
    const give = (no: number) => session.desk('POST', `/questions/${no}/answers`, anAnswer());
    expect(await give(1)).toMatchObject(refused('not-spoken-yet'));
    await session.next(0);
    expect(await give(1)).toMatchObject(refused('not-spoken-yet'));
    expect(await session.desk('POST', '/questions/1/carry', {})).toMatchObject(refused('not-spoken-yet'));
    await session.turn(1, 'start');
    expect(await give(1)).toMatchObject({ status: 201, body: { no: 1 } });
    await session.turn(1, 'end');
    expect(await session.rows('question', 'no = 1')).toMatchObject([{ state: 'answered' }]);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });
});

import { refused, TestApp } from '../../../../test/support/app';
import { eventually } from '../../../../test/support/eventually';
import { DANDER, KAPAS, NGRAHO, type TestSession } from '../../../../test/support/session';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

describe('calling the next one', () => {
  it('calls the group that was not heard before the louder one, whatever the supporters', async () => {
    const { session } = await app.withQuestions({ mode: 'read' }, { mode: 'read', place: KAPAS }, { mode: 'speak' });
    await session.supported(1, 5);
    await session.supported(2, 4);
    expect(await session.calls()).toEqual([1, 3, 2]);
  });

  it('then the kecamatan that was not heard, then supporters, then whoever asked first', async () => {
    const { session } = await app.withQuestions({ place: DANDER }, { place: DANDER }, { place: DANDER }, { place: KAPAS }, { place: NGRAHO }, { place: NGRAHO });
    await session.supported(3, 2);
    await session.supported(6, 1);
    // 3: most supporters; 6: before 5 by supporters, before 4 too; 4: Kapas unheard; then places heard longest ago
    expect(await session.calls()).toEqual([3, 6, 4, 1, 5, 2]);
  });

  it('calls those who had no turn before the second question of one who had', async () => {
    const session = await app.open();
    const [eager, late] = await session.phones(2);
    await eager!.asks();
    await eager!.asks({ place: KAPAS });
    await late!.asks();
    await session.supported(2, 5);
    expect(await session.calls()).toEqual([2, 3, 1]);
  });

  it('says to everybody why', async () => {
    const { session } = await app.withQuestions({ mode: 'read' }, { mode: 'speak' }, { mode: 'read', place: KAPAS }, { mode: 'read', place: KAPAS });
    await session.supported(4, 1);
    await session.wholeTurn(0);
    await eventually(async () => expect((await session.stage()).turn).toBeUndefined());
    const { order, lines } = await session.stage();
    expect(order.map((no) => [no, lines[no]?.why])).toEqual([[2, 'group-never'], [3, 'place'], [1, 'only']]);
  });

  it('gives two moderators who press together, and one who presses twice, the same turn', async () => {
    const { session } = await app.withQuestions({}, {}, {});
    const replies = await Promise.all([session.next(0), session.next(0), session.next(0)]);
    for (const reply of replies) expect(reply).toMatchObject({ status: 200, body: { no: 1, question: 1 } });
    expect((await session.kinds()).filter((kind) => kind === 'turn.called')).toHaveLength(1);
    expect((await session.next(0)).body).toEqual(replies[0]!.body);
  });

  it('says what is on now to one who saw an older turn, or one that never was', async () => {
    const { session } = await app.withQuestions({}, {}, {});
    expect(await session.next(3)).toMatchObject(refused('floor-moved'));
    await session.wholeTurn(0);
    await session.next(1);
    const { status, body } = await session.next(0);
    expect({ status, body }).toMatchObject({ status: 409, body: { code: 'floor-moved', now: { no: 2, question: 2, state: 'called' } } });
    expect(await session.next(7)).toMatchObject({ status: 409, body: { code: 'floor-moved', now: { no: 2 } } });
  });

  it('ends the turn of whoever speaks and calls, in one batch', async () => {
    const { session } = await app.withQuestions({}, {});
    await session.next(0);
    await session.turn(1, 'start');
    const before = await session.version();
    expect(await session.next(1)).toMatchObject({ status: 200, body: { no: 2, state: 'called' } });
    expect(await session.version()).toBe(before + 1);
    expect((await session.kinds()).slice(-2)).toEqual(['turn.ended', 'turn.called']);
    expect(await session.rows('turn', 'no = 1')).toMatchObject([{ state: 'ended' }]);
  });

  it('is refused while somebody is called and has not begun, and names him', async () => {
    const { session } = await app.withQuestions({}, {});
    await session.next(0);
    expect(await session.next(1)).toMatchObject({ status: 409, body: { code: 'somebody-called', now: { no: 1 } } });
    expect(await session.desk('POST', '/turns/call', { afterTurn: 1, question: 2, reason: 'Beliau harus pulang' })).toMatchObject(refused('somebody-called'));
  });

  it('changes nothing when nobody waits: whoever speaks goes on', async () => {
    const { session } = await app.withQuestions({});
    expect(await (await app.open()).next(0)).toMatchObject(refused('queue-empty'));
    await session.next(0);
    await session.turn(1, 'start');
    expect(await session.next(1)).toMatchObject(refused('queue-empty'));
    expect(await session.rows('turn')).toMatchObject([{ no: 1, state: 'speaking' }]);
  });

  it('needs a session that is live', async () => {
    const session = await app.announce();
    await (await session.phone()).asks();
    expect(await session.next(0)).toMatchObject({ status: 409, body: { code: 'floor-closed', state: 'scheduled' } });
    await session.desk('POST', '/open');
    await session.end();
    expect(await session.next(0)).toMatchObject({ status: 409, body: { code: 'floor-closed', state: 'ended' } });
  });
});

describe('calling out of order', () => {
  const call = (session: TestSession, question: number, reason?: string, afterTurn = 0) => session.desk('POST', '/turns/call', { question, afterTurn, ...(reason && { reason }) });

  it('needs a reason, which everybody sees', async () => {
    const { session } = await app.withQuestions({}, {});
    for (const reason of [undefined, 'ya', `ya${'\u200b'.repeat(9)}`]) expect(await call(session, 2, reason)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    const reason = 'Beliau harus mengejar bus terakhir';
    expect(await call(session, 2, reason)).toMatchObject({ status: 200, body: { question: 2, outOfOrder: reason } });
    await eventually(async () => expect((await session.stage()).turn).toMatchObject({ question: 2, outOfOrder: reason }));
    expect((await app.stranger().get<{ turns: object[] }>(`${session.path}/questions/2`)).body.turns).toMatchObject([{ outOfOrder: reason }]);
    expect(await session.verdict()).toMatchObject({ calls: 1, outOfOrder: 1, faults: [] });
  });

  it('takes the reason as every other text: in one line, without what nobody sees, numbers masked, and not without end', async () => {
    const { session } = await app.withQuestions({}, {});
    for (const endless of ['x'.repeat(1_001), `Beliau harus pulang${'\u200b'.repeat(1_000)}`]) expect(await call(session, 2, endless)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    const said = 'Harus pulang ••••-••••-•••• segera';
    expect(await call(session, 2, 'Harus\u0000 pulang\u202e\n0812-3456-7890\n segera')).toMatchObject({ status: 200, body: { question: 2, outOfOrder: said } });
    expect(await session.rows('turn')).toMatchObject([{ reason: said }]);
    expect(await session.rows('words', `field = 'reason'`)).toMatchObject([{ text: said }]);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('answers the same when pressed twice, and is refused when somebody else was called meanwhile', async () => {
    const { session } = await app.withQuestions({}, {}, {});
    const first = await call(session, 2, 'Beliau harus pulang');
    expect((await call(session, 2, 'Beliau harus pulang')).body).toEqual(first.body);
    expect(await call(session, 3, 'Beliau juga harus pulang')).toMatchObject({ status: 409, body: { code: 'floor-moved', now: { question: 2 } } });
  });

  it('is refused for a question that cannot be called', async () => {
    const { session, first } = await app.withQuestions({}, {});
    await first.withdraw(1);
    expect(await call(session, 1, 'Beliau harus pulang')).toMatchObject(refused('not-callable'));
    expect(await call(session, 9, 'Beliau harus pulang')).toMatchObject(refused('no-such-question', 404));
  });
});

describe('the floor, says the database,', () => {
  const insert = (session: TestSession, no: number, question: number, state: string) =>
    app.database.asApp(
      `insert into turn (session, no, question, asker, grp, place, state, called_seq, called_at, answer_by, limit_seconds, running_since, ended_at)
       values ($1, $2, $3, 1, 'remote', 'outside', $4, 1, clock(), clock(), 60, null, case when $4 = 'ended' then clock() end)`,
      [session.id, no, question, state],
    );

  it('is had by one person', async () => {
    const { session } = await app.withQuestions({}, {});
    await session.next(0);
    await expect(insert(session, 2, 2, 'called')).rejects.toMatchObject({ code: '23505', constraint: 'one_on_the_floor' });
  });

  it('is had once by a question that was put, and again by one that was missed', async () => {
    const { session } = await app.withQuestions({}, { mode: 'speak' });
    await session.wholeTurn(0);
    await expect(insert(session, 2, 1, 'ended')).rejects.toMatchObject({ code: '23505', constraint: 'spoken_once' });
    await session.next(1);
    await session.turn(2, 'missed');
    await expect(insert(session, 3, 2, 'ended')).resolves.toBeDefined();
  });
});

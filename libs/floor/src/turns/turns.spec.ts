import { TestApp } from '../../../../test/support/app';
import { eventually } from '../../../../test/support/eventually';
import { anAnswer, DANDER, KAPAS, NGRAHO, type Phone, type TestSession } from '../../../../test/support/session';
import { ProceedingsService } from '../proceedings/proceedings.service';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

/** A session in which each of these was asked by a phone of its own. */
async function withQuestions(...questions: object[]) {
  const session = await app.open();
  const phones = await session.phones(questions.length);
  for (const [i, phone] of phones.entries()) await phone.asks(questions[i]);
  return { session, phones, first: phones[0]! };
}

const supported = async (session: TestSession, no: number, times: number) => {
  for (const phone of await session.phones(times)) await phone.support(no);
};

/** Whom `next` calls, one after the other, until nobody is left. */
async function calls(session: TestSession, after = 0): Promise<number[]> {
  const called: number[] = [];
  for (let turn = after; ; turn++) {
    const { status, body } = await session.next(turn);
    if (status !== 200) return called;
    called.push(body.question);
    await session.turn(body.no, 'start');
  }
}

const refused = (code: string, status = 409) => ({ status, body: { code, status } });

describe('calling the next one', () => {
  it('calls the group that was not heard before the louder one, whatever the supporters', async () => {
    const { session } = await withQuestions({ mode: 'read' }, { mode: 'read', place: KAPAS }, { mode: 'speak' });
    await supported(session, 1, 5);
    await supported(session, 2, 4);
    expect(await calls(session)).toEqual([1, 3, 2]);
  });

  it('then the kecamatan that was not heard, then supporters, then whoever asked first', async () => {
    const { session } = await withQuestions({ place: DANDER }, { place: DANDER }, { place: DANDER }, { place: KAPAS }, { place: NGRAHO }, { place: NGRAHO });
    await supported(session, 3, 2);
    await supported(session, 6, 1);
    // 3: most supporters; 6: before 5 by supporters, before 4 too; 4: Kapas unheard; then places heard longest ago
    expect(await calls(session)).toEqual([3, 6, 4, 1, 5, 2]);
  });

  it('calls those who had no turn before the second question of one who had', async () => {
    const session = await app.open();
    const [eager, late] = await session.phones(2);
    await eager!.asks();
    await eager!.asks({ place: KAPAS });
    await late!.asks();
    await supported(session, 2, 5);
    expect(await calls(session)).toEqual([2, 3, 1]);
  });

  it('says to everybody why', async () => {
    const { session } = await withQuestions({ mode: 'read' }, { mode: 'speak' }, { mode: 'read', place: KAPAS }, { mode: 'read', place: KAPAS });
    await supported(session, 4, 1);
    await session.wholeTurn(0);
    await eventually(async () => expect((await session.stage()).turn).toBeUndefined());
    const { order, lines } = await session.stage();
    expect(order.map((no) => [no, lines[no]?.why])).toEqual([[2, 'group-never'], [3, 'place'], [1, 'only']]);
  });

  it('gives two moderators who press together, and one who presses twice, the same turn', async () => {
    const { session } = await withQuestions({}, {}, {});
    const replies = await Promise.all([session.next(0), session.next(0), session.next(0)]);
    for (const reply of replies) expect(reply).toMatchObject({ status: 200, body: { no: 1, question: 1 } });
    expect((await session.kinds()).filter((kind) => kind === 'turn.called')).toHaveLength(1);
    expect((await session.next(0)).body).toEqual(replies[0]!.body);
  });

  it('says what is on now to one who saw an older turn, or one that never was', async () => {
    const { session } = await withQuestions({}, {}, {});
    expect(await session.next(3)).toMatchObject(refused('floor-moved'));
    await session.wholeTurn(0);
    await session.next(1);
    const { status, body } = await session.next(0);
    expect({ status, body }).toMatchObject({ status: 409, body: { code: 'floor-moved', now: { no: 2, question: 2, state: 'called' } } });
    expect(await session.next(7)).toMatchObject({ status: 409, body: { code: 'floor-moved', now: { no: 2 } } });
  });

  it('ends the turn of whoever speaks and calls, in one batch', async () => {
    const { session } = await withQuestions({}, {});
    await session.next(0);
    await session.turn(1, 'start');
    const before = await session.version();
    expect(await session.next(1)).toMatchObject({ status: 200, body: { no: 2, state: 'called' } });
    expect(await session.version()).toBe(before + 1);
    expect((await session.kinds()).slice(-2)).toEqual(['turn.ended', 'turn.called']);
    expect(await session.rows('turn', 'no = 1')).toMatchObject([{ state: 'ended' }]);
  });

  it('is refused while somebody is called and has not begun, and names him', async () => {
    const { session } = await withQuestions({}, {});
    await session.next(0);
    expect(await session.next(1)).toMatchObject({ status: 409, body: { code: 'somebody-called', now: { no: 1 } } });
    expect(await session.desk('POST', '/turns/call', { afterTurn: 1, question: 2, reason: 'Beliau harus pulang' })).toMatchObject(refused('somebody-called'));
  });

  it('changes nothing when nobody waits: whoever speaks goes on', async () => {
    const { session } = await withQuestions({});
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
    const { session } = await withQuestions({}, {});
    for (const reason of [undefined, 'ya', `ya${'\u200b'.repeat(9)}`]) expect(await call(session, 2, reason)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    const reason = 'Beliau harus mengejar bus terakhir';
    expect(await call(session, 2, reason)).toMatchObject({ status: 200, body: { question: 2, outOfOrder: reason } });
    await eventually(async () => expect((await session.stage()).turn).toMatchObject({ question: 2, outOfOrder: reason }));
    expect((await app.stranger().get<{ turns: object[] }>(`${session.path}/questions/2`)).body.turns).toMatchObject([{ outOfOrder: reason }]);
    expect(await session.verdict()).toMatchObject({ calls: 1, outOfOrder: 1, faults: [] });
  });

  it('takes the reason as every other text: in one line, without what nobody sees, numbers masked, and not without end', async () => {
    const { session } = await withQuestions({}, {});
    for (const endless of ['x'.repeat(1_001), `Beliau harus pulang${'\u200b'.repeat(1_000)}`]) expect(await call(session, 2, endless)).toMatchObject({ status: 422, body: { code: 'invalid-input' } });
    const said = 'Harus pulang ••••-••••-•••• segera';
    expect(await call(session, 2, 'Harus\u0000 pulang\u202e\n0812-3456-7890\n segera')).toMatchObject({ status: 200, body: { question: 2, outOfOrder: said } });
    expect(await session.rows('turn')).toMatchObject([{ reason: said }]);
    expect(await session.rows('words', `field = 'reason'`)).toMatchObject([{ text: said }]);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('answers the same when pressed twice, and is refused when somebody else was called meanwhile', async () => {
    const { session } = await withQuestions({}, {}, {});
    const first = await call(session, 2, 'Beliau harus pulang');
    expect((await call(session, 2, 'Beliau harus pulang')).body).toEqual(first.body);
    expect(await call(session, 3, 'Beliau juga harus pulang')).toMatchObject({ status: 409, body: { code: 'floor-moved', now: { question: 2 } } });
  });

  it('is refused for a question that cannot be called', async () => {
    const { session, first } = await withQuestions({}, {});
    await first.withdraw(1);
    expect(await call(session, 1, 'Beliau harus pulang')).toMatchObject(refused('not-callable'));
    expect(await call(session, 9, 'Beliau harus pulang')).toMatchObject(refused('no-such-question', 404));
  });
});

describe('a turn', () => {
  it('starts, pauses, goes on and ends, and the time spoken leaves out the pauses', async () => {
    const { session } = await withQuestions({});
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
    const { session } = await withQuestions({}, {});
    await session.wholeTurn(0);
    await app.moderator.send('PATCH', session.path, { speakingSeconds: 45 });
    await session.next(1);
    expect((await session.lines()).flatMap(({ kind, body }) => (kind === 'turn.called' ? [body.limitSeconds] : []))).toEqual([180, 45]);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('takes each step once however often it is pressed, and none that its state does not have', async () => {
    const { session } = await withQuestions({});
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
    const { session, phones: [called, other] } = await withQuestions({}, {});
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
    const { session } = await withQuestions({}, {});
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

describe('a no-show', () => {
  const miss = async (session: TestSession, turn: number) => {
    await session.next(turn - 1);
    return session.turn(turn, 'missed');
  };
  const passed = async (phone: Phone) => (await phone.mine()).questions[0]!.passed;

  it('is passed over until one other turn has ended, then stands where the order puts him', async () => {
    const { session, first } = await withQuestions({}, {}, {});
    expect(await miss(session, 1)).toMatchObject({ status: 200, body: { state: 'missed', question: 1 } });
    expect(await passed(first)).toBe('once');
    await eventually(async () => expect((await session.stage()).order).toEqual([2, 3]));
    expect(await session.desk('POST', '/turns/call', { afterTurn: 1, question: 1, reason: 'Beliau harus pulang' })).toMatchObject(refused('not-callable'));
    expect((await session.next(1)).body.question).toBe(2);
    await session.turn(2, 'start');
    expect((await session.next(2)).body.question).toBe(1); // the turn that ended counted
    expect(await passed(first)).toBeUndefined();
  });

  it('keeps him passed over while others miss their turns too', async () => {
    const { session } = await withQuestions({}, {}, {});
    await miss(session, 1);
    await miss(session, 2);
    expect((await session.next(2)).body.question).toBe(3);
    await session.turn(3, 'start');
    await session.turn(3, 'end');
    expect((await session.next(3)).body.question).toBe(1);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it.each(['his phone', 'the desk'])('waits, from the second time on, until %s says "hadir"', async (who) => {
    const { session, phones } = await withQuestions({}, {}, {}, {});
    const [absent] = phones as [Phone];
    await miss(session, 1);
    await session.wholeTurn(1);
    await miss(session, 3);
    expect(await passed(absent)).toBe('away');
    await session.wholeTurn(3);
    expect(await passed(absent)).toBe('away');
    const say = () => (who === 'the desk' ? session.desk('POST', '/questions/1/present') : absent.present());
    expect(await say()).toMatchObject({ status: 200 });
    await say();
    expect(await passed(absent)).toBeUndefined();
    expect((await session.lines()).filter(({ kind }) => kind === 'asker.returned')).toMatchObject([{ actor: who === 'the desk' ? 'moderator' : 'asker:1', body: { asker: 1 } }]);
    expect((await session.next(4)).body.question).toBe(1);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('costs his place until another turn has ended, whatever his phone says; the desk, which sees him, may say "hadir"', async () => {
    const { session, first } = await withQuestions({}, {}, {});
    await miss(session, 1);
    expect(await first.present()).toMatchObject({ status: 200 });
    expect(await passed(first)).toBe('once');
    expect(await session.kinds()).not.toContain('asker.returned');
    await session.desk('POST', '/questions/1/present');
    expect(await passed(first)).toBeUndefined();
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('can say "belum bisa" himself, which is a no-show', async () => {
    const { session, first } = await withQuestions({}, {});
    await session.next(0);
    expect(await first.reply(1, false)).toMatchObject({ status: 200, body: { turn: 1 } });
    expect(await first.reply(1, false)).toMatchObject({ status: 200, body: { turn: 1 } });
    expect((await session.kinds()).filter((kind) => kind === 'turn.missed')).toHaveLength(1);
    expect((await session.lines()).at(-1)).toMatchObject({ kind: 'turn.missed', actor: 'asker:1' });
    expect(await passed(first)).toBe('once');
    expect((await session.next(1)).body.question).toBe(2);
  });

  it('has had no turn by it, and neither have his group and kecamatan', async () => {
    const { session } = await withQuestions({ mode: 'speak', place: KAPAS }, { mode: 'read' }, { mode: 'speak', place: KAPAS });
    await miss(session, 1);
    expect(await session.rows('asker', 'no = 1')).toMatchObject([{ turns: 0, misses: 1 }]);
    expect(await calls(session, 1)).toEqual([2, 1, 3]);
  });

  it('keeps what he asks while passed over out of line as well', async () => {
    const { session, first } = await withQuestions({}, {});
    await miss(session, 1);
    await first.asks({ place: NGRAHO, mode: 'speak' });
    expect((await session.next(1)).body.question).toBe(2);
  });
});

describe('ending', () => {
  it('takes effect ten seconds after the press, and can be taken back until then', async () => {
    const { session } = await withQuestions({});
    const { body } = await session.desk<{ endingAt: string }>('POST', '/end');
    await eventually(async () => expect((await session.stage()).endingAt).toBe(body.endingAt));
    expect((await session.desk<{ endingAt: string }>('POST', '/end')).body.endingAt).toBe(body.endingAt);
    expect(await session.desk('DELETE', '/end')).toMatchObject({ status: 204 });
    expect(await session.desk('DELETE', '/end')).toMatchObject(refused('not-ending'));
    await app.database.moveClock('10 seconds');
    expect(await (await session.phone()).ask()).toMatchObject({ status: 201 });
    await session.desk('POST', '/end');
    await app.database.moveClock('10 seconds');
    expect(await session.desk('DELETE', '/end')).toMatchObject({ status: 409 });
    await eventually(async () => expect((await session.stage()).state).toBe('ended')); // by itself
  });

  it('carries every open question and tells its author, ends the turn that is on, and shows the head', async () => {
    const { session, phones } = await withQuestions({}, {}, {}, {});
    await session.wholeTurn(0);
    await session.desk('POST', '/questions/1/answers', anAnswer());
    await session.next(1);
    await session.turn(2, 'start');
    await phones[3]!.withdraw(4);
    await session.end();
    expect((await session.kinds()).slice(-5)).toEqual(['question.withdrawn', 'turn.ended', 'question.carried', 'question.carried', 'session.ended']);
    expect((await session.lines()).at(-1)!.body).toEqual({ asked: 4, turns: 2, answers: 1, carried: 2 });
    expect((await session.rows<{ state: string }>('question')).map(({ state }) => state).toSorted()).toEqual(['answered', 'carried', 'carried', 'withdrawn']);
    expect((await phones[2]!.mine()).questions).toMatchObject([{ state: 'carried' }]);
    const { head } = await session.journal();
    await eventually(async () => expect(await session.stage()).toMatchObject({ state: 'ended', head, order: [], totals: { open: 0 } }));
    expect((await app.stranger().get<{ head: string }>(session.path)).body.head).toBe(head);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('counts somebody who was called and had not begun as missed', async () => {
    const { session } = await withQuestions({});
    await session.next(0);
    await session.end();
    expect((await session.lines()).slice(-3)).toMatchObject([{ kind: 'turn.missed', actor: 'system' }, { kind: 'question.carried' }, { kind: 'session.ended' }]);
  });

  it('happens once, however many nodes look', async () => {
    const { session } = await withQuestions({}, {});
    await session.desk('POST', '/end');
    await app.database.moveClock('10 seconds');
    await Promise.all([1, 2, 3].map(() => app.get(ProceedingsService).endWhatIsDue()));
    expect((await session.kinds()).filter((kind) => kind === 'session.ended')).toHaveLength(1);
  });
});

describe('looking for what ends', () => {
  it('lets a session that cannot end hold up no other', async () => {
    const [stuck, free] = [await app.open(), await app.open()];
    for (const session of [stuck, free]) await session.desk('POST', '/end');
    await app.database.query(`alter table session add constraint stuck check (id <> '${stuck.id}' or state <> 'ended') not valid`);
    await app.database.moveClock('10 seconds');
    await app.get(ProceedingsService).endWhatIsDue();
    expect(await free.kinds()).toContain('session.ended');
    expect(await stuck.kinds()).not.toContain('session.ended');
    await app.database.query('alter table session drop constraint stuck');
    await app.get(ProceedingsService).endWhatIsDue();
    expect(await stuck.kinds()).toContain('session.ended');
  });

  it('is not begun again while it is being done', async () => {
    const { endWhatIsDue } = ProceedingsService.prototype;
    const looks = jest.spyOn(ProceedingsService.prototype, 'endWhatIsDue');
    let done: (() => void) | undefined;
    looks.mockImplementation(function (this: ProceedingsService) {
      return new Promise<void>((resolve) => (done = resolve)).then(() => endWhatIsDue.call(this));
    });
    await new Promise((resolve) => setTimeout(resolve, 2_500));
    const begun = looks.mock.calls.length;
    looks.mockRestore();
    done?.();
    expect(begun).toBe(1);
  });
});

describe('the database itself', () => {
  const insert = (session: TestSession, no: number, question: number, state: string) =>
    app.database.asApp(
      `insert into turn (session, no, question, asker, grp, place, state, called_seq, called_at, answer_by, limit_seconds, running_since, ended_at)
       values ($1, $2, $3, 1, 'remote', 'outside', $4, 1, clock(), clock(), 60, null, case when $4 = 'ended' then clock() end)`,
      [session.id, no, question, state],
    );

  it('refuses two people on the floor', async () => {
    const { session } = await withQuestions({}, {});
    await session.next(0);
    await expect(insert(session, 2, 2, 'called')).rejects.toMatchObject({ code: '23505', constraint: 'one_on_the_floor' });
  });

  it('refuses a second turn of a question that was put, not of one that was missed', async () => {
    const { session } = await withQuestions({}, {});
    await session.wholeTurn(0);
    await expect(insert(session, 2, 1, 'ended')).rejects.toMatchObject({ code: '23505', constraint: 'spoken_once' });
    await session.next(1);
    await session.turn(2, 'missed');
    await expect(insert(session, 3, 2, 'ended')).resolves.toBeDefined();
  });
});

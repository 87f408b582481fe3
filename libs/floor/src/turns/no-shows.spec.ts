import { refused, TestApp } from '../../../../test/support/app';
import { eventually } from '../../../../test/support/eventually';
import { KAPAS, NGRAHO, type Phone, type TestSession } from '../../../../test/support/session';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

/** Somebody in the hall, who comes to put it. */
const SPEAK = { mode: 'speak' };

describe('a no-show', () => {
  const miss = async (session: TestSession, turn: number) => {
    await session.next(turn - 1);
    return session.turn(turn, 'missed');
  };
  const passed = async (phone: Phone) => (await phone.mine()).questions[0]!.passed;

  it('is passed over until one other turn has ended, then stands where the order puts him', async () => {
    const { session, first } = await app.withQuestions(SPEAK, SPEAK, SPEAK);
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
    const { session } = await app.withQuestions(SPEAK, SPEAK, SPEAK);
    await miss(session, 1);
    await miss(session, 2);
    expect((await session.next(2)).body.question).toBe(3);
    await session.turn(3, 'start');
    await session.turn(3, 'end');
    expect((await session.next(3)).body.question).toBe(1);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it.each(['his phone', 'the desk'])('waits, from the second time on, until %s says "hadir"', async (who) => {
    const { session, phones } = await app.withQuestions(SPEAK, SPEAK, SPEAK, SPEAK);
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
    const { session, first } = await app.withQuestions(SPEAK, SPEAK, SPEAK);
    await miss(session, 1);
    expect(await first.present()).toMatchObject({ status: 200 });
    expect(await passed(first)).toBe('once');
    expect(await session.kinds()).not.toContain('asker.returned');
    await session.desk('POST', '/questions/1/present');
    expect(await passed(first)).toBeUndefined();
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('can say "belum bisa" himself, which is a no-show', async () => {
    const { session, first } = await app.withQuestions(SPEAK, SPEAK);
    await session.next(0);
    expect(await first.reply(1, false)).toMatchObject({ status: 200, body: { turn: 1 } });
    expect(await first.reply(1, false)).toMatchObject({ status: 200, body: { turn: 1 } });
    expect((await session.kinds()).filter((kind) => kind === 'turn.missed')).toHaveLength(1);
    expect((await session.lines()).at(-1)).toMatchObject({ kind: 'turn.missed', actor: 'asker:1' });
    expect(await passed(first)).toBe('once');
    expect((await session.next(1)).body.question).toBe(2);
  });

  it('has had no turn by it, and neither have his group and kecamatan', async () => {
    const { session } = await app.withQuestions({ mode: 'speak', place: KAPAS }, { mode: 'read' }, { mode: 'speak', place: KAPAS });
    await miss(session, 1);
    expect(await session.rows('asker', 'no = 1')).toMatchObject([{ turns: 0, misses: 1 }]);
    expect(await session.calls(1)).toEqual([2, 1, 3]);
  });

  it('keeps what he asks while passed over out of line as well', async () => {
    const { session, first } = await app.withQuestions(SPEAK, SPEAK);
    await miss(session, 1);
    await session.supported(await first.asks({ place: NGRAHO, mode: 'speak' }), 1);
    expect((await session.next(1)).body.question).toBe(2);
  });
});

describe('a question that is read out', () => {
  /** Called, and beside it one whose asker comes. */
  async function called() {
    const { session, first } = await app.withQuestions({ mode: 'read' }, SPEAK);
    await session.next(0);
    return { session, first };
  }

  const stays = async (session: TestSession) => {
    expect(await session.rows('turn')).toMatchObject([{ no: 1, state: 'called', ready: false }]);
    expect(await session.rows('asker', 'no = 1')).toMatchObject([{ turns: 1, misses: 0, passed: null }]);
    expect((await session.kinds()).at(-1)).toBe('turn.called');
  };

  it('has nobody who could be missing: "tidak hadir" is refused, and the turn goes on', async () => {
    const { session } = await called();
    expect(await session.turn(1, 'missed')).toMatchObject({ ...refused('read-out'), body: { no: 1, hint: expect.stringContaining('start the turn and read the question') } });
    await stays(session);
    expect(await session.turn(1, 'start')).toMatchObject({ status: 200, body: { state: 'speaking' } });
    expect(await session.turn(1, 'missed')).toMatchObject(refused('turn-moved'));
  });

  it.each([true, false])('asks its phone nothing: the reply %s is refused', async (ready) => {
    const { session, first } = await called();
    expect(await first.reply(1, ready)).toMatchObject(refused('read-out'));
    await stays(session);
  });

  it('is first to be begun before the next one is called, and the desk is told no other way', async () => {
    const { session } = await called();
    const { body } = await session.next(1);
    expect(body).toMatchObject({ code: 'somebody-called', hint: 'Start the turn, then call the next one.' });
  });

  it('is not missed in the database either, while the session goes on', async () => {
    const { session } = await called();
    const refusal = { code: '23514', constraint: 'nobody_is_missing' };
    const miss = (turn: number) => app.database.asApp(`update turn set state = 'missed', ended_at = clock() where session = $1 and no = $2`, [session.id, turn]);
    await expect(miss(1)).rejects.toMatchObject(refusal);
    await session.desk('POST', '/end');
    await expect(miss(1)).rejects.toMatchObject(refusal);
    await session.desk('DELETE', '/end');
    await session.turn(1, 'start');
    await session.next(1);
    await expect(insertMissed(session, 3, 1)).rejects.toMatchObject(refusal);
    await expect(miss(2)).resolves.toEqual([]);
  });
});

/** A turn that was over before it stood there. */
const insertMissed = (session: TestSession, no: number, question: number) =>
  app.database.asApp(
    `insert into turn (session, no, question, asker, grp, place, state, called_seq, called_at, answer_by, limit_seconds, ended_at)
     select session, $2, no, asker, grp, place, 'missed', 1, clock(), clock(), 60, clock() from question where session = $1 and no = $3`,
    [session.id, no, question],
  );

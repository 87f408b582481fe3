import { refused, TestApp } from '../../../../test/support/app';
import { eventually } from '../../../../test/support/eventually';
import { anAnswer } from '../../../../test/support/session';
import { ProceedingsService } from './proceedings.service';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

describe('ending', () => {
  it('takes effect ten seconds after the press, and can be taken back until then', async () => {
    const { session } = await app.withQuestions({});
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
    const { session, phones } = await app.withQuestions({}, {}, {}, {});
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

  it.each(['speak', 'read'])('puts a turn on record as missed that was called and had not begun: %s', async (mode) => {
    const { session } = await app.withQuestions({ mode });
    await session.next(0);
    await session.end();
    expect((await session.lines()).slice(-3)).toMatchObject([{ kind: 'turn.missed', actor: 'system' }, { kind: 'question.carried' }, { kind: 'session.ended' }]);
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });

  it('happens once, however many nodes look', async () => {
    const { session } = await app.withQuestions({}, {});
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

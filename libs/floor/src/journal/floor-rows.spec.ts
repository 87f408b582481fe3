import { TestApp } from '../../../../test/support/app';
import type { TestSession } from '../../../../test/support/session';

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
});
afterAll(() => app[Symbol.asyncDispose]());

/** A session with two entries. */
const begun = async () => (await app.withQuestions({})).session;

/** An answer to question 1 as the app would write it, beside the first entry. */
const answer = ({ id }: TestSession) =>
  app.database.asApp(
    `insert into answer (session, no, id, question, kind, level, text, seq, at) values ($1, 1, gen_random_uuid(), 1, 'informed', 'regency', 'Sudah.', 1, clock())`,
    [id],
  );

describe('the floor in the database', () => {
  const change = (session: TestSession, table: string, assignment: string) => app.database.asApp(`update ${table} set ${assignment} where session = $1`, [session.id]);
  const refusedBy = (constraint: string) => ({ code: '23514', constraint });

  it.each([
    ['question', ['text', 'name', 'asker', 'asked_seq', 'grp', 'id', 'no', 'masked', 'mode']],
    ['asker', ['device', 'no', 'session']],
    ['turn', ['question', 'asker', 'called_seq', 'called_at', 'limit_seconds', 'reason', 'no']],
    ['floor', ['session']],
    ['answer', ['text']],
    ['words', ['text', 'salt']],
    ['support', ['device']],
    ['question_phone', ['phone']],
  ])('lets the app change nothing of a %s but what its course changes', async (table, columns) => {
    const session = await begun();
    for (const column of columns) await expect(change(session, table, `${column} = ${column}`)).rejects.toMatchObject({ code: '42501' });
  });

  it.each(['seq', 'v', 'last_no', 'last_asker', 'last_turn', 'last_answer'])('counts up: %s never falls', async (counter) => {
    const session = await begun();
    await expect(change(session, 'floor', `${counter} = ${counter} - 1`)).rejects.toMatchObject({ code: '23514' });
    if (counter !== 'seq') await expect(change(session, 'floor', `${counter} = ${counter} - 1`)).rejects.toMatchObject(refusedBy('floor_counts_up'));
  });

  it.each(['seq = seq + 1', 'seq = seq - 1', 'head = sha256(head)', 'seq = 0, head = sha256(session::text::bytea)'])('stays at the last entry: "%s"', async (assignment) => {
    const session = await begun();
    await expect(change(session, 'floor', assignment)).rejects.toMatchObject({ code: '23514' });
    await app.database.query('alter table floor disable trigger floor_counts_up');
    await expect(change(session, 'floor', assignment)).rejects.toMatchObject(refusedBy('floor_is_at_the_last_entry'));
    await app.database.query('alter table floor enable trigger floor_counts_up');
  });

  it('begins with nothing', async () => {
    const session = await begun();
    const insert = (columns: string, values: string) => app.database.asApp(`insert into floor (${columns}) select ${values}`, [session.id]);
    await expect(insert('session, head', `$1::uuid, sha256('')`)).rejects.toMatchObject(refusedBy('floor_begins_empty'));
    await expect(insert('session, head, seq', `$1::uuid, sha256(''), 1`)).rejects.toMatchObject({ code: '42501' });
  });

  it('takes a turn only the way turns go, and leaves one that is over', async () => {
    const session = await app.open();
    await (await session.phone()).asks({ mode: 'speak' });
    const turn = (state: string, more = '') => change(session, 'turn', `state = '${state}', running_since = ${state === 'speaking' ? 'clock()' : 'null'}, ended_at = ${/ended|missed/.test(state) ? 'clock()' : 'null'}${more}`);
    const refused = refusedBy('turn_moves_on');
    await session.next(0);
    for (const state of ['paused', 'ended']) await expect(turn(state)).rejects.toMatchObject(refused);
    await turn('speaking');
    for (const state of ['called', 'missed']) await expect(turn(state)).rejects.toMatchObject(refused);
    await turn('paused');
    for (const state of ['called', 'missed']) await expect(turn(state)).rejects.toMatchObject(refused);
    await turn('speaking');
    await turn('ended');
    for (const state of ['called', 'speaking', 'paused', 'missed']) await expect(turn(state)).rejects.toMatchObject(refused);
    await expect(change(session, 'turn', 'spoken_ms = 1')).rejects.toMatchObject(refused);
  });

  it.each([
    ['open', []],
    ['spoken', ['open', 'withdrawn']],
    ['carried', ['open', 'spoken', 'withdrawn']],
    ['answered', ['open', 'spoken', 'carried', 'withdrawn']],
    ['withdrawn', ['open', 'spoken', 'carried', 'answered']],
    ['spoken', ['hidden', 'declined', 'merged']],
    ['withdrawn', ['hidden', 'declined', 'merged']],
  ])('takes no question back: from %s', async (state, refused) => {
    const session = await begun();
    await change(session, 'question', `state = '${state}'`);
    for (const next of refused) await expect(change(session, 'question', `state = '${next}'`)).rejects.toMatchObject(refusedBy('question_moves_on'));
  });

  const RULED = `rule = 'hate', reason = 'Menghina warga', ruled_by = 'moderator', ruled_at = clock()`;

  it('hides and declines for a reason alone, and gives back what was', async () => {
    const session = await begun();
    await expect(change(session, 'question', `state = 'hidden', revision = 1`)).rejects.toMatchObject(refusedBy('question_ruled'));
    await expect(change(session, 'question', `state = 'hidden', rule = 'hate', revision = 1`)).rejects.toMatchObject(refusedBy('question_ruled_whole'));
    await expect(change(session, 'question', `${RULED}, revision = 1`)).rejects.toMatchObject(refusedBy('question_ruled'));
    await change(session, 'question', `state = 'hidden', ${RULED}, revision = 1`);
    for (const state of ['spoken', 'answered', 'carried', 'withdrawn', 'declined']) await expect(change(session, 'question', `state = '${state}'`)).rejects.toMatchObject({ code: '23514' });
    await change(session, 'question', `state = 'open', rule = null, reason = null, ruled_by = null, ruled_at = null, revision = 2`);
  });

  it('merges into an earlier question that stands, and says into which', async () => {
    const { session } = await app.withQuestions({}, {}, {});
    const merge = (no: number, into: number | null) => app.database.asApp(`update question set state = 'merged', merged_into = $3, revision = revision + 1 where session = $1 and no = $2`, [session.id, no, into]);
    await expect(merge(2, null)).rejects.toMatchObject(refusedBy('question_merged'));
    for (const into of [2, 3]) await expect(merge(2, into)).rejects.toMatchObject(refusedBy('question_merged_into_an_earlier_one'));
    await merge(2, 1);
    await expect(merge(3, 2)).rejects.toMatchObject(refusedBy('merged_into_one_that_stands'));
  });

  it.each(['accepted = false', 'held = true', `labels = '{urgent}'`, 'planned = true', `place = 'outside'`, `raised = 3, raised_reason = 'Jauh'`])('changes nothing that the desk says without a new revision: %s', async (assignment) => {
    const session = await begun();
    await expect(change(session, 'question', assignment)).rejects.toMatchObject(refusedBy('question_moderated_on_record'));
    await change(session, 'question', `${assignment}, revision = 1`);
  });

  it('takes nobody from the floor by hiding what he asks, and leaves an ended session as it was', async () => {
    const session = await begun();
    await session.next(0);
    await expect(change(session, 'question', `state = 'hidden', ${RULED}, revision = 1`)).rejects.toMatchObject(refusedBy('question_can_be_moderated'));
    await session.end();
    await expect(change(session, 'question', 'held = true, revision = 1')).rejects.toMatchObject(refusedBy('question_can_be_moderated'));
  });

  it('takes a question only as an open one', async () => {
    const session = await begun();
    const copied = 'session, asker, place, grp, mode, text, masked, topic, asked_seq, asked_at, asker_turns, asker_away, rev';
    const insert = `insert into question (no, id, state, ${copied}) select 9, gen_random_uuid(), 'answered', ${copied} from question where session = $1`;
    await expect(app.database.asApp(insert, [session.id])).rejects.toMatchObject(refusedBy('question_begins_open'));
  });

  it('takes an answer only to what was put', async () => {
    const session = await begun();
    const refused = refusedBy('answer_to_what_was_put');
    await expect(answer(session)).rejects.toMatchObject(refused);
    await session.next(0);
    await expect(answer(session)).rejects.toMatchObject(refused);
    await session.turn(1, 'start');
    await expect(answer(session)).resolves.toEqual([]);
  });

  it('adds nothing once the session has ended and takes nothing away, but the phones’ numbers', async () => {
    const session = await app.open();
    const [asker, supporter] = await session.phones(2);
    await asker!.asks({ mode: 'phone', phone: '081234567890' });
    await supporter!.support(1);
    await session.desk('POST', '/steps/1/begin');
    await session.wholeTurn(0);
    await session.end();
    const run = (sql: string) => app.database.asApp(sql, [session.id]);
    const copied = 'session, asker, place, grp, mode, text, masked, topic, asked_seq, asked_at, asker_turns, asker_away, rev';
    for (const [sql, constraint] of [
      [`insert into question (no, id, ${copied}) select 9, gen_random_uuid(), ${copied} from question where session = $1`, 'no_question_after_the_end'],
      [`insert into support select $1, 1, device from asker where session = $1`, 'no_support_after_the_end'],
      [`delete from support where session = $1`, 'no_support_back_after_the_end'],
      [`insert into turn (session, no, question, asker, grp, place, state, called_seq, called_at, answer_by, limit_seconds, ended_at)
        select session, 2, question, asker, grp, place, 'missed', called_seq, called_at, answer_by, limit_seconds, clock() from turn where session = $1`, 'no_turn_after_the_end'],
      [`insert into step (session, no, kind, title) values ($1, 49, 'other', 'Lain')`, 'no_step_after_the_end'],
      [`update step set title = 'Lain' where session = $1`, 'no_step_changed_after_the_end'],
      [`delete from step where session = $1 and began_at is null`, 'no_step_gone_after_the_end'],
    ] as const) await expect(run(sql)).rejects.toMatchObject(refusedBy(constraint));
    await expect(answer(session)).rejects.toMatchObject(refusedBy('no_answer_after_the_end'));
    await run('delete from question_phone where session = $1');
    await expect(run(`insert into question_phone values ($1, 1, '081234567890')`)).rejects.toMatchObject(refusedBy('no_phone_after_the_end'));
  });
});

describe('a session', () => {
  it('cannot be deleted, by the app or by its owner', async () => {
    const session = await app.announce();
    await expect(app.database.asApp('delete from session where id = $1', [session.id])).rejects.toMatchObject({ code: '42501' });
    await expect(app.database.query('delete from session where id = $1', [session.id])).rejects.toMatchObject({ code: '23001' });
    await expect(app.database.query('truncate session cascade')).rejects.toMatchObject({ code: '23001' });
  });

  it('has no way to "cancelled", nor back, nor past being live', async () => {
    const [scheduled, live, ended] = [await app.announce(), await app.open(), await app.open()];
    await ended.end();
    const go = ({ id }: TestSession, state: string) => app.database.asApp('update session set state = $2 where id = $1', [id, state]);
    for (const session of [scheduled, live, ended]) await expect(go(session, 'cancelled')).rejects.toMatchObject({ code: '23514' });
    await expect(go(live, 'scheduled')).rejects.toMatchObject({ code: '23514' });
    await expect(go(scheduled, 'ended')).rejects.toMatchObject({ code: '23514' });
    await expect(go(ended, 'live')).rejects.toMatchObject({ code: '23514' });
  });
});

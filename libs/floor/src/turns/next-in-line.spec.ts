import { Database, Problem } from '@dialog/platform';
import fc from 'fast-check';
import { TestApp } from '../../../../test/support/app';
import { aQuestion, longKnown, type TestSession } from '../../../../test/support/session';
import { type Heard, inFairOrder, nextInLine as nextPure, type Waiting } from '../domain/fair-order';
import { Queue } from '../domain/queue';
import { FloorWriter } from '../writes/floor-writer';
import { nextInLine } from './next-in-line';
import { type ActName } from '../moderation/acts';
import { MergingService } from '../moderation/merging.service';
import type { ActFields } from '../moderation/moderation.dto';
import { ModerationService } from '../moderation/moderation.service';
import { UndoService } from '../moderation/undo.service';
import { QuestionsService } from '../questions/questions.service';
import { Stage } from '../stage/stage';
import { snapshot } from '../stage/stage.snapshot';
import { TurnsService } from './turns.service';

let app: TestApp;
let phones: string[];
beforeAll(async () => {
  app = await TestApp.start();
  phones = (await app.database.query<{ id: string }>(
    `insert into device (id, token_hash, code_hash) select gen_random_uuid(), sha256(gen_random_uuid()::text::bytea), sha256(gen_random_uuid()::text::bytea)
     from generate_series(1, 9) returning id`,
  )).map(({ id }) => id);
});
afterAll(() => app[Symbol.asyncDispose]());

/** What people do in a session: few phones, places and numbers, so that ties and refusals are many. */
const step = fc.record({
  do: fc.oneof(
    ...(Object.entries({
      ask: 6, support: 5, unsupport: 1, withdraw: 1, turn: 2, next: 1, start: 1, miss: 1, call: 1, present: 1,
      hold: 1, release: 1, hide: 1, restore: 1, merge: 2, split: 1, raise: 1, lower: 1, edit: 1, undo: 2,
    } satisfies Record<Verb, number>) as [Verb, number][]).map(([verb, weight]) => ({ weight, arbitrary: fc.constant(verb) })),
  ),
  phone: fc.nat(8),
  no: fc.integer({ min: 1, max: 12 }),
  other: fc.integer({ min: 1, max: 12 }),
  place: fc.constantFrom('35.22.06', '35.22.14', 'outside', 'unsaid'),
  mode: fc.constantFrom('speak' as const, 'read' as const),
});

type Verb =
  | 'ask' | 'support' | 'unsupport' | 'withdraw' | 'turn' | 'next' | 'start' | 'miss' | 'call' | 'present'
  | 'hold' | 'release' | 'hide' | 'restore' | 'merge' | 'split' | 'raise' | 'lower' | 'edit' | 'undo';
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never;

/** Does it as the desk and the phones would; what is refused is part of the history too. */
async function play(session: TestSession, { do: verb, phone, no, other, place, mode }: Step) {
  const [questions, turns, device] = [app.get(QuestionsService), app.get(TurnsService), phones[phone]!];
  const [moderation, merging, undoing] = [app.get(ModerationService), app.get(MergingService), app.get(UndoService)];
  const seen = async (each: number) => ({ no: each, revision: (await session.rows<{ revision: number }>('question', `no = ${each}`))[0]?.revision ?? 0 });
  const act = async (name: ActName, fields: ActFields = {}) => moderation.act(session.id, name, [await seen(no)], fields, app.officer);
  const last = (await session.rows<{ last_turn: number }>('floor'))[0]!.last_turn;
  const verbs: Record<Verb, () => Promise<unknown>> = {
    ask: () => questions.ask(session.id, device, aQuestion({ place, mode })),
    support: () => questions.support(session.id, longKnown(device), no, true),
    unsupport: () => questions.support(session.id, longKnown(device), no, false),
    withdraw: () => questions.withdraw(session.id, device, no),
    present: () => questions.present(session.id, device),
    next: () => turns.next(session.id, last, app.officer),
    start: () => turns.start(session.id, last, app.officer),
    call: () => turns.call(session.id, no, 'Beliau harus pulang', last, app.officer),
    miss: async () => turns.missed(session.id, (await turns.next(session.id, last, app.officer)).no, app.officer),
    hold: () => act('hold'),
    release: () => act('release'),
    hide: () => act('hide', { rule: 'hate', reason: 'Menghina warga' }),
    restore: () => act('restore'),
    raise: () => act('raise', { reason: 'Beliau harus pulang' }),
    lower: () => act('lower'),
    edit: () => act('edit', { place }),
    merge: async () => merging.merge(session.id, [await seen(no), await seen(other)], app.officer),
    split: async () => merging.split(session.id, no, (await seen(no)).revision, app.officer),
    undo: async () => undoing.undo(session.id, (await session.rows<{ seq: number }>('act', 'undone is null order by seq desc limit 1'))[0]?.seq ?? 0, app.officer),
    turn: async () => {
      const called = await turns.next(session.id, last, app.officer);
      await turns.start(session.id, called.no, app.officer);
      await turns.end(session.id, called.no, app.officer);
    },
  };
  await verbs[verb]().catch((refused) => {
    if (!(refused instanceof Problem)) throw refused;
  });
}

/** Who waits and who was heard, told from the plain facts: turns, questions and their askers, without the columns kept for the index. */
async function facts(session: TestSession): Promise<{ waiting: Waiting[]; heard: Heard }> {
  const [questions, turns, askers] = await Promise.all([
    session.rows<{ no: number; asker: number; grp: Waiting['group']; place: string; supports: number; asked_seq: number; state: string; accepted: boolean; held: boolean; raised: number | null }>('question'),
    session.rows<{ asker: number; grp: Waiting['group']; place: string; state: string; called_seq: number }>('turn', `true order by called_seq`),
    session.rows<{ no: number; passed: string | null }>('asker'),
  ]);
  const had = turns.filter(({ state }) => state !== 'missed');
  const away = new Set([...askers.filter(({ passed }) => passed).map(({ no }) => no), ...turns.filter(({ state }) => /called|speaking|paused/.test(state)).map(({ asker }) => asker)]);
  const supporters = await app.database.query<{ no: number; n: number }>('select no, count(*)::int as n from support where session = $1 group by no', [session.id]);
  const supports = new Map(supporters.map((row) => [row.no, row.n]));
  return {
    waiting: questions.filter(({ state, accepted, held, asker }) => state === 'open' && accepted && !held && !away.has(asker)).map((q) => ({
      no: q.no, asker: q.asker, group: q.grp, place: q.place, supports: supports.get(q.no) ?? 0, seq: q.asked_seq, turns: had.filter(({ asker }) => asker === q.asker).length,
      ...(q.raised !== null && { raised: q.raised }),
    })),
    heard: { groups: new Map(had.map((turn) => [turn.grp, turn.called_seq])), places: new Map(had.map((turn) => [turn.place, turn.called_seq])) },
  };
}

const inSql = (session: TestSession) => app.get(FloorWriter).write(session.id, nextInLine);

const byNumber = ([a]: unknown[], [b]: unknown[]) => Number(a) - Number(b);

async function expectOneOrder(session: TestSession) {
  const { waiting, heard } = await facts(session);
  expect(await inSql(session)).toBe(nextPure(waiting, heard)?.no);
  const queue = new Queue();
  waiting.forEach((each) => queue.put(each));
  const view = new Stage().take((await snapshot(app.get(Database), session.id, 0))!);
  const list = queue.first(50, heard);
  expect(view.order).toEqual(list.map((listed) => listed.no));
  expect(Object.entries(view.lines).map(([listed, { why }]) => [Number(listed), why])).toEqual(list.slice(0, 20).map((listed) => [listed.no, listed.why]).toSorted(byNumber));
  expect(view.order[0]).toBe(waiting.toSorted((a, b) => inFairOrder(a, b, heard))[0]?.no);
}

describe('the fair order in the database', () => {
  it('is that of the pure rule, after any history, and the journal proves it', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(step, { minLength: 20, maxLength: 60 }), async (history) => {
        const session = await app.open({ openLimit: 5 });
        for (const [i, act] of history.entries()) {
          await play(session, act);
          if (i % 5 === 4) await expectOneOrder(session);
        }
        await session.end();
        expect(await session.verdict()).toMatchObject({ faults: [] });
      }),
      { numRuns: 12 },
    );
  }, 60_000);

  it('keeps one chain and one order also when all press at once', async () => {
    const session = await app.open({ openLimit: 5 });
    const histories = fc.sample(fc.array(step, { minLength: 60, maxLength: 60 }), 2).flat();
    await Promise.all(histories.map((act) => play(session, act)));
    await expectOneOrder(session);
    await session.end();
    expect(await session.verdict()).toMatchObject({ faults: [] });
  });
});

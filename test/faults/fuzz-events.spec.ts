import fc, { type Arbitrary } from 'fast-check';
import type { Socket } from 'socket.io-client';
import type { Answer } from '../../libs/floor/src/floor.events';
import { FloorGateway } from '../../libs/floor/src/floor.gateway';
import { TestApp } from '../support/app';
import { DANDER, type TestSession } from '../support/session';
import { fuzzing, knownCodes, runsOf } from './support/fuzzing';
import { right, type Schema, wild } from './support/likely';

const number: Schema = { type: 'integer', minimum: 1, maximum: 2 ** 31 - 1 };
const about = (name: string): Schema => ({ type: 'object', properties: { [name]: number }, required: [name] });

/** What each event takes, as docs/live-protocol.md has it. */
const commands: Record<string, Schema> = {
  join: { type: 'object', required: ['session', 'audience'], properties: { session: { type: 'string', format: 'uuid' }, audience: { enum: ['stage', 'journal', 'desk'] }, since: { type: 'integer', minimum: 0, maximum: Number.MAX_SAFE_INTEGER } } },
  ask: {
    type: 'object', required: ['id', 'text', 'place', 'mode'],
    properties: {
      id: { type: 'string', format: 'uuid' }, text: { type: 'string', minLength: 10, maxLength: 1_000 }, place: { enum: [DANDER, 'outside', 'unsaid'] }, village: { enum: [`${DANDER}.2001`] },
      name: { type: 'string', maxLength: 80 }, mode: { enum: ['speak', 'phone', 'read'] }, phone: { enum: ['0812 3456 7890'] }, topic: { type: 'string', maxLength: 60 },
    },
  },
  support: about('no'),
  unsupport: about('no'),
  withdraw: about('no'),
  reply: { type: 'object', properties: { turn: number, ready: { type: 'boolean' } }, required: ['turn', 'ready'] },
  present: { type: 'object' },
};

/** Fewer than a socket may have waiting, and a phone may say in ten seconds. */
const MOST = 15;
const known = knownCodes();

let app: TestApp;
let session: TestSession;
beforeAll(async () => {
  app = await TestApp.start();
  session = await app.open({ openLimit: 50 });
  for (const phone of await session.phones(3)) await phone.asks();
  await session.next(0);
});
afterAll(() => app[Symbol.asyncDispose]());

const binary = fc.uint8Array({ maxLength: 2_000 }).map((bytes) => Buffer.from(bytes));
const anything = (schema: Schema): Arbitrary<unknown> => fc.oneof({ weight: 4, arbitrary: right(schema, {}) }, { weight: 4, arbitrary: wild(schema, {}) }, { weight: 1, arbitrary: fc.oneof(binary, fc.record({ no: binary, text: binary })) });
const said = fc.array(fc.oneof(...Object.entries(commands).map(([event, schema]) => fc.tuple(fc.constant(event), anything(schema)))), { minLength: 1, maxLength: MOST });

describe(`whatever a socket says is done or refused with a code (${fuzzing.said})`, () => {
  it('event by event, of all there are', () => {
    expect(Object.keys(commands).toSorted()).toEqual(Object.keys(app.get(FloorGateway).events).toSorted());
  });

  it('in any order and form', async () => {
    await fc.assert(
      fc.asyncProperty(said, async (commands) => {
        using phone = await session.follow(await app.phone());
        await phone.join();
        const answers = await Promise.all(commands.map(async ([event, sent]) => [event, sent, await phone.emit(event, sent)] as const));
        for (const answer of answers) expectAnswered(...answer);
      }),
      { numRuns: runsOf(100), seed: fuzzing.seed },
    );
    expect(await session.verdict()).toMatchObject({ faults: [] });
  }, 600_000);

  it('however the acknowledgement is asked for', async () => {
    await fc.assert(
      fc.asyncProperty(fc.string({ unit: 'binary' }), fc.array(fc.jsonValue(), { maxLength: 3 }), async (event, more) => {
        using phone = await session.follow(await app.phone());
        const socket: Pick<Socket, 'emit'> = phone.socket as never;
        socket.emit(event, ...more);
        socket.emit('join', ...more);
        expect(await phone.emit('support', { no: 1 })).toMatchObject({ problem: { code: 'join-first' } });
      }),
      { numRuns: runsOf(50), seed: fuzzing.seed },
    );
  }, 600_000);
});

function expectAnswered(event: string, sent: unknown, { data, problem }: Answer<unknown>) {
  if (!problem) return expect([event, sent, typeof data]).toEqual([event, sent, 'object']);
  expect([event, sent, problem]).toEqual([event, sent, expect.objectContaining({ code: expect.stringMatching(known), title: expect.stringMatching(/\w/) })]);
  expect(problem.status).toBeLessThan(500);
}

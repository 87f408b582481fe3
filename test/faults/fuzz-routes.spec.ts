import { randomBytes, randomUUID } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { OfficialsService, SignInsService } from '@dialog/identity';
import fc from 'fast-check';
import { TestApp } from '../support/app';
import { DANDER, type TestSession } from '../support/session';
import { fuzzing, knownCodes, runsOf } from './support/fuzzing';
import { right, type Schema, wild } from './support/likely';

interface Operation {
  parameters?: { in: 'path' | 'query'; name: string; schema: Schema }[];
  requestBody?: { content: { 'application/json'?: { schema: Schema } } };
}

const { paths, components: { schemas } } = JSON.parse(readFileSync('apps/api/openapi.json', 'utf8')) as { paths: Record<string, Record<string, Operation>>; components: { schemas: Record<string, Schema> } };
const operations = Object.entries(paths).flatMap(([path, methods]) => Object.entries(methods).map(([method, operation]) => ({ route: `${method.toUpperCase()} ${path}`, method, path, ...operation })));

const known = knownCodes();

let app: TestApp;
beforeAll(async () => {
  app = await TestApp.start();
  const { body } = await app.stranger().get<{ items: { id: string }[] }>('/agencies');
  const existing: Record<string, unknown> = { agency: body.items[0]!.id, place: DANDER, village: `${DANDER}.2001`, phone: '0812 3456 7890', date: '2099-01-09', series: 'dialog-publik' };
  for (const { properties = {} } of Object.values(schemas)) for (const [name, schema] of Object.entries(properties)) if (name in existing) schema.example = existing[name];
});
afterAll(() => app[Symbol.asyncDispose]());

/** Somebody is on the floor, somebody waits. */
async function busySession(): Promise<TestSession> {
  const session = await app.open();
  for (const phone of await session.phones(3)) await phone.asks();
  await session.next(0);
  await session.turn(1, 'start');
  return session;
}

/** The cookie of an official for one route alone: a route may end sign-ins, roles or the whole account. */
async function signIn() {
  const official = await app.get(OfficialsService).register({ name: 'Budi', email: `${randomUUID()}@example.go.id`, password: 'pendopo malowopati', roles: ['administrator', 'moderator'] });
  return `dp_session=${(await app.get(SignInsService).begin(official)).token}`;
}

/** Right in every part, or spoilt in one, or in all. */
function requests({ parameters = [], requestBody }: Operation, session: TestSession, moderator: string) {
  const body = requestBody?.content['application/json']?.schema;
  const inPlace = (place: string, kind: typeof right) =>
    fc.record(Object.fromEntries(parameters.filter((each) => each.in === place).map(({ name, schema }) => [name, name === 'session' && kind === right ? fc.constant(session.id) : kind(schema, schemas)])), place === 'query' ? { requiredKeys: [] } : {});
  const parts = {
    path: [inPlace('path', right), inPlace('path', wild)],
    query: [inPlace('query', right), inPlace('query', wild)],
    body: body ? [right(body, schemas), wild(body, schemas)] : [fc.constant(undefined), fc.jsonValue()],
    cookies: [fc.constant([moderator, PHONE]), fc.constantFrom([], [moderator], [PHONE])],
    network: [fc.ipV4(), fc.ipV4()],
  } as const;
  return fc.constantFrom('nothing', 'nothing', 'path', 'query', 'body', 'body', 'body', 'cookies', 'everything').chain((spoilt) =>
    fc.record(Object.fromEntries(Object.entries(parts).map(([part, [good, bad]]) => [part, spoilt === part || spoilt === 'everything' ? bad : good])) as { [P in keyof typeof parts]: fc.Arbitrary<Generated[P]> }),
  );
}

interface Generated {
  path: Record<string, unknown>;
  query: Record<string, unknown>;
  body: unknown;
  cookies: string[];
  network: string;
}

const asText = (value: unknown) => encodeURIComponent((typeof value === 'string' ? value : JSON.stringify(value) ?? '').toWellFormed());
const PHONE = 'dp_device';
const aPhone = () => `dp_device=${randomBytes(32).toString('base64url')}.${randomBytes(5).toString('hex').toUpperCase()}`;

async function send(method: string, path: string, given: Generated) {
  const url = path.replaceAll(/\{(\w+)\}/g, (_, name: string) => asText(given.path[name]) || '%20');
  const query = Object.entries(given.query).map(([name, value]) => `${name}=${asText(value)}`).join('&');
  const cookie = given.cookies.map((each) => (each === PHONE ? aPhone() : each)).join('; ');
  const body = given.body !== undefined && { payload: JSON.stringify(given.body) };
  const headers = { cookie, 'x-forwarded-for': given.network, ...(body && { 'content-type': 'application/json' }) };
  return app.nest.inject({ method: method.toUpperCase() as 'GET', url: `${url}?${query}`, headers, ...body });
}

describe(`whatever comes to a route is done or refused with a code (${fuzzing.said})`, () => {
  it.each(operations)('$route', async ({ method, path, ...operation }) => {
    const session = await busySession();
    const moderator = await signIn();
    await fc.assert(
      fc.asyncProperty(requests(operation, session, moderator), async (given) => {
        const answer = await send(method, path, given);
        if (answer.statusCode < 400) return;
        expect([answer.statusCode, answer.headers['content-type']]).toEqual([expect.any(Number), 'application/problem+json; charset=utf-8']);
        expect(answer.json()).toMatchObject({ status: answer.statusCode, code: expect.stringMatching(known), title: expect.stringMatching(/\w/), type: expect.any(String) });
        expect(answer.statusCode).toBeLessThan(500);
      }),
      { numRuns: runsOf(60), seed: fuzzing.seed },
    );
    expect(await session.verdict()).toMatchObject({ faults: [] });
  }, 600_000);
});

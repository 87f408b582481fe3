import { createApplication } from '../../apps/api/src/application';
import { FloorGateway } from '../../libs/floor/src/floor.gateway';
import { testDatabase } from '../support/database';

const SESSION = '/api/v1/sessions/:session';

/** Every address there is, and who may use it. What is not listed here fails the test; what its controller does not open is closed. */
const ROUTES = {
  anyone: [
    'GET /api/v1/agencies', 'GET /api/v1/health', 'GET /api/v1/health/live', 'GET /api/v1/health/ready', 'GET /metrics', 'GET /api/v1/installation', 'GET /api/v1/places', 'GET /dev/otp',
    'GET /api/v1/sessions', 'GET /api/v1/sessions/by-code/:code', `GET ${SESSION}`, `GET ${SESSION}/qr.svg`,
    `GET ${SESSION}/stage`, `GET ${SESSION}/mine`, `GET ${SESSION}/questions`, `GET ${SESSION}/questions/:no`, `GET ${SESSION}/journal`, `GET ${SESSION}/record`,
    'GET /api/v1/invitations/:token', 'POST /api/v1/invitations/:token/accept', 'POST /api/v1/sign-in', 'POST /api/v1/sign-out',
  ],
  citizen: [
    'GET /api/v1/me', 'DELETE /api/v1/me', 'POST /api/v1/me/recover', `POST ${SESSION}/present`, `POST ${SESSION}/turns/:no/reply`,
    `POST ${SESSION}/questions`, `POST ${SESSION}/questions/:no/withdraw`, `PUT ${SESSION}/questions/:no/support`, `DELETE ${SESSION}/questions/:no/support`,
  ],
  moderator: [
    'GET /api/v1/official', 'POST /api/v1/sessions', `PATCH ${SESSION}`, `PUT ${SESSION}/steps`, `POST ${SESSION}/steps/:no/begin`,
    `POST ${SESSION}/open`, `POST ${SESSION}/end`, `DELETE ${SESSION}/end`, `GET ${SESSION}/inbox`,
    `POST ${SESSION}/turns/next`, `POST ${SESSION}/turns/call`, ...['start', 'pause', 'resume', 'end', 'missed'].map((verb) => `POST ${SESSION}/turns/:no/${verb}`),
    ...['seen', 'present', 'answers', 'carry'].map((verb) => `POST ${SESSION}/questions/:no/${verb}`), `GET ${SESSION}/questions/:no/phone`,
    `GET ${SESSION}/waiting-supports`, ...['release', 'drop'].map((verb) => `POST ${SESSION}/waiting-supports/:network/${verb}`), `PUT ${SESSION}/hall-network`, `DELETE ${SESSION}/hall-network`,
  ],
};

/** What a socket may say; all of it as a citizen. */
const EVENTS = ['ask', 'join', 'present', 'reply', 'support', 'unsupport', 'withdraw'];

/** The description of the API is open too, and comes from no controller. */
const DOCUMENTS = /^GET \/api\/(docs|v1\/openapi\.json)/;

async function started() {
  const database = await testDatabase();
  Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
  const app = await createApplication();
  const server = app.getHttpAdapter().getInstance();
  const routes: string[] = [];
  server.addHook('onRoute', ({ method, url }) => void routes.push(...[method].flat().map((each) => `${each} ${url}`)));
  await app.init();
  await server.ready();
  const send = async (route: string, headers: Record<string, string> = {}) => {
    const [method, url] = route.split(' ') as ['POST', string];
    const { statusCode, body } = await server.inject({ method, url: url.replace(':session', '019a0000-0000-7000-8000-000000000000').replace(/:\w+/g, '1'), headers });
    return `${statusCode} ${statusCode >= 400 ? JSON.parse(body).code : ''}`;
  };
  return {
    app, routes, send,
    async [Symbol.asyncDispose]() {
      await app.close();
      await database[Symbol.asyncDispose]();
    },
  };
}

describe('every route', () => {
  it('is listed with who may use it', async () => {
    await using server = await started();
    const open = server.routes.filter((route) => !route.startsWith('HEAD ') && !DOCUMENTS.test(route));
    expect(open.toSorted()).toEqual(Object.values(ROUTES).flat().toSorted());
  });

  it('of a moderator’s is closed to everybody else', async () => {
    await using server = await started();
    for (const route of ROUTES.moderator) expect([route, await server.send(route)]).toEqual([route, '401 sign-in-needed']);
  });

  it('of the others’ is not', async () => {
    await using server = await started();
    for (const route of [...ROUTES.anyone, ...ROUTES.citizen]) expect([route, await server.send(route)]).not.toEqual([route, expect.stringMatching(/sign-in-needed|not-opened/)]);
  });

  it('that changes something refuses what a page of another site sends', async () => {
    await using server = await started();
    for (const route of Object.values(ROUTES).flat().filter((each) => !each.startsWith('GET '))) {
      expect([route, await server.send(route, { origin: 'https://evil.example' })]).toEqual([route, '403 cross-site']);
      expect([route, await server.send(route, { 'sec-fetch-site': 'same-site' })]).toEqual([route, '403 cross-site']);
    }
  });
});

describe('every event of a socket', () => {
  it('is listed, and is a citizen’s', async () => {
    await using server = await started();
    const { events } = server.app.get(FloorGateway, { strict: false });
    expect(Object.keys(events).toSorted()).toEqual(EVENTS);
    expect(new Set(Object.values(events).map(({ allow }) => allow))).toEqual(new Set(['citizen']));
  });
});

import { randomUUID } from 'node:crypto';
import { OfficialsService, SignInsService } from '@dialog/identity';
import { FloorGateway } from '../../libs/floor/src/floor.gateway';
import type { Audience } from '../../libs/floor/src/floor.events';
import { type OfficialRole, officialRoles, permissions, type Verb } from '../../libs/identity/src/domain/permissions';
import type { Opening } from '../../libs/identity/src/permissions';
import { createApplication } from '../../apps/api/src/application';
import { TestApp } from '../support/app';
import { testDatabase } from '../support/database';
import { type Route, routesOf } from '../support/routes';
import { TestSession } from '../support/session';

/** Documents of Swagger's and the description itself come from no controller and are open. */
const DOCUMENTS = /^GET \/api\/(docs|v1\/openapi\.json)/;

/** Whose officer an agency's is: an agency of the regency's file, and another. */
const [OWN, OTHER] = ['dinkes', 'dlh'];

/** Somebody who knocks at every door. */
interface Visitor {
  name: string;
  role?: OfficialRole;
  isInTeam?: boolean;
  agency?: string;
  /** A sign-in of its own each time: some routes end it. */
  cookie(): Promise<string>;
}

/** What the table says, read here in another way than the guard reads it. */
function expected(opening: Opening, { role, isInTeam, agency }: Visitor, concerned: { session: boolean; agency?: string }): string {
  if (opening === 'anyone' || opening === 'citizen') return 'open';
  if (!role) return '401 sign-in-needed';
  const condition = (permissions[opening] as Partial<Record<OfficialRole, string>>)[role];
  const meets = { always: true, 'in-team': isInTeam || !concerned.session, 'own-agency': agency !== undefined && agency === concerned.agency }[condition ?? ''];
  return meets ? 'open' : '403 not-permitted';
}

const answerOf = (status: number, code: string | undefined) => (code === 'sign-in-needed' || code === 'not-permitted' || code === 'not-opened' ? `${status} ${code}` : 'open');

/** A session with a team, everybody who may knock, and the keys to what addresses name. */
async function forumWithEverybody() {
  const app = await TestApp.start();
  const agencies = await app.database.query<{ id: string; code: string }>('select id, code from agency where code = any($1)', [[OWN, OTHER]]);
  const agencyOf = (code: string | undefined) => agencies.find((agency) => agency.code === code)!.id;
  const session = await app.open();
  const official = async (role: OfficialRole, isInTeam: boolean, agency?: string): Promise<Visitor> => {
    const { id, name } = await app.get(OfficialsService).register({ name: role, email: `${randomUUID()}@example.go.id`, password: 'malowopati jumat siang', roles: [role], agency });
    if (isInTeam) await app.database.query('insert into team (session, official) values ($1, $2)', [session.id, id]);
    return { name: `${role}${isInTeam ? ' of the team' : ''}${agency === agencyOf(OTHER) ? ' of another' : ''}`, role, isInTeam, agency, cookie: async () => `dp_session=${(await app.get(SignInsService).begin({ id, name })).token}` };
  };
  const phone = await app.phone();
  const visitors: Visitor[] = [{ name: 'stranger', cookie: async () => '' }, { name: 'citizen', cookie: async () => phone.cookie }];
  for (const role of officialRoles.filter((each) => each !== 'agency')) visitors.push(await official(role, true), await official(role, false));
  for (const code of [OWN, OTHER]) visitors.push(await official('agency', false, agencyOf(code)));
  return { app, session, visitors, agency: agencyOf(OWN), [Symbol.asyncDispose]: () => app[Symbol.asyncDispose]() };
}

type Forum = Awaited<ReturnType<typeof forumWithEverybody>>;

/** Asks for nothing that exists but session and agency: what is let in finds nothing to do. */
async function knock({ app, session, agency }: Forum, { name }: Route, { cookie }: Visitor): Promise<string> {
  const [method, path] = name.split(' ') as ['POST', string];
  const url = path.replace(':session', session.id).replace(':agency', agency).replace(/:\w+/g, '1');
  const { statusCode, body } = await app.nest.inject({ method, url, headers: { cookie: await cookie() }, ...(method !== ('GET' as string) && { payload: {} }) });
  return answerOf(statusCode, statusCode >= 400 ? JSON.parse(body).code : undefined);
}

describe('every route', () => {
  it('is a controller’s, and says whom it is open to', async () => {
    const database = await testDatabase();
    Object.assign(process.env, { DATABASE_URL: database.url, LOG_LEVEL: 'silent' });
    const app = await createApplication();
    const served: string[] = [];
    app.getHttpAdapter().getInstance().addHook('onRoute', ({ method, url }) => void served.push(...[method].flat().map((each) => `${each} ${url}`)));
    await app.init();
    const routes = routesOf(app);
    await app.close();
    await database[Symbol.asyncDispose]();
    expect(served.filter((route) => !/^(HEAD|OPTIONS) /.test(route) && !DOCUMENTS.test(route)).toSorted()).toEqual(routes.map(({ name }) => name).toSorted());
    expect(routes.filter(({ opening }) => !opening)).toEqual([]);
  });

  it('answers everybody as the table says', async () => {
    await using forum = await forumWithEverybody();
    const told: string[] = [];
    const wanted: string[] = [];
    for (const route of routesOf(forum.app.nest)) {
      const concerned = { session: route.name.includes(':session'), ...(route.name.includes(':agency') && { agency: forum.agency }) };
      const answers = await Promise.all(forum.visitors.map((visitor) => knock(forum, route, visitor)));
      forum.visitors.forEach((visitor, at) => {
        const asking = `${visitor.name}: ${route.name}: `;
        wanted.push(asking + expected(route.opening!, visitor, concerned));
        told.push(asking + answers[at]);
      });
    }
    expect(told).toEqual(wanted);
    for (const answer of ['open', '401 sign-in-needed', '403 not-permitted']) expect(told.filter((line) => line.endsWith(answer)).length).toBeGreaterThan(20);
  }, 120_000);

  it('that changes something refuses what a page of another site sends', async () => {
    await using app = await TestApp.start();
    for (const { name } of routesOf(app.nest).filter((route) => !route.name.startsWith('GET '))) {
      const [method, url] = name.replace(':session', randomUUID()).replace(/:\w+/g, '1').split(' ') as ['POST', string];
      for (const headers of [{ origin: 'https://evil.example' }, { 'sec-fetch-site': 'same-site' }]) {
        const { statusCode, body } = await app.nest.inject({ method, url, headers });
        expect([name, statusCode, JSON.parse(body).code]).toEqual([name, 403, 'cross-site']);
      }
    }
  });
});

/** Whom following a session is open to, by what is followed. */
const AUDIENCES: Record<Audience, Opening> = { stage: 'anyone', journal: 'anyone', desk: 'desk.follow' };

describe('every event of a socket', () => {
  it('answers everybody as the table says', async () => {
    await using forum = await forumWithEverybody();
    const { events } = forum.app.get(FloorGateway);
    const told: string[] = [];
    const wanted: string[] = [];
    for (const visitor of forum.visitors) {
      const cookie = await visitor.cookie();
      const says = async (event: string, sent: object) => {
        using socket = await new TestSession(forum.app, forum.session.id).follow({ cookie });
        if (event !== 'join') await socket.join();
        const { problem } = await socket.emit(event, sent);
        return answerOf(problem?.status ?? 200, problem?.code);
      };
      const hold = async (opening: Opening, event: string, sent: object = {}) => {
        const asking = `${visitor.name}: ${event} ${JSON.stringify(sent)}: `;
        wanted.push(asking + expected(opening, visitor, { session: true }));
        told.push(asking + (await says(event, sent)));
      };
      for (const [audience, opening] of Object.entries(AUDIENCES)) await hold(opening, 'join', { session: forum.session.id, audience });
      for (const [event, { allow }] of Object.entries(events)) if (event !== 'join') await hold(allow, event);
    }
    expect(told).toEqual(wanted);
  }, 60_000);
});

describe('the table', () => {
  it('is what the API tells, row by row, and every row of it is asked for somewhere', async () => {
    await using app = await TestApp.start();
    const { body } = await app.stranger().get<{ roles: string[]; verbs: { verb: Verb; roles: object }[] }>('/permissions');
    expect(body.roles).toEqual(officialRoles);
    expect(Object.fromEntries(body.verbs.map(({ verb, roles }) => [verb, roles]))).toEqual(permissions);
    expect(new Set([...routesOf(app.nest).map(({ opening }) => opening), ...Object.values(AUDIENCES)])).toEqual(new Set(['anyone', 'citizen', ...Object.keys(permissions)]));
  });
});

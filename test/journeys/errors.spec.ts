import { Controller, Get, Post } from '@nestjs/common';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import { Test } from '@nestjs/testing';
import request from 'supertest';
import { AppModule } from '../../apps/api/src/app.module';
import { aQuestion } from '../support/session';
import { liveSession } from '../support/shared';

const live = liveSession();

/** RFC 9457 with a stable code, and something to do about it. */
const problem = (code: string, status: number) => ({ code, status, type: expect.stringMatching(new RegExp(`/.+#${code}$`)), title: expect.any(String), hint: expect.any(String) });

const post = (path: string) => request(live.app.url).post(`/api/v1${path}`);

describe('what is not as it must be', () => {
  it.each([
    ['broken JSON', '{"id": ', 'application/json', 400],
    ['no JSON at all', 'hello', 'application/json', 400],
    ['an empty body', '', 'application/json', 400],
    ['a prototype', '{"__proto__": {"a": 1}}', 'application/json', 400],
    ['another type', '<a/>', 'application/xml', 415],
  ])('is refused as a problem: %s', async (_, body, type, status) => {
    const answer = await post(`/sessions/${live.session.id}/questions`).set('content-type', type).send(body);
    expect([answer.status, answer.type]).toEqual([status, 'application/problem+json']);
    expect(answer.body).toEqual(problem('bad-request', status));
  });

  it('is refused when it is more than 64 kB', async () => {
    const answer = await post(`/sessions/${live.session.id}/questions`).send({ ...aQuestion(), text: 'x'.repeat(70_000) });
    expect(answer.body).toEqual(problem('bad-request', 413));
  });

  it('says where, by pointers into the body', async () => {
    const answer = await post(`/sessions/${live.session.id}/questions`).send({ id: 'x', text: 'hm', more: true });
    expect(answer.type).toBe('application/problem+json');
    expect(answer.body).toMatchObject(problem('invalid-input', 422));
    const pointers = answer.body.errors.map(({ pointer }: { pointer: string }) => pointer);
    expect(pointers).toEqual(expect.arrayContaining(['/id', '/text', '/more', '/place', '/mode']));
  });

  it.each(['/api/v1/nowhere', '/api/v1/sessions/not-an-id', '/api/v1/sessions/019a0000-0000-7000-8000-000000000000', '/api/v2', '/api', '/feeds/none', '/api/v1/sessions/%00'])('at %s is not found', async (path) => {
    const answer = await request(live.app.url).get(path);
    expect([answer.status, answer.type]).toEqual([404, 'application/problem+json']);
    expect(answer.body.code).toMatch(/not-found|unknown/);
  });

  it('with a method that an address does not have is not found', async () => {
    expect((await request(live.app.url).patch('/api/v1/health')).body).toEqual(problem('not-found', 404));
  });

  it('with an address that cannot be read is refused', async () => {
    const answer = await request(live.app.url).get('/api/v1/sessions/%E0%A4%A/stage');
    expect(answer.status).toBeLessThan(500);
  });
});

interface Described {
  paths: Record<string, Record<string, object>>;
}

describe('nothing that is sent', () => {
  const described = async () => Object.entries((await live.app.stranger().get<Described>('/openapi.json')).body.paths);
  const urlOf = (path: string) => path.replace('/api/v1', '').replace('{session}', live.session.id).replace('{no}', '1').replace('{network}', '1').replace('{token}', 'a%00b').replace('{code}', '%00');

  it('in a query or an address breaks anything', async () => {
    const cursors = ['%00', 'bnVsbA', 'WzEsMl0', 'WyIyMDI2LTAxLTAxIiwiMSJd', 'WyI5OTk5OTktMDEtMDEiLCIwMTlhMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ', 'WyIrMjc1NzYwLTA5LTEzVDAwOjAwOjAwLjAwMFoiLCIwMTlhMDAwMC0wMDAwLTcwMDAtODAwMC0wMDAwMDAwMDAwMDAiXQ'];
    const queries = [...cursors.map((cursor) => `cursor=${cursor}`), 'limit=0', 'limit=1e9', 'since=-1', 'since=9007199254740993', 'state=x', 'state[]=open', 'sort=%00', 'of=x', 'x=1'];
    const broken: string[] = [];
    for (const [path] of (await described()).filter(([, methods]) => 'get' in methods)) {
      for (const query of queries) {
        const { status } = await live.app.moderator.get(`${urlOf(path)}?${query}`);
        if (status >= 500) broken.push(`get ${path}?${query} ${status}`);
      }
    }
    expect(broken).toEqual([]);
  }, 60_000);
});

@Controller('forgotten')
class Forgotten {
  @Get()
  read() {
    return 'secret';
  }
  @Post()
  write() {
    return 'done';
  }
}

describe('a route that nobody opened', () => {
  it('is closed to everybody', async () => {
    const module = await Test.createTestingModule({ imports: [AppModule], controllers: [Forgotten] }).compile();
    const nest = module.createNestApplication<NestFastifyApplication>(new FastifyAdapter());
    await nest.init();
    await nest.getHttpAdapter().getInstance().ready();
    for (const method of ['GET', 'POST'] as const) {
      for (const cookie of ['', live.app.moderator.cookie]) {
        const answer = await nest.inject({ method, url: '/forgotten', headers: { cookie } });
        expect(answer.json()).toEqual(problem('not-opened', 403));
      }
    }
    await nest.close();
  });
});

import { TestApp } from '../support/app';

const ANNOUNCEMENT = { title: 'Air bersih', date: '2099-01-09', startsAt: '13:00', endsAt: '15:00', venue: 'Pendopo Malowopati' };

interface Refused {
  errors?: { pointer: string }[];
}

let app: TestApp;
beforeAll(async () => void (app = await TestApp.start()));
afterAll(() => app[Symbol.asyncDispose]());

const againWith = async (path: string, etag: unknown) => (await app.nest.inject({ url: `/api/v1${path}`, headers: { 'if-none-match': String(etag) } })).statusCode;

describe('announcing a session over HTTP', () => {
  it('shows it to everyone, under its short code too', async () => {
    const { status, body } = await app.moderator.post<{ id: string; code: string; title: string }>('/sessions', { ...ANNOUNCEMENT, title: '  Air   bersih ' });
    expect([status, body.title]).toEqual([201, 'Air bersih']);
    const seen = await app.stranger().get(`/sessions/${body.id}`);
    expect(seen.body).toEqual(body);
    expect((await app.stranger().get(`/sessions/by-code/${body.code}`)).body).toEqual(body);
    expect((await app.stranger().get('/sessions/by-code/%00%00')).status).toBe(404);
    expect((await app.stranger().get('/sessions/nonsense')).status).toBe(404);
  });

  it.each([
    ['/title', { title: 'ai' }],
    ['/title', { title: 'Air\u0000bersih' }],
    ['/date', { date: '2099-02-30' }],
    ['/date', { date: '9 Januari' }],
    ['/startsAt', { startsAt: '25:00' }],
    ['/endsAt', { endsAt: '13:00' }],
    ['/series', { series: 'DROP TABLE' }],
    ['/speakingSeconds', { speakingSeconds: 29 }],
    ['/steps', { steps: [] }],
    ['/steps/0/kind', { steps: [{ kind: 'dance', title: 'x' }] }],
    ['/steps/0/link', { steps: [{ kind: 'other', title: 'x', link: 'javascript:alert(1)' }] }],
    ['/state', { state: 'live' }],
  ])('names what is wrong: %s in %j', async (pointer, wrong) => {
    const { status, body } = await app.moderator.post<Refused>('/sessions', { ...ANNOUNCEMENT, ...wrong });
    expect([status, body.code, body.errors![0]!.pointer]).toEqual([422, 'invalid-input', pointer]);
  });
});

describe('the list of sessions', () => {
  it('goes on where its Link header says, and is not sent again unchanged', async () => {
    for (const day of ['09', '16', '23']) await app.moderator.post('/sessions', { ...ANNOUNCEMENT, date: `2098-01-${day}` });
    const first = await app.stranger().get<{ items: { date: string }[] }>('/sessions?state=scheduled&limit=2');
    const next = /^<\/api\/v1(\/sessions\?.+)>; rel="next"$/.exec(String(first.headers.link))![1]!;
    const second = await app.stranger().get<{ items: { date: string }[] }>(next);
    expect([...first.body.items, ...second.body.items].map(({ date }) => date)).toEqual(['2098-01-09', '2098-01-16', '2098-01-23', '2099-01-09']);
    expect(second.headers.link).toBeUndefined();
    expect(await againWith(next, second.headers.etag)).toBe(304);
  });

  it('refuses a state that there is not, "cancelled" above all', async () => {
    expect((await app.stranger().get('/sessions?state=cancelled')).status).toBe(422);
    expect((await app.stranger().get('/sessions?limit=1000')).status).toBe(422);
  });
});

describe('places and agencies', () => {
  it('are read by anyone, and not sent again unchanged', async () => {
    for (const path of ['/places', '/agencies']) {
      const first = await app.stranger().get<{ items: object[] }>(path);
      expect(first.body.items.length).toBeGreaterThan(20);
      expect(await againWith(path, first.headers.etag)).toBe(304);
    }
  });
});

import { Departure, Metrics } from '@dialog/platform';
import { TestApp } from '../support/app';
import { testDatabase, type TestDatabase } from '../support/database';
import { TcpProxy } from '../support/tcp-proxy';

const TOKEN = 'a-token-of-this-test-alone';

/** As a prober or Prometheus asks. */
async function ask(app: TestApp, path: string, headers: Record<string, string> = {}) {
  const began = Date.now();
  const answer = await fetch(`${app.url}${path}`, { headers });
  return { status: answer.status, text: await answer.text(), ms: Date.now() - began };
}

describe('health', () => {
  it('tells live and ready apart when the database hangs, and at once', async () => {
    await using database = await testDatabase();
    await using line = await TcpProxy.before(database.url.replace('postgres:', 'http:'));
    const throughLine = Object.assign(Object.create(database) as TestDatabase, { url: database.url.replace(/:\d+\//, `:${new URL(line.url).port}/`) });
    const app = await TestApp.start(throughLine);
    for (const path of ['', '/live', '/ready']) expect(await ask(app, `/api/v1/health${path}`)).toMatchObject({ status: 200 });
    line.goSilent();
    const [live, ready, same] = await Promise.all(['/live', '/ready', ''].map((path) => ask(app, `/api/v1/health${path}`)));
    expect(live!.status).toBe(200);
    for (const answer of [ready!, same!]) {
      expect(JSON.parse(answer.text)).toMatchObject({ status: 503, code: 'unavailable' });
      expect(answer.ms).toBeLessThan(2_000);
    }
    line.reset(); // what hangs is over, so that the app can end
    await app[Symbol.asyncDispose]();
  });

  it('is not ready any more as soon as the server is on its way out; its phones are let go as if the network had failed', async () => {
    await using app = await TestApp.start();
    const session = await app.open();
    using follower = await session.follow(await app.phone());
    await follower.join();
    const parting = new Promise<string>((resolve) => follower.socket.once('disconnect', resolve));
    const leaving = app.get(Departure).begin();
    expect(await ask(app, '/api/v1/health/ready')).toMatchObject({ status: 503 });
    expect(await ask(app, '/api/v1/health/live')).toMatchObject({ status: 200 });
    await leaving;
    expect(await parting).toBe('transport close'); // the reason after which a client connects again by itself
    await expect(session.follow(await app.phone())).rejects.toThrow();
  });
});

describe('/metrics', () => {
  afterEach(() => delete process.env.METRICS_TOKEN);

  it('does not exist without a token in the settings, nor for whoever does not bring it', async () => {
    await using closed = await TestApp.start();
    process.env.METRICS_TOKEN = TOKEN;
    await using app = await TestApp.start(closed.database);
    for (const [node, authorization] of [[closed, `Bearer ${TOKEN}`], [closed, 'Bearer '], [app, ''], [app, `Bearer ${TOKEN}x`], [app, TOKEN]] as const) {
      const { status, text } = await ask(node, '/metrics', { authorization });
      expect([authorization, status, JSON.parse(text).code]).toEqual([authorization, 404, 'not-found']);
    }
  });

  it('counts phones, writes, batches, frames, connections and jobs, and names nobody', async () => {
    process.env.METRICS_TOKEN = TOKEN;
    await using app = await TestApp.start();
    const session = await app.open();
    const [author, other] = await session.phones(2);
    using phone = await session.follow(author!);
    using auditor = await session.follow({ cookie: '' });
    using desk = await session.follow(app.moderator);
    await Promise.all([phone.join(), auditor.join('journal'), desk.join('desk')]);
    await author!.asks();
    await other!.support(1);
    await author!.support(1); // one's own: refused
    await phone.until(() => phone.view.lines[1]?.supports === 1);

    const { status, text } = await ask(app, '/metrics', { authorization: `Bearer ${TOKEN}` });
    expect(status).toBe(200);
    expect(text.split('\n')).toEqual(expect.arrayContaining([
      'dialog_sockets{audience="stage"} 1', 'dialog_sockets{audience="journal"} 1', 'dialog_sockets{audience="desk"} 1',
      'dialog_writes_total{kind="ask",outcome="acknowledged"} 1', 'dialog_writes_total{kind="support",outcome="acknowledged"} 1', 'dialog_writes_total{kind="support",outcome="refused"} 1',
      'dialog_database_connections{pool="statements",state="waiting"} 0',
    ]));
    for (const name of ['dialog_batch_writes_count', 'dialog_commit_seconds_count', 'dialog_beat_lag_seconds_count', 'nodejs_eventloop_lag_p99_seconds', 'process_resident_memory_bytes']) {
      expect(Number(new RegExp(`^${name} (\\S+)$`, 'm').exec(text)?.[1])).toBeGreaterThan(0);
    }
    for (const secret of [session.id, author!.cookie.split('=')[1]!, '127.0.0.1', 'jalan']) expect(text).not.toContain(secret);
  });

  it('counts jobs by queue, and leaves them out while the database does not answer', async () => {
    await using app = await TestApp.start();
    await app.database.query(`insert into jobs.job (name, data, state) values ('floor.forget-phones', '{}', 'failed')`);
    expect(await app.get(Metrics).text()).toContain('dialog_jobs{queue="floor.forget-phones",state="failed"} 1');
  });
});
